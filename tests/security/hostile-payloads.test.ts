import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedOf } from '#electron/entry/door.ts';
import { setUpCentre, startLaptop, valueOf } from '#electron/entry/testing.ts';
import { usersHost } from '#electron/entry/users-host.ts';
import { familiesHandlers } from '#electron/families/families.ipc.ts';
import { familyInput, NOW, visible } from '#electron/families/testing.ts';
import { answerCall } from '#electron/ipc/answer-call.ts';
import { createServe } from '#electron/ipc/serve.ts';
import { isSound, quickCheck } from '#electron/register/integrity.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { dumpSchema } from '#electron/register/schema-dump.ts';
import { handlersOf, hostOf } from '#electron/register-process.ts';
import { usersHandlers } from '#electron/users/users.ipc.ts';
import { contract } from '#shared/contract.ts';
import { channelsOf, procedureOf } from '#shared/ipc/procedure.ts';
import { IPC_CODES, type Reply } from '#shared/ipc/reply.ts';
import type { AskShell } from '#shared/ipc/shell.ts';
import { NewUser } from '#shared/users/users.ts';
import { must } from '#shared/vocabulary/must.ts';
import { hostile, MARKER, spoilt, validFor } from './payloads.ts';

/**
 * Every procedure of the contract gets payloads that a page under foreign control could send: through the gate's side
 * of the call and through `serve`, with the real handlers over a real register. Each must be refused in a declared way
 * or do what a well-meant call could do; nothing may throw, change a prototype, or find its way into SQL or a log.
 */

const PAYLOADS = Number(process.env['KOLO_PAYLOADS'] ?? 500);
const CHANNELS = channelsOf(contract);

/** What passes their form derives a key from a password, slowly by intent: four fifths of theirs are nonsense. */
const SLOW = /^users\.(create|changeOwnPassword)$/;

/** Every dialog is closed without an answer, and whatever is asked besides is done. */
const SHELL: Readonly<Record<string, unknown>> = { renderPdf: new Uint8Array(), printOnPaper: false, readSheets: [] };

const tools = {
  shell: (async (action: string) => ({ ok: true, value: SHELL[action] ?? null })) as AskShell,
  signal: new AbortController().signal,
  progress: () => {},
};

/** The ids of all that is there, a few of each table. */
function idsIn({ connection }: OpenRegister): string[] {
  const tables = connection
    .prepare("select name from pragma_table_list where type = 'table' and schema = 'main'")
    .pluck();
  const withId = (tables.all() as string[]).filter((table) =>
    connection.prepare('select 1 from pragma_table_info(?) where name = ?').get(table, 'id'),
  );
  return withId.flatMap((table) => connection.prepare(`select id from "${table}" limit 3`).pluck().all() as string[]);
}

/** A family at places that the real classifier has. */
const family = () =>
  familyInput({
    address: {
      ...{ communityCode: 'UA18040190000029215', settlementCode: 'UA18040190010057814' },
      ...{ street: 'вул. Миру, 5', directions: '', noFixedAddress: false },
    },
  });

/** A centre as its first run leaves it, on the disk, with a user besides the head and two families. */
async function openOffice() {
  const laptop = await startLaptop();
  await setUpCentre(laptop, 3);
  const { door } = laptop;
  const user = { name: 'Олена Мороз', login: 'Олена', password: 'чайник співає вранці', role: 'clerk' as const };
  const newUser = NewUser.parse({ ...user, communityCodes: [], workerNames: [] });
  valueOf(await usersHandlers(usersHost(door)).create(laptop.jobContext(), newUser));
  let opened = openedOf(door);
  await opened.register.write(async (trx) => {
    const context = { trx, session: opened.session, visible, now: NOW };
    valueOf(await familiesHandlers.register(context, family()));
    valueOf(await familiesHandlers.register(context, family()));
  });
  const known = idsIn(opened.register);
  const prepared: string[] = [];
  const logged: string[] = [];
  const host = { ...hostOf(door), unlocked: () => opened, log: (line: string) => void logged.push(line) };
  const served = createServe(contract, handlersOf(door), host);
  watchStatements(opened.register, prepared);
  return {
    /** Another one after a new data key. */
    register: () => opened.register,
    prepared,
    logged,
    known,
    /** A lock or a wrong password must not spare the calls after it. */
    call: async (channel: string, input: unknown): Promise<Reply<unknown>> => {
      const reply = await served({ callId: '1', channel, input }, tools);
      const after = door.opened ?? door.locked ?? opened;
      if (after.register !== opened.register) watchStatements(after.register, prepared);
      opened = after;
      door.opened = opened;
      door.settings = { ...door.settings, failedTries: 0, lastFailedAt: null };
      return reply;
    },
  };
}

function watchStatements({ connection }: OpenRegister, prepared: string[]): void {
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((text: string) => {
    prepared.push(text);
    return prepare(text);
  }) as typeof prepare;
}

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.register().close());

