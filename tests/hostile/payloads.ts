/** What somebody would write who means harm, and what breaks by itself. */
import * as fc from 'fast-check';

/** Markup, addresses of other hosts, names that every object has, signs that turn a line round, halves of characters, numbers that are none. */
export const NASTY: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'><svg/onload=alert(1)>",
  '</code><iframe src=//evil.example>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/x',
  'https://evil.example/',
  '\\\\evil.example\\x',
  '@evil.example',
  '../../../etc/passwd',
  '${7*7}',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202Egnp.exe',
  '\u2066a\u2067b\u2069',
  '\u200F\u200E',
  'שלום',
  '\0',
  '\uD800',
  '\uDC00x',
  '\uFEFF',
  '\uFFFE',
  '\u2028',
  '\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '1e309',
  '-0',
  '-1e-7',
  'NaN',
  'Infinity',
  '0x7dd',
  '２０１３',
  '%',
  '%E0%A4%A',
  '%00',
  '%ud800',
  '&lt;b&gt;',
  "' OR 1=1 --",
  '',
  ' ',
];

export const nasty = fc.constantFrom(...NASTY);
/** Any text at all; often something of the list, alone or in the middle of other text. */
export const hostileText = fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.tuple(fc.string(), nasty, fc.string()).map((parts) => parts.join('')));

/** Nothing of it may be seen in a sentence of ours: control characters, halves of characters, signs that turn the direction. */
export const UNSEEMLY = /[\p{Cc}\p{Surrogate}\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;

/** What a channel, the history or JSON can hold, with every sort of thing in it. */
export const anyValue = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withUnicodeString: true, maxDepth: 3, key: fc.oneof(fc.string(), nasty) });

/** A record of the right names, each field right, wrong or not there. */
export const nearly = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, right]) => [name, fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: hostileText }, { weight: 1, arbitrary: anyValue })])), { requiredKeys: [] });

/** As a program would come by it that joins objects without care. */
export const polluted = (): boolean => Object.keys(Object.prototype).length > 0 || 'polluted' in {};

/** How long a call takes, in ms. */
export function took(call: () => void): number {
  const begun = performance.now();
  call();
  return performance.now() - begun;
}
