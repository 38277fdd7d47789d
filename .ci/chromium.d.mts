/** @returns path of a Chromium that starts; null = there is none, and what to do has been said */
export function findChromium(): Promise<string | null>;
