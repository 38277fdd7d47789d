import base from './playwright.config.ts';
const { webServer: _, ...rest } = base;
export default { ...rest, reporter: [['line']], use: { ...base.use, baseURL: 'http://localhost:4216' }, outputDir: '/tmp/a/pw-out', workers: 1, timeout: 240_000 };
