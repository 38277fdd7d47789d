/** Markup written by Lit on no page: without the marks by which it would find its places again, and without the templates' own indents. */
export const plain = (markup: string): string => markup.replaceAll(/<!--[\s\S]*?-->|<\?>/g, '').replaceAll(/\s*\n\s*/g, '\n');
