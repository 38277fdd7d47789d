import { chromium } from 'playwright';
const out = process.argv[2] ?? 'a';
const jobs = JSON.parse(process.argv[3]);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--headless','--use-angle=swiftshader','--enable-unsafe-swiftshader','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
for (const [name, path, w, h, scheme, scroll] of jobs) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme ?? 'light', reducedMotion: 'reduce' });
  const page = await ctx.newPage();
  page.on('console', m => { if (['error','warning'].includes(m.type())) console.log(name, m.text().slice(0,200)); });
  page.on('pageerror', e => console.log(name, 'ERR', e.message.slice(0,300)));
  await page.goto('http://localhost:4213/' + path);
  await page.waitForTimeout(path.startsWith('text/') ? 400 : 2500);
  if (scroll) await page.evaluate((s) => { const el = document.querySelector('escape-map')?.shadowRoot?.querySelector('.panel'); (el ?? document.scrollingElement).scrollTop = s; if (!el) scrollTo(0, s); }, scroll);
  await page.waitForTimeout(200);
  await page.screenshot({ path: `/tmp/t/${out}-${name}.png` });
  await ctx.close();
}
await browser.close();
