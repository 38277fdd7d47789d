/** The pages of a PDF as Chromium writes it: how large each is, and whether anything stands on it. Enough for our own files, and for no others. */
import { inflateSync } from 'node:zlib';

/** Points of 1/72 inch. */
export interface Paper {
  readonly name: 'A4' | 'Letter';
  readonly width: number;
  readonly height: number;
}
export const PAPERS: readonly Paper[] = [
  { name: 'A4', width: 595.9, height: 842.9 },
  { name: 'Letter', width: 612, height: 792 },
];
export const MOST_PUPIL_PAGES = 2;

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** true: nothing but what stands in the margins of every page. */
  readonly isBlank: boolean;
}

/** In order of the file, which is the order of the pages. */
export function pdfPages(pdf: Uint8Array): readonly PdfPage[] {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  return [...text.matchAll(/<<\s*\/Type \/Page\b(?!s)[\s\S]*?\nendobj/g)].map(([page]) => {
    const [, width = NaN, height = NaN] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? []).map(Number);
    return { width, height, isBlank: !isPainted(contentsOf(bytes, text, Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]))) };
  });
}

function contentsOf(bytes: Buffer, text: string, object: number): string {
  const start = new RegExp(String.raw`(?:^|\n)${object} 0 obj\s*<<[\s\S]*?>>\s*stream\r?\n`).exec(text);
  if (start === null) return '';
  const from = start.index + start[0].length;
  const length = Number(/\/Length (\d+)/.exec(start[0])?.[1]);
  const stream = bytes.subarray(from, from + length);
  return (start[0].includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1');
}

/** Title and page number stand in the margins, before the area of the page is cut out (`W n`): what counts comes after. */
const isPainted = (contents: string): boolean => contents.split(/\bW\*?\s+n\b/).slice(1).some((part) => /\bT[jJ]\b|(?:^|\s)(?:f\*?|S|B\*?|Do)(?=\s)/.test(part));
