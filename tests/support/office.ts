import { visibleTo } from '#electron/access/visibility.ts';
import { addCohort } from '#electron/cohorts/cohorts.commands.ts';
import { addTrainees } from '#electron/cohorts/trainees.commands.ts';
import { type Door, openedOf } from '#electron/entry/door.ts';
import { usersHost } from '#electron/entry/users-host.ts';
import { registerFamily } from '#electron/families/families.commands.ts';
import { addGroup } from '#electron/groups/groups.commands.ts';
import { addReport, joinReport } from '#electron/reports/reports.commands.ts';
import { usersHandlers } from '#electron/users/users.ipc.ts';
import { NEW_COHORT, traineeNamed } from '#shared/cohorts/testing.ts';
import { NewFamily } from '#shared/families/families.ts';
import { NewGroup } from '#shared/groups/groups.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { ReportInput } from '#shared/reports/reports.ts';
import { NewUser } from '#shared/users/users.ts';
import { ROLES, type Role } from '#shared/vocabulary/permissions.ts';

/** An office with a user of each role and a family of each kind, for tests of who sees what. */

/** Zhytomyr and its town; Ovruch. */
export const NEAR = { communityCode: 'UA18040190000029215', settlementCode: 'UA18040190010057814' };
export const AWAY = { communityCode: 'UA18060170000069581', settlementCode: null };

/** Under which the case worker stands in the register. */
const WORKER = 'С. Бондар';

type OfficeRole = Exclude<Role, 'head'>;

/** Users besides the head; every password is theirs already. */
export const USERS: Readonly<Record<OfficeRole, { readonly login: string; readonly password: string }>> = {
  deputy: { login: 'Іваненко', password: 'сивий журавель над ставом' },
  caseWorker: { login: 'Бондар', password: 'тихий потяг до Коростеня' },
  groupCoordinator: { login: 'Мельник', password: 'дев’ять синіх парасоль' },
  trainer: { login: 'Савчук', password: 'малий човен без весла' },
  clerk: { login: 'Лисенко', password: 'стара шафа з яблуками' },
  technician: { login: 'Ткач', password: 'мідний дріт на полиці' },
};

export type FamilyName = 'own' | 'near' | 'foreign' | 'confidential' | 'hidden';

/** Surnames that no other family of the tests has. */
export const SURNAMES: Readonly<Record<FamilyName, string>> = {
  own: 'Власненко',
  near: 'Близненко',
  foreign: 'Далеченко',
  confidential: 'Тайнюк',
  hidden: 'Щебетун',
};

export async function addUsers(door: Door): Promise<void> {
  const { register, session } = openedOf(door);
  const context = { register, session, now: new Date(), record: () => {} };
  for (const role of ROLES) {
    if (role === 'head') continue;
    const reach = role === 'caseWorker' ? { communityCodes: [NEAR.communityCode], workerNames: [WORKER] } : {};
    const user = { ...USERS[role], name: USERS[role].login, role, communityCodes: [], workerNames: [], ...reach };
    const made = await usersHandlers(usersHost(door)).create(context as never, NewUser.parse(user));
    if (made instanceof Refusal) throw new Error(made.failure.code);
  }
  await register.write((trx) => trx.updateTable('users').set({ must_change_password: 0 }).execute());
}

/** A family as the head takes it on the register; gives its code. */
export async function addFamily(
  door: Door,
  { surname, confidentiality = 'ordinary', worker = 'О. Левченко', place = NEAR }: OfficeFamily,
): Promise<string> {
  const { register, session } = openedOf(door);
  const name = { surname, givenName: 'Зоряна', patronymic: 'Павлівна' };
  const born = { bornOn: '1989-03-17', birthYear: null, phone: '050 765 43 21' };
  const input = NewFamily.parse({
    members: [{ memberId: null, name, sex: 'female', relation: 'mother', ...born }],
    address: { ...place, street: '', directions: '', noFixedAddress: false },
    circumstances: { factors: [14], main: 14 },
    case: {
      ...{ stage: 'assessed', level: 'complex', worker, registeredOn: '2026-03-02' },
      ...{ statedChildren: 1, notes: '', confidentiality },
    },
  });
  const scene = { session, visible: visibleTo(session), now: new Date() };
  const added = await register.write((trx) => registerFamily({ ...scene, trx }, input));
  if (added instanceof Refusal) throw new Error(added.failure.code);
  return added.code;
}

