import { describe, expect, it } from 'vitest';
import type { Checked } from '#renderer/ui/draft-form.ts';
import { parseBorn } from '#shared/vocabulary/born.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';
import { checkDraft } from './draft-checks.ts';
import {
  type AddressDraft,
  asMove,
  emptyAddress,
  isBlank,
  type MemberDraft,
  movedMember,
  newFamilyDraft,
  newMember,
  withFactors,
  withShownSex,
} from './family-drafts.ts';

const TODAY = '2026-11-21' as DateOnly;
const mother = { ...newMember('mother'), surname: 'Кравчук', givenName: 'Наталія' };
const issuesOf = (checked: Checked<unknown>) => (checked.ok ? [] : checked.issues);

describe('a day of birth', () => {
  it('is a date, a year, or nothing', () => {
    expect(parseBorn('5.9.1992', TODAY)).toEqual({ ok: true, bornOn: '1992-09-05', birthYear: null });
    expect(parseBorn('1992 р. н.', TODAY)).toEqual({ ok: true, bornOn: null, birthYear: 1992 });
    expect(parseBorn(' ', TODAY)).toEqual({ ok: true, bornOn: null, birthYear: null });
  });

  it('is never to come: two figures of a year mean the century before', () => {
    expect(parseBorn('05.09.30', TODAY)).toEqual({ ok: true, bornOn: '1930-09-05', birthYear: null });
    expect(parseBorn('05.09.2030', TODAY)).toEqual({ ok: false, problem: 'in-the-future' });
    expect(parseBorn('2030', TODAY)).toEqual({ ok: false, problem: 'in-the-future' });
    expect(parseBorn('31.12', TODAY)).toEqual({ ok: false, problem: 'in-the-future' });
    expect(parseBorn('торік', TODAY)).toEqual({ ok: false, problem: 'unreadable-date' });
  });
});

describe('a new family', () => {
  it('can be saved with nobody named: it is known by its code', () => {
    const checked = checkDraft(newFamilyDraft(TODAY), TODAY);
    expect(checked).toMatchObject({
      ok: true,
      value: { members: [], case: { registeredOn: TODAY, stage: 'reported' } },
    });
  });

  it('names the fields as the form does, though an empty row before them is left out', () => {
    const nobody = newMember(null);
    const members = [nobody, mother, { ...newMember(null), givenName: 'Лука', born: 'колись' }];
    expect(issuesOf(checkDraft({ members }, TODAY))).toEqual([
      { path: 'members.2.born', code: 'unreadable-date' },
      { path: 'members.2.relation', code: 'invalid_type' },
    ]);
  });

  it('says of a date and a number that could not be read that they could not', () => {
    const draft = { ...newFamilyDraft(TODAY).case, registeredOn: undefined, statedChildren: undefined };
    expect(issuesOf(checkDraft({ case: draft }, TODAY))).toEqual([
      { path: 'case.registeredOn', code: 'unreadable-date' },
      { path: 'case.statedChildren', code: 'unreadable-number' },
    ]);
  });

  it('has no street when it has no fixed address', () => {
    const address = { ...newFamilyDraft(TODAY).address, street: 'Лісова, 3', noFixedAddress: true };
    expect(checkDraft({ address }, TODAY)).toMatchObject({ ok: true, value: { address: { street: null } } });
  });

  it('asks for the main one of several circumstances', () => {
    const circumstances = withFactors({ factors: [7], main: 7, tags: ['displaced'] }, [8, 14]);
    expect(circumstances.main).toBeNull();
    expect(issuesOf(checkDraft({ circumstances }, TODAY))).toEqual([
      { path: 'circumstances.main', code: 'main-missing' },
    ]);
    expect(withFactors({ factors: [], main: null, tags: [] }, [14]).main).toBe(14);
    expect(withFactors({ factors: [14], main: 14, tags: [] }, [7, 14]).main).toBe(14);
  });
});

const address = (change: Partial<AddressDraft>): AddressDraft => ({ ...emptyAddress('actual'), ...change });
const since = '2026-11-02' as DateOnly;

