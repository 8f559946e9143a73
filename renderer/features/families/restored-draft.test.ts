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

  it('never gives two rows one key, neither among themselves nor with rows to come', () => {
    const typed = { ...initial, members: [newMember('mother'), newMember('son')] };
    const restored = restoredDraft(throughRegister(typed), initial);
    const keys = [...restored.members, newMember(null)].map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('of one group leaves the others as the form begins', () => {
    const restored = restoredDraft({ address: { ...initial.address, street: 'вул. Миру, 5' } }, initial);
    expect(restored).toEqual({ ...initial, address: { ...initial.address, street: 'вул. Миру, 5' } });
  });

  it.each([null, 'text', 7, [], { members: 'none' }])('of %j is the form as it begins', (kept) => {
    expect(restoredDraft(kept, initial)).toEqual(initial);
  });
});
