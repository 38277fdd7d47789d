/** What the build read, wrote and skipped, said plainly; and the one way it stops. */

/** One line of the report. */
export function report(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Stops the build: an input or a tool is missing or not as expected. Names what to install. */
export class BuildProblem extends Error {}

/** Rounds bytes to kB for reading. */
export function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