describe('an address', () => {
  it('that names a shelter is refused beside the field that names it', () => {
    const shelter = address({ street: 'Притулок, вул. Миру, 5', viaPerson: 'через старосту' });
    expect(issuesOf(checkDraft({ address: shelter }, TODAY))).toEqual([
      { path: 'address.street', code: 'shelter-address' },
    ]);
  });

  it.each([
    ['no day', { movedOn: null }, 'required'],
    ['an unreadable day', { movedOn: undefined }, 'unreadable-date'],
    ['a day to come', { movedOn: '2026-11-22' as DateOnly }, 'in-the-future'],
    ['a day before the family came there', { movedOn: '2026-11-01' as DateOnly }, 'before-present-address'],
  ])('is not moved from on %s', (_, day, code) => {
    const moved = address({ change: 'move', since, ...day });
    expect(issuesOf(checkDraft({ address: moved }, TODAY))).toEqual([{ path: 'address.movedOn', code }]);
    expect(checkDraft({ address: { ...moved, change: 'correct' } }, TODAY).ok).toBe(true);
  });

  it('begins anew with a move, but for the community', () => {
    const communityCode = 'UA18060190000016116' as PlaceCode;
    const before = address({ communityCode, street: 'вул. Миру, 5', noFixedAddress: true, since });
    expect(asMove(before, TODAY)).toEqual({
      ...emptyAddress('actual'),
      ...{ communityCode, since, change: 'move', movedOn: TODAY },
    });
  });
});

describe('a membership', () => {
  const from = (days: Partial<MemberDraft>) => checkDraft({ members: [{ ...mother, ...days }] }, TODAY);
  const days = ['2026-10-01', '2026-11-01', '2026-11-21'] as DateOnly[];

  it('never ends before it begins', () => {
    for (const fromOn of days) {
      for (const toOn of days) {
        const issues = issuesOf(from({ fromOn, toOn }));
        expect(issues).toEqual(fromOn <= toOn ? [] : [{ path: 'members.0.toOn', code: 'before-start' }]);
      }
    }
  });

  it('is told to end before it begins together with what else is wrong', () => {
    const [today, before] = [TODAY, '2026-11-01' as DateOnly];
    expect(issuesOf(from({ fromOn: today, toOn: before, relation: null })).map(({ path }) => path)).toEqual([
      'members.0.toOn',
      'members.0.relation',
    ]);
  });

  it('takes no day to come and none that cannot be read', () => {
    expect(issuesOf(from({ fromOn: undefined, toOn: '2026-11-22' as DateOnly }))).toEqual([
      { path: 'members.0.fromOn', code: 'unreadable-date' },
      { path: 'members.0.toOn', code: 'in-the-future' },
    ]);
  });

  it('that goes on has no reason to end', () => {
    const ended = { endReason: 'movedOut', role: 'livesWith' as const };
    const goesOn = { role: 'livesWith', fromOn: null, toOn: null, endReason: null };
    expect(from(ended)).toMatchObject({ ok: true, value: { members: [goesOn] } });
    expect(from({ ...ended, toOn: TODAY })).toMatchObject({
      ok: true,
      value: { members: [{ endReason: 'movedOut' }] },
    });
  });
});

describe('a member being typed in', () => {
  it('is left out only while nothing was said of them', () => {
    expect(isBlank(newMember('mother'))).toBe(true);
    expect(isBlank(newMember('son'))).toBe(false);
    expect(isBlank(mother)).toBe(false);
  });

  it('takes the sex that relation or patronymic shows, but not over a chosen one', () => {
    expect(withShownSex(newMember('grandfather')).sex).toBe('male');
    expect(withShownSex({ ...newMember('guardian'), patronymic: 'Юріївна' }).sex).toBe('female');
    expect(withShownSex({ ...newMember('son'), sex: 'female' }).sex).toBe('female');
    expect(withShownSex(newMember('partner')).sex).toBeNull();
  });

  it('moves up and down and stays at the ends', () => {
    const members = [newMember('mother'), newMember('son'), newMember('daughter')];
    const relations = (list: typeof members) => list.map(({ relation }) => relation);
    expect(relations([...movedMember(members, 2, -1)])).toEqual(['mother', 'daughter', 'son']);
    expect(movedMember(members, 0, -1)).toBe(members);
    expect(movedMember(members, 2, 1)).toBe(members);
  });
});
