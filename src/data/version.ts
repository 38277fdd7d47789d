/** Which facts these are, and which program. */

/** The day on which the facts of `geo/` were last changed, for citations. Change it with them. */
export const DATA_VERSION = '2026-11-22';

// Written in by the build (.ci/vite/version.ts); where the code runs without one, as in a tool, they are not known.
declare const PROGRAM_VERSION_OF_BUILD: string;
declare const DATA_HASH_OF_BUILD: string;

/** Of package.json, such as `0.1.0`. */
export const PROGRAM_VERSION = typeof PROGRAM_VERSION_OF_BUILD === 'undefined' ? 'unknown' : PROGRAM_VERSION_OF_BUILD;
/** The beginning of the SHA-256 of all files of facts, in hexadecimal digits: the same files, the same digits. */
export const DATA_HASH = typeof DATA_HASH_OF_BUILD === 'undefined' ? 'unknown' : DATA_HASH_OF_BUILD;
