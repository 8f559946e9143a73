import { beforeEach, expect, test } from 'vitest';
import type { OpenRegister } from '#electron/register/register.ts';
import { openTestRegister } from '#electron/register/testing.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { FIRST_TERMS } from '#shared/terms/first-terms.ts';
import { TERM_KINDS, type TermKind, type TermLength } from '#shared/terms/terms.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { changeTermFrom, correctTerm, seedTerms, takeTermBack } from './terms.commands.ts';
import { listTerms } from './terms.queries.ts';

let register: OpenRegister;

beforeEach(async () => {
  register = await openTestRegister();
  await seedTerms(register);
});

const day = (text: string) => text as DateOnly;
const length: TermLength = { amount: 7, unit: 'workingDays', ground: 'нова постанова' };
const codeOf = (result: unknown) => (result instanceof Refusal ? result.failure.code : result);
const of = async (kind: TermKind) =>
  (await listTerms(register.reader))
    .filter((term) => term.kind === kind)
    .map(({ amount, validFrom, validTo }) => [amount, validFrom, validTo]);
const newest = async (kind: TermKind) =>
  must(
    (await listTerms(register.reader)).find((term) => term.kind === kind),
    'a term',
  );
const changeFrom = (from: string) =>
  register.write((trx) => changeTermFrom({ trx }, { kind: 'assessment', from: day(from), length }));

test('a register begins with one term of each kind, open at both ends', async () => {
  const terms = await listTerms(register.reader);
  expect(terms.map(({ kind, amount, unit }) => [kind, { amount, unit }])).toEqual(
    TERM_KINDS.map((kind) => [kind, FIRST_TERMS[kind]]),
  );
  const changes = register.changeCount();
  await seedTerms(register);
  expect(register.changeCount()).toBe(changes);
});

test('a term changed from a day on ends the one before on the day before', async () => {
  await changeFrom('2026-09-01');
  expect(await of('assessment')).toEqual([
    [7, '2026-09-01', null],
    [5, null, '2026-08-31'],
  ]);
  expect(codeOf(await changeFrom('2026-09-01'))).toBe('terms/date-too-early');
});

test('the newest term is taken back and the one before holds again; the first one stays', async () => {
  await changeFrom('2026-09-01');
  const first = must(
    (await listTerms(register.reader)).find(({ validTo }) => validTo !== null),
    'the old term',
  );
  expect(codeOf(await register.write((trx) => takeTermBack({ trx }, { id: first.id })))).toBe('terms/not-the-newest');
  const { id } = await newest('assessment');
  expect(await register.write((trx) => takeTermBack({ trx }, { id }))).toBeNull();
  expect(await of('assessment')).toEqual([[5, null, null]]);
  expect(codeOf(await register.write((trx) => takeTermBack({ trx }, { id: first.id })))).toBe('terms/not-the-newest');
});

test('a term put right holds for the past too, and is then the office’s own', async () => {
  const { id } = await newest('decision');
  expect(await register.write((trx) => correctTerm({ trx }, { id, length }))).toBeNull();
  expect(await newest('decision')).toMatchObject({ ...length, isBuiltin: false, validFrom: null });
});
