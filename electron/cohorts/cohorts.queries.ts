import { sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import { evaluationsOf } from '#shared/cohorts/cohorts.rules.ts';
import type {
  Cohort,
  CohortFacts,
  CohortModule,
  CohortRow,
  ModuleInput,
  TrainedIn,
  Trainee,
  TraineeInput,
  TrainingProgramme,
} from '#shared/cohorts/cohorts.ts';
import { fullName, tidyName } from '#shared/vocabulary/people.ts';
import { wordsOf } from '#shared/vocabulary/text/folding.ts';
import { byText } from '#shared/vocabulary/text/sort-key.ts';

const flag = (value: boolean) => (value ? (1 as const) : (0 as const));
const flagOrNull = (value: boolean | null) => (value === null ? null : flag(value));
const truth = (value: number | null) => (value === null ? null : value === 1);

export function cohortColumns(facts: CohortFacts, project_n: number | null) {
  const { name, communityCode, place, partners, trainers, capacity, hasSelection, leastShare, testMost, note } = facts;
  return {
    ...{ name, project_n, community_code: communityCode, place, partners, trainers, capacity, note },
    ...{ has_selection: flag(hasSelection), least_share: leastShare, test_most: testMost },
    ...{ places_planned: facts.placesPlanned, reserve_planned: facts.reservePlanned },
    ...{ criteria: JSON.stringify(facts.criteria), quotas: JSON.stringify(facts.quotas) },
    certificate_words: facts.certificateWords,
  };
}

export function moduleColumns({ on, half, theme, hours, trainer }: ModuleInput) {
  return { on_date: on, half, theme, hours, trainer };
}

export function traineeColumns(trainee: TraineeInput) {
  const { surname, givenName, patronymic, birthYear, communityCode, disability, emergencyContact } = trainee;
  const { photoConsent, dativeName, leftReason, ...facts } = trainee;
  const name = tidyName({ surname, givenName, patronymic });
  return {
    ...{ surname: name.surname ?? surname, given_name: name.givenName, patronymic: name.patronymic },
    ...{ birth_year: birthYear, community_code: communityCode, disability: flagOrNull(disability) },
    ...{ emergency_contact: emergencyContact, photo_consent: flagOrNull(photoConsent), dative_name: dativeName },
    ...{ left_reason: leftReason, sex: facts.sex, phone: facts.phone, email: facts.email },
    ...{ organisation: facts.organisation, position: facts.position, status: facts.status, state: facts.state },
    ...{ education: facts.education, motivation: facts.motivation, observations: facts.observations, note: facts.note },
  };
}

/** The one that begins last first; those without a day before them. */
export async function listCohorts(db: Reader): Promise<CohortRow[]> {
  const count = (table: string) => sql`(select count(*) from ${sql.raw(table)}`;
  const rows = await db
    .selectFrom('cohorts as c')
    .leftJoin('places as p', 'p.code', 'c.community_code')
    .leftJoin('projects as j', 'j.n', 'c.project_n')
    .select(['c.id', 'c.name', 'c.has_selection', 'p.name as communityName', 'j.name as project'])
    .select([
      sql<string | null>`(select min(on_date) from cohort_modules as m where m.cohort_n = c.n)`.as('fromOn'),
      sql<string | null>`(select max(on_date) from cohort_modules as m where m.cohort_n = c.n)`.as('toOn'),
      sql<number>`${count('trainees')} as t where t.cohort_n = c.n)`.as('applicants'),
      sql<number>`${count('trainees')} as t where t.cohort_n = c.n and t.state in ('trainee', 'left'))`.as('trainees'),
      sql<number>`${count('trainees')} as t where t.cohort_n = c.n and t.certificate_number is not null)`.as(
        'certificates',
      ),
      sql<number>`(select count(distinct l.trainee_n) from placements as l join trainees as t on t.n = l.trainee_n
        where t.cohort_n = c.n)`.as('placed'),
    ])
    .execute();
  const cohorts = rows.map(
    ({ has_selection, ...row }) => ({ ...row, hasSelection: has_selection === 1 }) as unknown as CohortRow,
  );
  return cohorts.toSorted((a, b) => (b.fromOn ?? '9').localeCompare(a.fromOn ?? '9'));
}

export function findCohortRow(db: Reader, id: string) {
  return db.selectFrom('cohorts').where('id', '=', id).selectAll().executeTakeFirst();
}

export function findModuleRow(db: Reader, cohortN: number, id: string) {
  return db
    .selectFrom('cohort_modules')
    .where('cohort_n', '=', cohortN)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
}

/** Trainees of a cohort among the ids; fewer than were asked for where one is of another. */
export function listTraineeRows(db: Reader, cohortN: number, ids: readonly string[]) {
  return db
    .selectFrom('trainees')
    .where('cohort_n', '=', cohortN)
    .where('id', 'in', ids)
    .orderBy('n')
    .selectAll()
    .execute();
}

/** A cohort with everybody of it; undefined when there is none. */
export async function findCohort(db: Reader, id: string): Promise<Cohort | undefined> {
  const row = await db
    .selectFrom('cohorts as c')
    .leftJoin('places as p', 'p.code', 'c.community_code')
    .leftJoin('projects as j', 'j.n', 'c.project_n')
    .where('c.id', '=', id)
    .selectAll('c')
    .select(['p.name as community', 'j.name as project'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const sheets = await db
    .selectFrom('course_evaluations')
    .where('cohort_n', '=', row.n)
    .orderBy('n')
    .select(['content', 'trainers', 'usefulness', 'organisation', 'comment'])
    .execute();
  return {
    ...{ id: row.id, version: row.version, name: row.name, project: row.project, communityCode: row.community_code },
    ...{ communityName: row.community, place: row.place, partners: row.partners, trainers: row.trainers },
    ...{ capacity: row.capacity, hasSelection: row.has_selection === 1, leastShare: row.least_share, note: row.note },
    ...{ testMost: row.test_most, placesPlanned: row.places_planned, reservePlanned: row.reserve_planned },
    ...{ criteria: JSON.parse(row.criteria) as string[], quotas: JSON.parse(row.quotas) as Cohort['quotas'] },
    ...{ certificateWords: row.certificate_words, evaluations: evaluationsOf(sheets) },
    trainees: await listTrainees(db, row.n),
    modules: await listModules(db, row.n),
  } as unknown as Cohort;
}

async function listTrainees(db: Reader, cohortN: number): Promise<Trainee[]> {
  const rows = await db
    .selectFrom('trainees as t')
    .leftJoin('places as p', 'p.code', 't.community_code')
    .where('t.cohort_n', '=', cohortN)
    .orderBy('t.n')
    .selectAll('t')
    .select('p.name as community')
    .execute();
  const trainees = rows.map(
    (row) =>
      ({
        ...{ id: row.id, version: row.version, surname: row.surname, givenName: row.given_name },
        ...{ patronymic: row.patronymic, sex: row.sex, birthYear: row.birth_year, phone: row.phone, email: row.email },
        ...{ organisation: row.organisation, position: row.position, communityCode: row.community_code },
        ...{ communityName: row.community, status: row.status, disability: truth(row.disability) },
        ...{ education: row.education, motivation: row.motivation, emergencyContact: row.emergency_contact },
        ...{ photoConsent: truth(row.photo_consent), observations: row.observations, dativeName: row.dative_name },
        ...{ state: row.state, leftReason: row.left_reason, note: row.note },
        ...{ entryTest: row.entry_test, exitTest: row.exit_test },
        ...{ certificateNumber: row.certificate_number, certificateOn: row.certificate_on },
      }) as unknown as Trainee,
  );
  return trainees.toSorted(byText(fullName));
}

async function listModules(db: Reader, cohortN: number): Promise<CohortModule[]> {
  const rows = await db
    .selectFrom('cohort_modules')
    .where('cohort_n', '=', cohortN)
    .orderBy('on_date')
    .orderBy('half')
    .selectAll()
    .execute();
  const marks = await db
    .selectFrom('module_attendance as a')
    .innerJoin('trainees as t', 't.n', 'a.trainee_n')
    .where('t.cohort_n', '=', cohortN)
    .select(['a.module_n', 't.id', 'a.mark'])
    .execute();
  const byModule = Map.groupBy(marks, ({ module_n }) => module_n);
  return rows.map(
    (row) =>
      ({
        ...{ id: row.id, on: row.on_date, half: row.half, theme: row.theme, hours: row.hours, trainer: row.trainer },
        marks: (byModule.get(row.n) ?? []).map(({ id, mark }) => ({ traineeId: id, mark })),
      }) as unknown as CohortModule,
  );
}

export async function listProgrammes(db: Reader): Promise<TrainingProgramme[]> {
  const rows = await db.selectFrom('programmes').select(['id', 'version', 'name', 'modules']).execute();
  const programmes = rows.map(
    ({ modules, ...row }) => ({ ...row, modules: JSON.parse(modules) as unknown }) as TrainingProgramme,
  );
  return programmes.toSorted(byText(({ name }) => name));
}

export async function listProjectNames(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('projects').select('name').execute();
  return rows.map(({ name }) => name).toSorted(byText((name) => name));
}

/** Everybody with a certificate by community, with the groups in work that somebody of that name leads. */
export async function listTrained(db: Reader): Promise<TrainedIn[]> {
  const trainees = await db
    .selectFrom('trainees as t')
    .innerJoin('cohorts as c', 'c.n', 't.cohort_n')
    .leftJoin('places as p', 'p.code', 't.community_code')
    .where('t.certificate_number', 'is not', null)
    .orderBy('t.n')
    .select(['t.surname', 't.given_name as givenName', 't.patronymic', 't.organisation', 'c.name as cohort'])
    .select(['c.id as cohortId', 'p.name as communityName'])
    .execute();
  const leaders = await db
    .selectFrom('facilitators as f')
    .innerJoin('groups as g', (join) =>
      join.on((eb) => eb.or([eb('f.n', '=', eb.ref('g.leader_n')), eb('f.n', '=', eb.ref('g.co_leader_n'))])),
    )
    .where('g.ended_on', 'is', null)
    .orderBy('g.n')
    .select(['f.name as leader', 'g.name as group'])
    .execute();
  const led = leaders.map(({ leader, group }) => ({ words: new Set(wordsOf(leader)), group }));
  const groupsOf = ({ surname, givenName }: { surname: string; givenName: string | null }) => {
    const name = wordsOf(`${surname} ${givenName ?? ''}`);
    return givenName === null ? [] : led.filter(({ words }) => name.every((word) => words.has(word)));
  };
  const byCommunity = Map.groupBy(trainees, ({ communityName }) => communityName);
  return [...byCommunity]
    .map(([communityName, all]) => ({
      communityName,
      trainees: all
        .map(({ organisation, cohort, cohortId, ...name }) => ({
          ...{ name: fullName(name), cohort, cohortId, organisation },
          groups: groupsOf(name).map(({ group }) => group),
        }))
        .toSorted(byText(({ name }) => name)) as unknown as TrainedIn['trainees'],
    }))
    .toSorted(byText(({ communityName }) => communityName ?? '\uffff'));
}
