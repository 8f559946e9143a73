import { expect, test } from 'vitest';
import { isWithoutAnything } from './families.rules.ts';
import { AddressInput, MemberInput } from './families.ts';

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