/** What every object inherits, by name and value. */
function prototypes(): string {
  const shared = [Object, Array, Function, String, Number, Map, Set, Promise, Error, Date, RegExp];
  return JSON.stringify(
    shared.map(({ prototype }) =>
      Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([name, { value }]) => [name, String(value)]),
    ),
  );
}

/** Numbers below a limit, the same row for the same seed. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Where the rules between the fields are such that chance alone meets no valid input. */
const EXAMPLES: Readonly<Record<string, unknown>> = { 'families.register': family() };

/** A fifth is valid, three fifths are valid but for one spot, a fifth is nonsense. */
function payloadsFor(channel: string, seed: number): unknown[] {
  const { input } = must(procedureOf(contract, channel), 'a procedure');
  const example = EXAMPLES[channel];
  const made = validFor(input, office.known);
  const valid = fc.sample(example === undefined ? made : fc.oneof(made, fc.constant(example)), {
    seed,
    numRuns: Math.ceil(PAYLOADS * 0.8),
  });
  const chance = chanceFrom(seed);
  return Array.from({ length: PAYLOADS }, (_, i) => {
    if (SLOW.test(channel) && i % 25 > 4) return hostile(chance);
    if (i % 5 === 0) return valid[i];
    return i % 5 === 4 ? hostile(chance) : spoilt(valid[i % valid.length], chance);
  });
}

const LEAKS = /sqlite|\bselect\b|\binsert\b|\bupdate\b.*\bset\b|no such (table|column)|near "|at .*\.ts:\d/i;

/** For the report: some payloads do not let themselves be looked at. */
function shown(payload: unknown): string {
  try {
    return inspect(payload, { depth: 6, maxStringLength: 100, maxArrayLength: 5, getters: false }).slice(0, 1500);
  } catch {
    return 'a payload that cannot be shown';
  }
}

/** Why a reply is not one that the contract allows, or null. */
function faultOf(channel: string, reply: Reply<unknown>): string | null {
  if (reply.ok) return null;
  const { code } = reply.failure;
  const declared: readonly string[] = [...IPC_CODES, ...must(procedureOf(contract, channel), 'a procedure').refusals];
  if (!declared.includes(code)) return `undeclared ${code}`;
  if (['ipc/internal', 'ipc/damaged', 'ipc/unknown', 'ipc/locked', 'ipc/forbidden'].includes(code)) return code;
  const said = JSON.stringify(reply.failure);
  return LEAKS.test(said) ? `says ${said.slice(0, 200)}` : null;
}

test.each(CHANNELS)(
  `%s refuses ${PAYLOADS} hostile payloads or does no harm with them`,
  async (channel) => {
    const before = prototypes();
    const faults = new Map<string, string>();
    const seen = { ok: 0, refused: 0 };
    office.logged.length = 0;
    for (const payload of payloadsFor(channel, CHANNELS.indexOf(channel) + 1)) {
      const reply = await office.call(channel, payload);
      seen[reply.ok ? 'ok' : 'refused'] += 1;
      const fault = faultOf(channel, reply);
      if (fault !== null) faults.set(`${fault} ${office.logged.at(-1) ?? ''}`.slice(0, 300), shown(payload));
    }
    expect(Object.fromEntries(faults)).toEqual({});
    expect(prototypes()).toBe(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(office.logged.filter((line) => line.includes(MARKER))).toEqual([]);
    expect(seen.refused).toBeGreaterThan(0);
  },
  600_000,
);

test('nothing of what was sent has become SQL, and the register has the tables it had', async () => {
  expect(office.prepared.length).toBeGreaterThan(50);
  expect(office.prepared.filter((text) => text.includes(MARKER))).toEqual([]);
  expect(isSound(quickCheck(office.register().connection))).toBe(true);
  const fresh = await openOffice();
  expect(dumpSchema(office.register().connection)).toBe(dumpSchema(fresh.register().connection));
  fresh.register().close();
});

test(`the gate lets none of ${PAYLOADS} hostile calls pass to the register`, async () => {
  const ours = {};
  const knock = { sender: ours, senderFrame: { url: 'app://kolo/index.html', parent: null } };
  const keeper = { channels: new Set(CHANNELS), isOurs: (sender: object) => sender === ours };
  const passed: unknown[] = [];
  const port = {
    call: async (call: unknown) => (passed.push(call), { ok: true as const, value: null }),
    cancel: () => {},
  };
  const chance = chanceFrom(7);
  for (let i = 0; i < PAYLOADS; i++) {
    const call = [hostile(chance), hostile(chance), i % 2 === 0 ? 'call-1' : hostile(chance)];
    const reply = await answerCall(keeper, port, knock, call);
    expect(reply).toMatchObject({ ok: false });
  }
  expect(passed).toEqual([]);
});
