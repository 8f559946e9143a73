import { describe, expect, test } from 'vitest';
import { EntryInput, EntryKind, fieldsOf, ownerOf } from './entries.ts';

const VALUES = {
  ...{ text: 'слово', day: '2026-09-01', month: '2026-09', number: 3, money: 12_050, posts: 50, project: 'Посада' },
  community: 'UA18000000000000001',
} as const;

const filled = (kind: EntryKind) =>
  Object.fromEntries(
    fieldsOf(kind).map((field) => [field.id, field.type === 'choice' ? (field.among[0] ?? null) : VALUES[field.type]]),
  );
const codesOf = (kind: EntryKind, content: object) => {
  const parsed = EntryInput.safeParse({ kind, on: '2026-09-01', content });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

describe.each(EntryKind.options)('%s', (kind) => {
  test('takes every field of its description, and refuses any other', () => {
    expect(codesOf(kind, filled(kind))).toEqual([]);
    expect(codesOf(kind, { ...filled(kind), own: 'зайве' })).not.toEqual([]);
    expect(ownerOf(kind)).toMatch(/^(placement|advocacy|office)$/);
  });

  test('asks for what it needs, by the name of the field', () => {
    const empty = Object.fromEntries(fieldsOf(kind).map(({ id }) => [id, null]));
    const needed = fieldsOf(kind).filter(({ isRequired }) => isRequired);
    expect(codesOf(kind, empty)).toEqual(needed.map(({ id }) => `content.${id} required`));
  });
});

test('numbers off the scale, days that are none and codes that are none are refused', () => {
  const report = filled('report');
  for (const wrong of [{ families: -1 }, { families: 1.5 }, { month: '2026-13' }, { acceptedOn: '2026-02-30' }]) {
    expect(codesOf('report', { ...report, ...wrong }), JSON.stringify(wrong)).toHaveLength(1);
  }
  expect(codesOf('claim', { ...filled('claim'), state: 'maybe' })).toHaveLength(1);
});
