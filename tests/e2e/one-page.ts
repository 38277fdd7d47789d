/** Many things looked at on one page: to load it anew for each takes longer than the look itself. */
import { test } from '@playwright/test';

/** Each is a step of its own, and one that fails hides none of the next. */
export async function eachOf<T>(things: readonly T[], nameOf: (thing: T) => string, look: (thing: T) => Promise<void>): Promise<void> {
  const failed: { readonly name: string; readonly error: unknown }[] = [];
  for (const thing of things) await test.step(nameOf(thing), () => look(thing)).catch((error: unknown) => failed.push({ name: nameOf(thing), error }));
  if (failed.length > 0) throw new Error(failed.map(({ name, error }) => `${name}: ${error instanceof Error ? error.message : String(error)}`).join('\n\n'), { cause: failed[0]?.error });
}
