import { sql } from 'kysely';
import { findCohort } from '#electron/cohorts/cohorts.queries.ts';
import { listOfficeEntries } from '#electron/entries/entries.queries.ts';
import { listPlacementsOf } from '#electron/placements/placements.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { selectionCounts } from '#electron/selection/selection.queries.ts';
import { isTrainee, markIn, testsOf } from '#shared/cohorts/cohorts.rules.ts';
import type { Cohort, Trainee, TraineeId } from '#shared/cohorts/cohorts.ts';
import { lastDayOf, moneyOf, workOf } from '#shared/placements/placements.rules.ts';
import type { Placement } from '#shared/placements/placements.ts';
import { AGE_BANDS, type DonorSheet } from '#shared/projects/donor-sheet.ts';
import type { BudgetLine, ProjectTarget } from '#shared/projects/projects.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { isThere } from '#shared/vocabulary/marks.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { exactKey } from '#shared/vocabulary/text/folding.ts';
import { byText } from '#shared/vocabulary/text/sort-key.ts';

/** What a project did, in numbers; undefined when there is none. */
export async function donorSheetOf(db: Reader, id: string, today: DateOnly): Promise<DonorSheet | undefined> {
  const project = await db.selectFrom('projects').where('id', '=', id).selectAll().executeTakeFirst();
  if (project === undefined) return undefined;
  const rows = await db
    .selectFrom('cohorts')
    .where('project_n', '=', project.n)
    .orderBy('n')
    .select(['n', 'id'])
    .execute();
  const courses: Cohort[] = [];
  const placements: Placement[] = [];
  const decisions = { invited: 0, reserve: 0, refused: 0 };
  for (const { n, id: cohortId } of rows) {
    const cohort = await findCohort(db, cohortId);
    if (cohort === undefined) continue;
    courses.push(cohort);
    placements.push(...(await listPlacementsOf(db, n)));
    for (const decision of await selectionCounts(db, n)) decisions[decision] += 1;
  }
  const keys = personKeys(courses);
  const people = onePerPerson(courses, keys);
  const placed = onePerPlaced(placements, keys);
  // As old as they were when the project ended: a table that is printed again is the same.
  const agesOn = project.to_on !== null && project.to_on < today ? (project.to_on as DateOnly) : today;
  const over = placed.filter((one) => lastDayOf(one) < today || one.endedOn !== null);
  const left = over.filter((one) => lastDayOf(one) < one.toOn);
  const figures = {
    trained: people.length,
    certified: people.filter(({ certificateNumber }) => certificateNumber !== null).length,
    placed: placed.length,
    finished: over.length - left.length,
    kept: await keptIn(db, placements),
    groups: await groupFigures(db, project.n),
    tests: testsOf(courses.flatMap(inPercent)),
  };
  const facts = {
    ...{ trained: figures.trained, certified: figures.certified, placed: figures.placed, finished: figures.finished },
    ...{ rose: figures.tests?.rose ?? 0, kept: figures.kept.yes + figures.kept.partly },
    ...{ women: figures.groups.women, attendances: figures.groups.attendances },
  };
  return {
    ...{ name: project.name, donor: project.donor, grantee: project.grantee },
    ...{ fromOn: project.from_on, toOn: project.to_on, decisions, ...figures, left: left.length },
    applied: courses.reduce((sum, { trainees }) => sum + trainees.length, 0),
    courses: courses.map(({ id: cohortId, name, trainees }) => ({
      ...{ id: cohortId, name, trained: trainees.filter(isTrainee).length },
      certified: trainees.filter(({ certificateNumber }) => certificateNumber !== null).length,
    })),
    bySex: countBy(people, ({ sex }) => sex, ['female', 'male']),
    byAge: countBy(people, ({ birthYear }) => bandOf(birthYear, agesOn), AGE_BANDS),
    byStatus: countBy(people, ({ status }) => status, ['local', 'displaced', 'returned', 'refugee']),
    byCommunity: countBy(people, ({ communityName }) => communityName, namesIn(people)),
    withDisability: people.filter(({ disability }) => disability === true).length,
    halfDays: courses.reduce((sum, course) => sum + attended(course), 0),
    work: sumOfWork(placements),
    targets: (JSON.parse(project.targets) as ProjectTarget[]).map((one) => ({ ...one, fact: facts[one.measure] })),
    money: await moneyBy(db, project, placements),
  };
}

/** Points of courses whose tests differ, in percent of the most that there is. */
const inPercent = ({ trainees, testMost }: Cohort) => {
  const percent = (points: number | null) => (points === null ? null : (points * 100) / testMost);
  return trainees.map(({ entryTest, exitTest }) => ({ entryTest: percent(entryTest), exitTest: percent(exitTest) }));
};

