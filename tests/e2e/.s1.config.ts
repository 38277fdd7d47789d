import base from './playwright.config.ts';
export default { ...base, reporter: [['list']], outputDir: '/tmp/s1/pw-out', workers: 1, timeout: 120_000 };
