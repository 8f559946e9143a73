import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, DateOnly } from '#shared/vocabulary/dates.ts';
import { AddressInput } from './addresses.ts';
import { DAYS_IN_BIN, isDueForDestruction, isWithoutAnything } from './families.rules.ts';
import { MemberInput } from './families.ts';

const NOWHERE = { communityCode: null, settlementCode: null, street: '', directions: '', noFixedAddress: false };
const NOBODY = { surname: null, givenName: null, patronymic: null };
const form = (address: object = {}, members: readonly object[] = []) => ({
  address: AddressInput.parse({ ...NOWHERE, ...address }),
  members: members.map((member) =>
    MemberInput.parse({
      ...{ memberId: null, name: NOBODY, sex: null, bornOn: null, birthYear: null, relation: 'mother', phone: null },
      ...member,
    }),
  ),
});

test('a form is asked about when it says neither of whom nor of where, and only then', () => {
  expect(isWithoutAnything(form())).toBe(true);
  expect(isWithoutAnything(form({}, [{ relation: 'mother' }]))).toBe(true);
  expect(isWithoutAnything(form({ noFixedAddress: true }))).toBe(false);
  expect(isWithoutAnything(form({ street: 'вул. Миру' }))).toBe(false);
  expect(isWithoutAnything(form({}, [{ phone: '067 123 45 67' }]))).toBe(false);
  expect(isWithoutAnything(form({}, [{ name: { ...NOBODY, givenName: 'Оля' } }]))).toBe(false);
});

const anyDay = fc
  .integer({ min: 0, max: 109_571 })
  .map((days) => DateOnly.parse(addDays(DateOnly.parse('1900-01-01'), days)));
const mayBeOpen = fc.option(anyDay, { nil: null });

test('a membership is taken when nobody leaves before they came, whatever is not known, and refused at its end otherwise', () => {
  fc.assert(
    fc.property(mayBeOpen, mayBeOpen, (fromOn, toOn) => {
      const member = { ...{ memberId: null, name: NOBODY, sex: null, bornOn: null, birthYear: null }, phone: null };
      const read = MemberInput.safeParse({ ...member, relation: 'mother', fromOn, toOn });
      const isReversed = fromOn !== null && toOn !== null && Date.parse(toOn) < Date.parse(fromOn);
      expect(read.success).toBe(!isReversed);
      expect(read.error?.issues.map(({ path }) => path) ?? []).toEqual(isReversed ? [['toOn']] : []);
    }),
  );
});

test('what lies in the bin is due after thirty whole days and not a moment before, and a clock set back makes it due no sooner', () => {
  const dayMs = 86_400_000;
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.integer({ min: -4000, max: 4000 }), (deletedAt, days) => {
      const deletedAtMs = deletedAt.getTime();
      expect(isDueForDestruction(deletedAtMs, deletedAtMs + days * dayMs)).toBe(days >= DAYS_IN_BIN);
      expect(isDueForDestruction(deletedAtMs, deletedAtMs + DAYS_IN_BIN * dayMs)).toBe(true);
      expect(isDueForDestruction(deletedAtMs, deletedAtMs + DAYS_IN_BIN * dayMs - 1)).toBe(false);
    }),
  );
});