export interface OfficeFamily {
  readonly surname: string;
  readonly confidentiality?: 'ordinary' | 'confidential' | 'hidden';
  readonly worker?: string;
  readonly place?: typeof NEAR | typeof AWAY;
}

/** One family of each kind; gives their codes. */
export async function addFamilies(door: Door): Promise<Record<FamilyName, string>> {
  const codes = {} as Record<FamilyName, string>;
  const kinds: Readonly<Record<FamilyName, Omit<OfficeFamily, 'surname'>>> = {
    own: { worker: WORKER, place: AWAY },
    near: {},
    foreign: { place: AWAY },
    confidential: { confidentiality: 'confidential' },
    hidden: { confidentiality: 'hidden' },
  };
  for (const [name, kind] of Object.entries(kinds) as [FamilyName, Omit<OfficeFamily, 'surname'>][]) {
    codes[name] = await addFamily(door, { ...kind, surname: SURNAMES[name] });
  }
  return codes;
}

/** A report that became part of each of the families, taken by the head. */
export async function addReports(door: Door, codes: Readonly<Record<FamilyName, string>>): Promise<void> {
  const { register, session } = openedOf(door);
  const scene = { session, visible: visibleTo(session), now: new Date() };
  for (const [name, code] of Object.entries(codes) as [FamilyName, string][]) {
    const report = ReportInput.parse({
      ...{ receivedOn: '2026-03-01', receivedAt: '09:40', way: 'phone', source: 'neighbour', reporter: 'Сорока Уляна' },
      ...{ reporterContact: null, reporterAgrees: false, about: SURNAMES[name], communityCode: null },
      ...{ settlementCode: null, place: null, children: null, words: 'крики за стіною', factors: [14] },
      ...{ isUrgent: false, isChildAtRisk: false, handedTo: null, measures: null },
    });
    await register.write(async (trx) => {
      const { id } = await addReport({ ...scene, trx }, report);
      const family = await trx.selectFrom('families').where('code', '=', code).select('id').executeTakeFirstOrThrow();
      const joined = await joinReport({ ...scene, trx }, { id, version: 1, familyId: family.id });
      if (joined instanceof Refusal) throw new Error(joined.failure.code);
    });
  }
}

/** What is looked for by name besides families: a group with her who leads it and a woman, a cohort with a trainee. */
export const WORK = {
  ...{ group: 'Рівновага', facilitator: 'Дзвенислава', participant: 'Мирослава' },
  ...{ cohort: 'Фахівці громад', trainee: 'Заграва' },
} as const;
export type WorkName = keyof typeof WORK;

export async function addWork(door: Door): Promise<void> {
  const { register, session } = openedOf(door);
  const group = NewGroup.parse({
    ...{ name: WORK.group, format: 'open', communityCode: null, place: null, project: null, minutes: 90 },
    ...{ least: 6, most: 10, leader: WORK.facilitator, coLeader: null, firstOn: '2026-03-05', at: '17:30' },
    ...{ everyDays: 7, names: [WORK.participant, 'Оля'], programme: [{ block: null, theme: null }] },
  });
  await register.write(async (trx) => {
    const scene = { trx, session, now: new Date() };
    await addGroup(scene, group);
    const { id: cohortId } = await addCohort(scene, { ...NEW_COHORT, name: WORK.cohort });
    await addTrainees(scene, { cohortId, trainees: [traineeNamed(WORK.trainee), traineeNamed('Кіт')] });
  });
}
