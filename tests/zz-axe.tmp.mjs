import { chromium } from 'playwright'; import { AxeBuilder } from '@axe-core/playwright';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--headless','--use-angle=swiftshader','--enable-unsafe-swiftshader'] });
const show = (q, violations) => console.log(q, violations.map(v => `${v.id} (${v.nodes.length}): ${v.nodes.slice(0,2).map(n=>n.target.join(' ')+' '+n.html.slice(0,120)+' '+(n.any[0]?.message ?? '')).join(' | ')}`));
for (const [q, scheme, contrast] of [['text/ko.html','dark',['#text-countries','#text-arrivals','.conflict:nth-of-type(1)']],['?view=text&year=2013','dark',null]]) {
  const ctx = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme: scheme });
  const page = await ctx.newPage(); await page.goto('http://localhost:4213/'+q); await page.waitForTimeout(q.startsWith('text')?500:4000);
  let b = new AxeBuilder({ page });
  if (contrast) { for (const c of contrast) b = b.include(c); b = b.withRules(['color-contrast']); } else b = b.disableRules(['color-contrast']);
  show(q, (await b.analyze()).violations);
  await ctx.close();
}
await browser.close();
