import { describe, expect, it } from 'vitest';
import { differencesOf } from '#renderer/ui/differences.ts';
import { draftOf, type FamilyDraft, type Group, newMember } from '../family-drafts.ts';
import { mergedDraft } from './differences.ts';
import { fieldTexts } from './field-texts.ts';
import { address, family, member, OVRUCH, words } from './testing.ts';

const draft = (change: object = {}): FamilyDraft =>
  draftOf(
    family(change),
    () => '',
    ({ phone }) => phone ?? '',
  );
const textsOf = (group: Group) => (of: FamilyDraft) => fieldTexts(group, of, words);
const told = (group: Group, opened: FamilyDraft | null, now: FamilyDraft, mine: FamilyDraft) => {
  const texts = textsOf(group);
  return differencesOf(opened && texts(opened), texts(now), texts(mine)).map(({ label, ...values }) => [
    label,
    values.opened,
    values.now,
    values.mine,
  ]);
};

describe('what changed while a form was open', () => {
  const opened = draft({ worker: 'С. Бондар', level: 'simple' });
  const now = draft({ worker: 'І. Ткачук', level: 'simple', stage: 'screened' });
  const mine = { ...opened, case: { ...opened.case, notes: 'Телефонувати зранку' } };

  it('is told field by field: what it was, what it is, what the form has', () => {
    expect(told('case', opened, now, mine)).toEqual([['Фахівець', 'С. Бондар', 'І. Ткачук', 'С. Бондар']]);
  });

  it('is nothing where only this form changed', () => {
    expect(told('case', opened, opened, mine)).toEqual([]);
  });

  it('is every field that differs from the form, where nobody knows what stood before', () => {
    expect(told('case', null, now, mine)).toEqual([
      ['Фахівець', null, 'І. Ткачук', 'С. Бондар'],
      ['Примітки', null, '', 'Телефонувати зранку'],
    ]);
  });

  it('names places and circumstances by their words', () => {
    const moved = { addresses: [address({ communityCode: null, street: 'Лісова, 3' })] };
    expect(told('address', draft(), draft(moved), draft())).toEqual([
      ['Громада', 'Овруцька', '', 'Овруцька'],
      ['Вулиця, будинок', '', 'Лісова, 3', ''],
    ]);
    const circumstances = { circumstances: { factors: [8, 14], main: 14 }, tags: ['displaced'] };
    expect(told('circumstances', draft(), draft(circumstances), draft())).toEqual([
      ['Чинники за законом', '', 'малозабезпеченість, чинник 14', ''],
      ['Основний чинник', '', 'чинник 14', ''],
      ['Категорії сім’ї', '', '«displaced»', ''],
    ]);
  });

  it('is told of each member by name', () => {
    const members = (phone: string | null) => draft({ members: [member({ phone })] });
    expect(told('members', members(null), members('102'), members(null))).toEqual([
      ['Кравчук Наталія: Телефон', '', '102', ''],
    ]);
  });
});

describe('going on with a form over a changed record', () => {
  it('keeps what was typed and takes the rest from the register', () => {
    const opened = draft({ worker: 'С. Бондар' });
    const now = draft({ worker: 'І. Ткачук', level: 'complex' });
    const mine = { ...opened, case: { ...opened.case, notes: 'Телефонувати зранку', level: 'simple' as const } };
    expect(mergedDraft('case', opened, now, mine).case).toMatchObject({
      worker: 'І. Ткачук',
      level: 'simple',
      notes: 'Телефонувати зранку',
    });
  });

  it('keeps the community typed here and the street typed there', () => {
    const opened = draft();
    const now = draft({ addresses: [address({ street: 'Лісова, 3' })] });
    const mine = { ...opened, address: { ...opened.address, communityCode: null } };
    expect(mergedDraft('address', opened, now, mine).address).toMatchObject({
      communityCode: null,
      street: 'Лісова, 3',
    });
    expect(opened.address.communityCode).toBe(OVRUCH);
  });

  it('joins members added here and there, and keeps those taken out here out', () => {
    const ids = [3, 5, 6].map((tail) => `0197f000-0000-7000-8000-00000000000${tail}`);
    const [mother, son, aunt] = ids.map((memberId) => member({ memberId }));
    const opened = draft({ members: [mother, son] });
    const now = draft({ members: [member({ ...mother, phone: '102' }), son, aunt] });
    const typed = { ...newMember('daughter'), givenName: 'Зоряна' };
    const mine = { ...opened, members: [...opened.members.slice(0, 1), typed] };
    const merged = mergedDraft('members', opened, now, mine).members;
    expect(merged.map(({ memberId, phone }) => [memberId, phone])).toEqual([
      [ids[0], '102'],
      [null, ''],
      [ids[2], ''],
    ]);
  });

  it('lets go of a member taken out there, unless something was typed about them here', () => {
    const opened = draft({ members: [member()] });
    const now = draft();
    expect(mergedDraft('members', opened, now, opened).members).toEqual([]);
    const mine = { ...opened, members: opened.members.map((one) => ({ ...one, phone: '102' })) };
    expect(mergedDraft('members', opened, now, mine).members).toMatchObject([{ memberId: null, phone: '102' }]);
  });
});
