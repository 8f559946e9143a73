import { beforeEach, expect, test } from 'vitest';
import { HEAD, NOW, openFamiliesRegister } from '#electron/families/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { FormatFacts, FormatFile, SHIPPED_FACTS, SHIPPED_FORMATS } from '#shared/formats/formats.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { resetFormat, saveFormat } from './formats.commands.ts';
import { listFormats } from './formats.queries.ts';

const FORMAT = FormatFacts.parse({
  ...{ name: 'Шість зустрічей', isOpen: false, everyDays: 14, minutes: 150, least: 4, most: 8, leaderRole: 'ведуча' },
  ...{ coLeaderRole: null, service: '7', rules: 'Говоримо від себе.', programme: [{ block: 'Перший', theme: null }] },
});
const scene = { session: HEAD, now: NOW };
const codeOf = (answer: unknown) => (answer instanceof Refusal ? answer.failure.code : 'ok');

let register: OpenRegister;
beforeEach(async () => {
  register = await openFamiliesRegister();
});
const save = (code: string | null, version: number, format = FORMAT) =>
  register.write((trx) => saveFormat({ ...scene, trx }, { code, version, format }));
const reset = (code: string) => register.write((trx) => resetFormat({ ...scene, trx }, { code }));
const codes = async () => (await listFormats(register.reader)).map(({ code }) => code);

test('three formats are shipped, with sizes that make sense and an even number of meetings for two blocks', async () => {
  expect(await codes()).toEqual([...SHIPPED_FORMATS]);
  for (const { least, most, meetings } of Object.values(SHIPPED_FACTS))
    expect([least < most, meetings > 0]).toEqual([true, true]);
  expect(SHIPPED_FACTS.twoBlocks.meetings % 2).toBe(0);
});

test('a shipped format is changed in place, is not overwritten by who saw it before, and becomes what it was', async () => {
  expect(codeOf(await save('circle12', 0))).toBe('ok');
  expect((await listFormats(register.reader))[0]).toEqual({ ...FORMAT, code: 'circle12', version: 1 });
  expect(codeOf(await save('circle12', 0))).toBe('records/changed-meanwhile');
  expect(codeOf(await save('circle12', 1, { ...FORMAT, minutes: 60 }))).toBe('ok');
  await reset('circle12');
  expect((await listFormats(register.reader))[0]).toMatchObject({ version: 0, minutes: 90, programme: null });
});

test('a format of the centre stands after the shipped ones, and goes only when no group is of it', async () => {
  const added = await save(null, 0);
  const code = added instanceof Refusal ? '' : added.code;
  expect(await codes()).toEqual([...SHIPPED_FORMATS, code]);
  await register.write((trx) =>
    trx
      .insertInto('groups')
      .values({
        ...{
          id: 'g',
          version: 1,
          name: 'Коло',
          format: code,
          community_code: null,
          place: null,
          minutes: 90,
          least: 1,
        },
        ...{
          most: 9,
          leader_n: null,
          co_leader_n: null,
          ended_on: null,
          user_id: 'u',
          created_at_ms: 1,
          changed_at_ms: 1,
        },
      })
      .execute(),
  );
  expect(codeOf(await reset(code))).toBe('formats/in-use');
  await register.write((trx) => trx.deleteFrom('groups').execute());
  expect(codeOf(await reset(code))).toBe('ok');
  expect(codeOf(await reset(code))).toBe('records/not-found');
  expect(codeOf(await save(code, 1))).toBe('records/not-found');
});

test('a file of a format is read back as it was written, and nothing else is taken for one', () => {
  const file = { kolo: 'group-format', edition: 1, format: FORMAT };
  expect(FormatFile.parse(JSON.parse(JSON.stringify(file))).format).toEqual(FORMAT);
  for (const other of [{}, { ...file, edition: 2 }, { ...file, format: { ...FORMAT, programme: [] } }, [file]]) {
    expect(FormatFile.safeParse(other).success).toBe(false);
  }
});
