import { expect, test } from 'vitest';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { familyInput, HEAD, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import { type ConsentInput, ConsentInput as Input, scopesOn } from '#shared/consents/consents.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { giveConsent, withdrawConsent } from './consents.commands.ts';
import { listConsentsOf } from './consents.queries.ts';

async function withPerson(bornOn: string) {
  const register = await openFamiliesRegister();
  const [mother] = familyInput().members;
  const family = familyInput({ members: [{ ...must(mother, 'a member'), bornOn }] });
  await register.write((trx) => registerFamilies(trx, [family], { now: NOW, userId: null }));
  const { id } = await register.reader.selectFrom('persons').select('id').executeTakeFirstOrThrow();
  const give = (more: Partial<ConsentInput> = {}) => {
    const form = { textVersion: '1', givenOn: '2026-03-01', signer: 'self', representative: null, childSigned: false };
    const input = Input.parse({ personId: id, scopes: ['general', 'photos'], ...form, ...more });
    return register.write((trx) => giveConsent({ trx, visible, session: HEAD }, input));
  };
  const list = async () => {
    const consents = await listConsentsOf(register.reader, visible, id);
    if (!Array.isArray(consents)) throw new Error('no such person');
    return consents;
  };
  const withdraw = (consentId: string, day: string) => {
    const input = { id: consentId as never, withdrawnOn: day as DateOnly };
    return register.write((trx) => withdrawConsent({ trx, visible, session: HEAD }, input));
  };
  return { give, list, withdraw };
}

test('each scope is agreed to and withdrawn by itself, and what was withdrawn stays to be seen', async () => {
  const { give, list, withdraw } = await withPerson('1987-05-14');
  expect(await give()).toBeNull();
  const photos = must(
    (await list()).find(({ scope }) => scope === 'photos'),
    'the consent to photographs',
  );
  expect(await withdraw(photos.id, '2026-02-28')).toMatchObject({
    failure: { code: 'consents/withdrawn-before-given' },
  });
  expect(await withdraw(photos.id, '2026-05-01')).toBeNull();
  const consents = await list();
  expect(consents).toHaveLength(2);
  expect([...scopesOn(consents, '2026-04-30' as DateOnly)].sort()).toEqual(['general', 'photos']);
  expect([...scopesOn(consents, '2026-05-01' as DateOnly)]).toEqual(['general']);
  expect(await withdraw(photos.id, '2026-06-01')).toMatchObject({ failure: { code: 'consents/not-found' } });
});

test('a new form takes the place of the old one from its day on', async () => {
  const { give, list } = await withPerson('1987-05-14');
  await give();
  await give({ scopes: ['general'], textVersion: '2', givenOn: '2026-09-01' as DateOnly });
  expect((await list()).map(({ scope, textVersion, withdrawnOn }) => [scope, textVersion, withdrawnOn])).toEqual([
    ['general', '2', null],
    ['photos', '1', null],
    ['general', '1', '2026-09-01'],
  ]);
});

test.each([
  ['2013-03-02', 'representative', false, null],
  ['2012-03-01', 'representative', false, 'consents/child-must-sign'],
  ['2012-03-01', 'representative', true, null],
  ['2012-03-01', 'self', true, 'consents/representative-must-sign'],
  ['2008-03-01', 'self', false, null],
] as const)('born on %s, signed by %s, child signed %s: %s', async (bornOn, signer, childSigned, refused) => {
  const { give } = await withPerson(bornOn);
  const answer = await give({ signer, childSigned, representative: signer === 'self' ? null : 'мати, Кравчук Н. П.' });
  expect(answer === null ? null : answer.failure.code).toBe(refused);
});
