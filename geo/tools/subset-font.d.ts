/** The package brings no types. */
declare module 'subset-font' {
  export default function subsetFont(font: Buffer, text: string, options: { readonly targetFormat: 'woff2'; readonly noHinting?: boolean }): Promise<Buffer>;
}
