/** The sheets of a class pack, in the order a teacher needs them. */
export const SHEETS = ['plan', 'handout', 'worksheet', 'answers', 'outline', 'cards', 'timeline'] as const;
export type SheetId = (typeof SHEETS)[number];

/** Everything that is printed by itself: a view of the map on one page, and the sheets. */
export const PRINTED = ['view', ...SHEETS] as const;
export type PrintedId = (typeof PRINTED)[number];

/** Given to pupils: two pages at most. The others are the teacher's. */
export const PUPIL_SHEETS: ReadonlySet<SheetId> = new Set<SheetId>(['handout', 'worksheet', 'outline', 'cards', 'timeline']);
