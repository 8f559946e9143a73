import { describe, expect, it } from 'vitest';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { newFamilyDraft, newMember } from './family-drafts.ts';
import { restoredDraft } from './restored-draft.ts';

const initial = newFamilyDraft('2026-11-21' as DateOnly);
const throughRegister = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a restored draft', () => {
  it('holds every character that was kept', () => {
    const typed = {
      ...initial,
      members: [{ ...newMember('mother'), surname: 'Дем’янчук' }, newMember('son')],
      case: { ...initial.case, notes: 'Від старости\nтел. пізніше' },
    };
    const restored = restoredDraft(throughRegister(typed), initial);
    const keyless = ({ members, ...rest }: typeof typed) => ({
      ...rest,
      members: members.map(({ key: _, ...m }) => m),
    });
    expect(keyless(restored as typeof typed)).toEqual(keyless(typed));
  });

  it('never gives a row the key of a row to come, though another window gave it out', () => {
    const number = Number(newMember(null).key.split('-')[1]);
    const soon = [1, 2, 3, 4].map((step) => ({ ...newMember(null), key: `new-${number + step + 8}` }));
    const restored = restoredDraft(throughRegister({ ...initial, members: soon }), initial);
    const added = [1, 2, 3, 4].map(() => newMember(null));
    const keys = [...restored.members, ...added].map(({ key }) => key);
    expect(new Set(keys).size).toBe(8);
  });

  it('of one group leaves the others as the form begins', () => {
    const restored = restoredDraft({ address: { ...initial.address, street: 'вул. Миру, 5' } }, initial);
    expect(restored).toEqual({ ...initial, address: { ...initial.address, street: 'вул. Миру, 5' } });
  });

  it.each([null, 'text', 7, [], { members: 'none' }])('of %j is the form as it begins', (kept) => {
    expect(restoredDraft(kept, initial)).toEqual(initial);
  });
});
