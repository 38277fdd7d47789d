/** The day on which the facts of `geo/` were last changed, for citations. Change it with them. */
export const DATA_VERSION = '2026-11-22';
