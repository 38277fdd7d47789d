/** The finder of the browser is plain JavaScript, since it runs before anything is installed. */
declare module '*/.ci/chromium.mjs' {
  export function findChromium(): Promise<string | null>;
}
