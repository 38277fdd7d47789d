/** public/_headers, in the format of Netlify and Cloudflare Pages: a path, then its headers, indented. */
import { readFileSync } from 'node:fs';

export interface HeaderRule {
  /** As in the file: `/assets/*`, where the star stands for anything. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of the file, in order. */
export function headerRules(file: string): readonly HeaderRule[] {
  const rules: { readonly path: string; readonly headers: [string, string][] }[] = [];
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 0) throw new Error(`${file}: no colon in "${line.trim()}"`);
    const rule = rules.at(-1);
    if (rule === undefined) throw new Error(`${file}: "${line.trim()}" stands under no path`);
    rule.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** What a host sends with a path: the headers of every rule that fits it. Where two rules have the same header both values are sent, with a comma between them, as those hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules) {
    if (!pattern(rule.path).test(path)) continue;
    for (const [name, value] of rule.headers) headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

/** The headers that the file gives every path (the block `/*`). */
export const readHeaders = (file: string): Record<string, string> => Object.fromEntries(headerRules(file).flatMap(({ path, headers }) => (path === '/*' ? headers : [])));

const pattern = (path: string): RegExp => new RegExp(`^${path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
