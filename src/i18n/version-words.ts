/** One line that says which version of the page and of its facts this is. */
import { msg, str } from '@lit/localize';

export interface ShownVersion {
  /** Of the program: `0.1.0`. */
  readonly program: string;
  /** Day of the facts, `2026-11-22`: written as it is, since it is quoted and compared. */
  readonly data: string;
  /** Checksum of the facts. */
  readonly hash: string;
}

export const versionWords = ({ program, data, hash }: ShownVersion): string => msg(str`Version ${program} · facts of ${data} · ${hash}`, { desc: 'version of the program, day of the facts as 2026-11-22, and a checksum of them' });
