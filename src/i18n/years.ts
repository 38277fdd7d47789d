/** Years that are numbers, as words in the language of the page. */
import { readableDate, readablePoint } from './dates.js';

/** `2013` or `2013년`, where it stands alone and not inside a sentence. */
export const yearText = (year: number): string => readablePoint(String(year));

/** `2013`, `1999–2001`, `until 1998` */
export const spanText = ({ from, to }: { readonly from: number | null; readonly to: number }): string => (from === to ? yearText(to) : readableDate(`${from ?? ''}/${to}`));