/** By which somebody in two courses is known again; two of one name in one course are two people. */
function personKeys(courses: readonly Cohort[]): Map<TraineeId, string> {
  const keys = new Map<TraineeId, string>();
  for (const { trainees } of courses) {
    const seen = new Map<string, number>();
    for (const one of trainees.filter(isTrainee)) {
      const key = `${exactKey(fullName(one))} ${one.birthYear ?? ''}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      keys.set(one.id, `${key} ${count}`);
    }
  }
  return keys;
}

/** Somebody in two courses is one person; what is known of her in either is known. */
function onePerPerson(courses: readonly Cohort[], keys: ReadonlyMap<TraineeId, string>): Trainee[] {
  const all = courses.flatMap(({ trainees }) => trainees.filter(isTrainee));
  return [...Map.groupBy(all, ({ id }) => keys.get(id)).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const known = <F extends keyof Trainee>(field: F) => same.find((one) => one[field] !== null)?.[field] ?? null;
    return [
      {
        ...{ ...first, sex: known('sex'), status: known('status'), communityName: known('communityName') },
        ...{ disability: known('disability'), certificateNumber: known('certificateNumber') },
      } as Trainee,
    ];
  });
}

/** One who was placed twice is one person; her last work says whether she finished. */
const onePerPlaced = (placements: readonly Placement[], keys: ReadonlyMap<TraineeId, string>) =>
  [...Map.groupBy(placements, ({ traineeId }) => keys.get(traineeId) ?? traineeId).values()].flatMap((same) =>
    same.toSorted((a, b) => b.fromOn.localeCompare(a.fromOn)).slice(0, 1),
  );

function bandOf(birthYear: number | null, on: DateOnly): (typeof AGE_BANDS)[number] | null {
  if (birthYear === null) return null;
  const age = Number(on.slice(0, 4)) - birthYear;
  if (age < 18) return '0-17';
  if (age < 36) return '18-35';
  return age < 60 ? '36-59' : '60+';
}

const namesIn = (people: readonly Trainee[]) =>
  [...new Set(people.flatMap(({ communityName }) => (communityName === null ? [] : [communityName])))].toSorted(
    byText((name) => name),
  );

/** Every key with its people, those of whom it is not known last. The rows add up to all people. */
function countBy(people: readonly Trainee[], keyOf: (one: Trainee) => string | null, keys: readonly string[]) {
  return [...keys, null].map((key) => ({ key, people: people.filter((one) => keyOf(one) === key).length }));
}

const attended = ({ trainees, modules }: Cohort) =>
  trainees
    .filter(isTrainee)
    .reduce((sum, one) => sum + modules.filter((module) => isThere(markIn(one, module))).length, 0);

function sumOfWork(placements: readonly Placement[]): DonorSheet['work'] {
  const sum = { families: 0, visits: 0, services: 0, hours: 0 };
  for (const { entries } of placements) {
    const work = workOf(entries);
    for (const field of ['families', 'visits', 'services', 'hours'] as const) sum[field] += work[field];
  }
  return sum;
}

const OUTCOMES_BEST = ['yes', 'partly', 'no', 'open'] as const;
type DonorOutcome = (typeof OUTCOMES_BEST)[number];

/** Communities where somebody was placed, by what came of the talks with them. */
async function keptIn(db: Reader, placements: readonly Placement[]): Promise<DonorSheet['kept']> {
  const codes = [...new Set(placements.flatMap(({ communityCode }) => communityCode ?? []))];
  const talks = await db
    .selectFrom('advocacy')
    .where('community_code', 'in', codes)
    .orderBy('n')
    .select(['community_code', 'outcome'])
    .execute();
  const outcomes = new Map<string, DonorOutcome>();
  // A community that is talked with anew has kept what it kept.
  for (const { community_code, outcome } of talks) {
    const best = OUTCOMES_BEST.find((one) => one === outcome || one === outcomes.get(community_code)) ?? 'open';
    outcomes.set(community_code, best);
  }
  const kept = { yes: 0, partly: 0, no: 0, open: 0 };
  for (const outcome of outcomes.values()) kept[outcome] += 1;
  return kept;
}

/** Women and attendances of groups on days that the project paid for. */
async function groupFigures(db: Reader, projectN: number): Promise<DonorSheet['groups']> {
  const { rows } = await sql<DonorSheet['groups']>`
    with paid as (select distinct m.n, m.group_n from group_projects as gp
      join group_meetings as m on m.group_n = gp.group_n and m.state = 'held' and m.on_date >= gp.from_on
        and (gp.to_on is null or m.on_date <= gp.to_on) where gp.project_n = ${projectN}),
      there as (select a.participant_n from group_attendance as a join paid on paid.n = a.meeting_n
        where a.mark in ('present', 'late', 'leftEarly', 'online'))
    select (select count(distinct group_n) from group_projects where project_n = ${projectN}) as groups,
      (select count(distinct participant_n) from there) as women,
      (select count(*) from there) as attendances`.execute(db as never);
  return rows[0] ?? { groups: 0, women: 0, attendances: 0 };
}

/** Planned by the budget, paid by placements and expenses; what names no line of the budget stands apart. */
async function moneyBy(
  db: Reader,
  project: { name: string; budget: string },
  placements: readonly Placement[],
): Promise<DonorSheet['money']> {
  const lines = JSON.parse(project.budget) as BudgetLine[];
  const paid = new Map<string | null, number>();
  const known = new Set(lines.map(({ name }) => name));
  const pay = (line: string | null, kopiykas: number) => {
    const key = line !== null && known.has(line) ? line : null;
    paid.set(key, (paid.get(key) ?? 0) + kopiykas);
  };
  for (const { budgetLine, entries } of placements) {
    const { payPaid, travelPaid, equipment } = moneyOf(entries);
    pay(budgetLine, payPaid + travelPaid + equipment);
  }
  for (const { content } of await listOfficeEntries(db, 'expense')) {
    if (content.project === project.name) pay(content.line as string | null, Number(content.sum ?? 0));
  }
  const rows = lines.map(({ name, kopiykas }) => ({ line: name, planned: kopiykas, paid: paid.get(name) ?? 0 }));
  const apart = paid.get(null) ?? 0;
  return apart === 0 ? rows : [...rows, { line: null, planned: 0, paid: apart }];
}
