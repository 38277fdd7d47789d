/** One list of unknown items in, the good ones out; every problem is reported with its place. */
import * as v from 'valibot';
import type { Problem } from './problem.js';

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldOf(issue: v.BaseIssue<unknown>): string {
  let field = '';
  for (const { key } of issue.path ?? []) field += typeof key === 'number' ? `[${key}]` : field === '' ? String(key) : `.${String(key)}`;
  return field;
}

function nameOf(item: unknown, index: number): string {
  const properties = isRecord(item) && isRecord(item['properties']) ? item['properties'] : item;
  const id = isRecord(properties) ? properties['id'] : undefined;
  return typeof id === 'string' && id !== '' ? id : `number ${index + 1}`;
}

const joined = (prefix: string, field: string): string => (prefix === '' ? field : field === '' ? prefix : `${prefix}.${field}`);

/**
 * Valibot gives readonly-compatible plain objects; the caller names the domain type it expects, and the schema
 * (tests/data/schemas.test.ts) is held to it.
 */
export function parseOne<Schema extends v.GenericSchema>(file: string, item: string | null, prefix: string, schema: Schema, value: unknown, problems: Problem[]): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  for (const issue of result.issues) problems.push({ file, item, field: joined(prefix, fieldOf(issue)), reason: issue.message });
  return null;
}

/** Items without a fault, in order, of those that are `wanted`; of two with one id the first is kept. */
export function parseItems<Schema extends v.GenericSchema>(
  file: string,
  prefix: string,
  schema: Schema,
  value: unknown,
  problems: Problem[],
  wanted: (item: unknown) => boolean = () => true,
): v.InferOutput<Schema>[] {
  if (!Array.isArray(value)) {
    problems.push({ file, item: null, field: prefix, reason: 'must be a list' });
    return [];
  }
  const seen = new Set<string>();
  return value.flatMap((item: unknown, index) => {
    if (!wanted(item)) return [];
    const name = nameOf(item, index);
    const place = prefix === '' ? '' : `${prefix}[${index}]`;
    const good = parseOne(file, name, place, schema, item, problems);
    if (good === null) return [];
    if (seen.has(name)) {
      problems.push({ file, item: name, field: joined(place, isRecord(item) && isRecord(item['properties']) ? 'properties.id' : 'id'), reason: 'stands twice in this file' });
      return [];
    }
    seen.add(name);
    return [good];
  });
}

/** The object at the top of a file; `lists` are the fields that are parsed item by item instead. */
export function parseHead<Schema extends v.GenericSchema>(file: string, schema: Schema, value: unknown, lists: readonly string[], problems: Problem[]): v.InferOutput<Schema> | null {
  if (!isRecord(value)) {
    problems.push({ file, item: null, field: '', reason: 'must be an object' });
    return null;
  }
  const head = Object.fromEntries(Object.entries(value).filter(([key]) => !lists.includes(key)));
  return parseOne(file, null, '', schema, head, problems);
}
