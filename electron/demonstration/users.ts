import { addUser } from '#electron/users/users.commands.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import type { NewUser } from '#shared/users/users.ts';
import { newId, type PlaceCode } from '#shared/vocabulary/ids.ts';
import { surnameWithInitials } from '#shared/vocabulary/people.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import type { Source } from './households.ts';
import type { Scene } from './made.ts';
import type { Gendered } from './names-file.ts';

/** About 20 users in a region; the head is there already. Case workers come besides. */
const OFFICE: readonly (readonly [Role, number])[] = [
  ['deputy', 2],
  ['groupCoordinator', 2],
  ['trainer', 1],
  ['clerk', 2],
  ['technician', 1],
];
const CASE_WORKERS = 11;

interface Person {
  readonly name: string;
  readonly surname: string;
}

/**
 * Users of every role. Case workers are those who have most open cases, one of a community, with their cases and their
 * community; the last of them has left, and their cases wait for another. They have no key: the head gives them
 * passwords, or `giveMadeUpUsersKeys` does.
 */
export async function addUsers(scene: Scene): Promise<void> {
  const { trx, now, source } = scene;
  const known = await trx.selectFrom('users').select('login').execute();
  const taken = new Set(known.map(({ login }) => login));
  const add = async ({ name, surname }: Person, more: Pick<NewUser, 'role' | 'communityCodes' | 'workerNames'>) => {
    const login = [surname, name].find((each) => !taken.has(each)) ?? newId();
    taken.add(login);
    const user: NewUser = { name, login, password: '', ...more };
    const added = await addUser(trx, { slot: newId(), user, nowMs: now.getTime() });
    if (added instanceof Refusal) throw new Error(`a made-up user does not fit: ${added.failure.code}`);
    return added.id;
  };
  for (const [role, count] of OFFICE) {
    for (let n = 0; n < count; n++) await add(someone(source), { role, communityCodes: [], workerNames: [] });
  }
  let last: string | null = null;
  for (const { worker, communityCode } of await listBusiest(scene)) {
    const person = bearerOf(source, worker);
    if (person === null) continue;
    last = await add(person, { role: 'caseWorker', communityCodes: [communityCode], workerNames: [worker] });
  }
  await trx.updateTable('users').set({ must_change_password: 0 }).execute();
  if (last === null) return;
  await trx.updateTable('users').set({ switched_off_at_ms: now.getTime() }).where('id', '=', last).execute();
}

/** Who has most open cases in each community, of the communities where that is most. */
async function listBusiest({ trx }: Scene): Promise<{ worker: string; communityCode: PlaceCode }[]> {
  const rows = await trx
    .selectFrom('families')
    .where('stage', '!=', 'closed')
    .where('worker', 'is not', null)
    .where('community_code', 'is not', null)
    .groupBy(['worker', 'community_code'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('worker')
    .select(['worker', 'community_code'])
    .$narrowType<{ worker: string; community_code: PlaceCode }>()
    .execute();
  const busiest = new Map<string, { worker: string; communityCode: PlaceCode }>();
  const workers = new Set<string>();
  for (const { worker, community_code } of rows) {
    if (busiest.has(community_code) || workers.has(worker)) continue;
    workers.add(worker);
    busiest.set(community_code, { worker, communityCode: community_code });
  }
  return [...busiest.values()].slice(0, CASE_WORKERS);
}

function someone({ random, names }: Source): Person {
  const sex = random.chance(0.8) ? 'female' : 'male';
  const { [sex]: surname } = random.pick(names.surnames);
  const givenName = random.pick(sex === 'female' ? names.femaleGiven.until2000 : names.maleGiven);
  const patronymic = names.patronymics.get(random.pick(names.maleGiven))?.[sex] ?? '';
  return { surname, name: [surname, givenName, patronymic].join(' ') };
}

/** A whole name for the surname and initials under which somebody stands as a worker; null when there is none. */
function bearerOf({ names }: Source, worker: string): Person | null {
  const given = { female: names.femaleGiven.until2000, male: names.maleGiven };
  for (const sex of ['female', 'male'] as const) {
    const surname = names.surnames.map((each: Gendered) => each[sex]).find((each) => worker.startsWith(`${each} `));
    if (surname === undefined) continue;
    for (const givenName of given[sex]) {
      for (const { [sex]: patronymic } of names.patronymics.values()) {
        const isBearer = surnameWithInitials({ surname, givenName, patronymic }) === worker;
        if (isBearer) return { surname, name: [surname, givenName, patronymic].join(' ') };
      }
    }
  }
  return null;
}
