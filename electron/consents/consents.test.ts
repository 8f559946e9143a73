import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { registerFamilies } from '#electron/families/families-bulk.commands.ts';
import { familyInput, HEAD, NOW, openFamiliesRegister, visible } from '#electron/families/testing.ts';
import { consentTextOn, consentWords, SHIPPED_TEXT } from '#shared/consents/consents.rules.ts';
import { type ConsentInput, ConsentTextInput, ConsentInput as Input, scopesOn } from '#shared/consents/consents.ts';
import { SHIPPED_WORDS } from '#shared/consents/shipped-words.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { giveConsent, saveConsentText, withdrawConsent } from './consents.commands.ts';
import { listConsentsOf, listConsentTexts } from './consents.queries.ts';

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
  const saveText = (validFrom: string, health: string) => {
    const words = { ...SHIPPED_WORDS.uk, health };
    const input = ConsentTextInput.parse({ validFrom, uk: words, en: { ...SHIPPED_WORDS.en, health: ' ' } });
    return register.write((trx) => saveConsentText({ trx, session: HEAD, now: NOW }, input));
  };
  const texts = () => listConsentTexts(register.reader);
  const scribble = (version: string) =>
    register.write((trx) => trx.updateTable('consents').set({ text_version: version }).execute());
  return { give, list, withdraw, saveText, texts, scribble };
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
  const { give, list, saveText } = await withPerson('1987-05-14');
  await give();
  await saveText('2026-09-01', 'здоров’я');
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

test('the form says what was written last of what holds by the day, and what was signed stays to be read', async () => {
  const { give, list, texts, saveText } = await withPerson('1987-05-14');
  await give();
  await saveText('2026-06-01', 'здоров’я');
  await saveText('2027-01-01', 'стан здоров’я з нового року');
  const all = await texts();
  expect(all.map(({ version, validFrom }) => [version, validFrom])).toEqual([
    ['3', '2027-01-01'],
    ['2', '2026-06-01'],
    ['1', null],
  ]);
  const on = (day: string) => consentTextOn(all, day as DateOnly).version;
  expect(['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'].map(on)).toEqual(['1', '2', '2', '3']);
  const [signed] = await list();
  const text = must(
    all.find(({ version }) => version === signed?.textVersion),
    'the text that was signed',
  );
  expect(consentWords(text, 'uk').health).toBe(SHIPPED_WORDS.uk.health);
  expect(must(all[1], 'the second').savedAtMs).toBe(NOW.getTime());
});

test('a text of an earlier day that is written later takes the place of both; what English lacks is Ukrainian', async () => {
  const { texts, saveText } = await withPerson('1987-05-14');
  await saveText('2036-01-01', 'хибний рік');
  await saveText('2026-01-01', 'здоров’я');
  const text = consentTextOn(await texts(), '2036-02-01' as DateOnly);
  expect(text.version).toBe('3');
  expect(consentWords(text, 'en')).toMatchObject({ health: 'здоров’я', contacts: SHIPPED_WORDS.en.contacts });
});

test('a form is recorded with a text that there is, and no number that was written by hand is given out again', async () => {
  const { give, texts, saveText, scribble } = await withPerson('1987-05-14');
  expect(await give({ textVersion: '2' })).toMatchObject({ failure: { code: 'consents/text-not-found' } });
  await give();
  await scribble('7');
  await saveText('2026-06-01', 'здоров’я');
  expect((await texts()).map(({ version }) => version)).toEqual(['8', '1']);
});

test('the text that the program came with is the one that people signed', () => {
  const text = JSON.stringify(SHIPPED_TEXT);
  expect(createHash('sha256').update(text).digest('hex')).toMatchInlineSnapshot(
    `"2897370b211124d015ab0f1da0e1b898391d797c4363d23fe22d38dda2ad19a9"`,
  );
});
