import { join } from 'node:path';
import { NO_REACH, visibleTo } from '#electron/access/visibility.ts';
import { familiesHandlers } from '#electron/families/families.ipc.ts';
import { createServe } from '#electron/ipc/serve.ts';
import { appendAudit } from '#electron/register/audit-chain.ts';
import type { Register } from '#electron/register/handles.ts';
import { registerKeyFromHex } from '#electron/register/key.ts';
import { migrate } from '#electron/register/migrate.ts';
import { createRegisterFile } from '#electron/register/open.ts';
import { registerOver } from '#electron/register/register.ts';
import { familiesContract } from '#shared/families/families.contract.ts';
import { NewFamily } from '#shared/families/families.ts';
import type { InputOf, OutputOf } from '#shared/ipc/procedure.ts';
import { laptopFolder } from './child.ts';

/** An encrypted register on the disk of a centre, with its tables and nobody in it. */
export async function newRegister(hex: string): Promise<string> {
  const path = join(laptopFolder(), 'register.db');
  const register = registerOver(createRegisterFile(path, registerKeyFromHex(hex)));
  await migrate(register.connection, { beforeMigration: async () => {} });
  register.connection.exec(
    `insert into centre (id, kind, name, letter, region_code, is_demonstration, classifier_on, created_at_ms)
     values ('centre-1', 'regional', 'Обласний центр', 'Ж', 'UA18000000000041385', 0, '2025-05-16', 0)`,
  );
  register.close();
  return path;
}

type Families = typeof familiesContract;
type CallFamilies = <Name extends keyof Families>(
  name: Name,
  input: InputOf<Families[Name]>,
) => Promise<OutputOf<Families[Name]>>;

const session = { userId: '0197f000-0000-7000-8000-000000000001', userName: 'Н. Гриценко', role: 'head' } as const;
const tools = {
  shell: async () => ({ ok: false as const, failure: { code: 'shell/unavailable' as const } }),
  signal: new AbortController().signal,
  progress: () => {},
};

const toStderr = (line: string): void => void process.stderr.write(`${line}\n`);

/** The procedures of families over an open register, as the register process serves them. Throws what is refused. */
export function familiesOver(register: Register, log = toStderr): CallFamilies {
  const serve = createServe(
    { families: familiesContract },
    { families: familiesHandlers },
    {
      unlocked: () => ({ register, session }),
      visibleTo,
      reachOf: async () => NO_REACH,
      now: () => new Date(),
      log,
      explain: () => null,
      audit: appendAudit,
    },
  );
  return async (name, input) => {
    const reply = await serve({ callId: '1', channel: `families.${name}`, input }, tools);
    if (!reply.ok) throw new Error(`families.${name} was answered ${reply.failure.code}`);
    return reply.value as never;
  };
}

/** A surname of its own for each number below 100,000, in letters; none is the beginning of another. */
export function surnameOf(number: number): string {
  return `Кравчук${[...String(number).padStart(5, '0')].map((digit) => 'абвгдежзик'[Number(digit)]).join('')}`;
}

const member = (relation: 'mother' | 'daughter', surname: string, givenName: string) => ({
  memberId: null,
  name: { surname, givenName, patronymic: null },
  sex: 'female',
  bornOn: relation === 'mother' ? '1987-05-14' : '2016-03-01',
  birthYear: null,
  relation,
  phone: null,
});

/** A mother and a daughter with an address and circumstances; street and surname tell the number. */
export function numberedFamily(number: number): NewFamily {
  const surname = surnameOf(number);
  return NewFamily.parse({
    members: [member('mother', surname, 'Наталія'), member('daughter', surname, 'Софія')],
    address: {
      communityCode: null,
      settlementCode: null,
      street: `вул. Миру, ${number}`,
      directions: null,
      noFixedAddress: false,
    },
    circumstances: { factors: [7], main: 7 },
    case: {
      stage: 'decided',
      level: 'simple',
      worker: 'С. Бондар',
      registeredOn: '2026-11-02',
      statedChildren: 1,
      notes: `запис ${number} `.repeat(20),
    },
  });
}
