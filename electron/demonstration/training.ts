import { addAdvocacy } from '#electron/advocacy/advocacy.commands.ts';
import { addCohort, addEvaluation } from '#electron/cohorts/cohorts.commands.ts';
import { findCohort } from '#electron/cohorts/cohorts.queries.ts';
import { addTrainees, issueCertificates, setTests } from '#electron/cohorts/trainees.commands.ts';
import { addEntry } from '#electron/entries/entries.commands.ts';
import type { RecordScene } from '#electron/history/history.queries.ts';
import { addPlacement } from '#electron/placements/placements.commands.ts';
import { insertRows } from '#electron/register/bulk.ts';
import { decide, saveSheet } from '#electron/selection/selection.commands.ts';
import { AdvocacyInput } from '#shared/advocacy/advocacy.ts';
import { APPLICANT } from '#shared/cohorts/applicants.rules.ts';
import { isTrainee } from '#shared/cohorts/cohorts.rules.ts';
import { type Cohort, type CohortId, DISPLACEMENTS, NewCohort, TraineeInput } from '#shared/cohorts/cohorts.ts';
import { EntryInput, type EntryKind, fieldsOf } from '#shared/entries/entries.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { lastDayOf, monthsOf } from '#shared/placements/placements.rules.ts';
import { PlacementInput } from '#shared/placements/placements.ts';
import { proposeDecisions, rankTrainees } from '#shared/selection/selection.rules.ts';
import { addDays, addMonths, type DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';
import { madeNow, type Scene } from './made.ts';
import type { DemonstrationPlace } from './spread.ts';
import {
  AGREEMENT,
  ASSESSORS,
  CRITERIA,
  EXPENSE_LINE,
  EXPENSES,
  HOSTS,
  MODULE_THEMES,
  ORGANISATIONS,
  POSITIONS,
  POSTS,
  ROUTES,
  SUPPORT_VISITS,
} from './training-words.ts';

/** Five courses of a year; the first four end with a selection, the last is a seminar for those who lead groups. */
const COURSES = [
  { name: 'Фахівці громад, перший потік', daysBack: 330 },
  { name: 'Фахівці громад, другий потік', daysBack: 240 },
  { name: 'Фахівці громад, третій потік', daysBack: 150 },
  { name: 'Фахівці громад, четвертий потік', daysBack: 30 },
  { name: 'Семінар: як створити і вести групу', daysBack: 90 },
] as const;
const PROJECT = 'Посада в громаді';
const APPLICANTS = 24;
const SEATS = 20;
const PLACES = 10;
const RESERVE = 3;
const MARKS = [
  ['present', 15],
  ['late', 2],
  ['absent', 1],
] as const;
const MONTHS = 6;
const PAY = 1_500_000;
const RATE = 700;

interface Making extends Scene {
  readonly places: readonly DemonstrationPlace[];
  readonly record: RecordScene;
}

/** Courses with their trainees, attendance, tests, selection, work in communities and talks with them. */
export async function addTraining(scene: Scene, places: readonly DemonstrationPlace[]): Promise<void> {
  const { user_id } = await madeNow(scene);
  const session = { userId: user_id, userName: 'Kolo', role: 'head' } as const;
  const making = { ...scene, places, record: { trx: scene.trx, session, now: scene.now } };
  for (const [at, course] of COURSES.entries()) await addCourse(making, course, at === COURSES.length - 1);
  for (const { communityCode } of places.slice(0, 7)) await addTalks(making, communityCode);
  await addOffice(making);
}

async function addCourse(making: Making, { name, daysBack }: (typeof COURSES)[number], isSeminar: boolean) {
  const { record, source } = making;
  const { today, random } = source;
  const firstOn = addDays(today, -daysBack) ?? today;
  const cohort = NewCohort.parse({
    ...{ name, project: PROJECT, communityCode: null, place: 'конференц-зала центру', partners: null },
    ...{ trainers: ASSESSORS.join(', '), capacity: SEATS, hasSelection: !isSeminar, leastShare: 75, testMost: 20 },
    ...{ placesPlanned: isSeminar ? null : PLACES, reservePlanned: isSeminar ? null : RESERVE, quotas: [] },
    ...{ criteria: isSeminar ? [] : CRITERIA, certificateWords: null, note: null, firstOn },
    modules: MODULE_THEMES.map((theme, at) => ({
      ...{ day: Math.floor(at / 2) + 1, half: (at % 2) + 1, theme, hours: 4, trainer: null },
    })),
  });
  const { id } = await addCohort(record, cohort);
  const trainees = Array.from({ length: APPLICANTS }, (_, at) => personFor(making, at < SEATS));
  await added(addTrainees(record, { cohortId: id, trainees }));
  await addAttendance(making, id);
  const course = must(await findCohort(record.trx, id), 'the course just made');
  const tests = course.trainees.filter(isTrainee).map((one) => {
    const entryTest = random.whole(5, 14);
    return {
      traineeId: one.id,
      version: one.version,
      entryTest,
      exitTest: Math.min(20, entryTest + random.whole(0, 7)),
    };
  });
  await setTests(record, { cohortId: id, tests });
  for (let sheet = 0; sheet < 8; sheet += 1) {
    const grade = () => random.whole(3, 5);
    const grades = { content: grade(), trainers: grade(), usefulness: grade(), organisation: grade() };
    await addEvaluation(record, { cohortId: id, evaluation: { ...grades, comment: null } });
  }
  await issueCertificates(record, { cohortId: id, on: course.modules.at(-1)?.on ?? firstOn });
  // The last course is not selected yet.
  if (!isSeminar && daysBack > 60) await addSelection(making, course);
}

/** Somebody of the made-up names, from a community of the centre. */
function personFor({ source: { random, names }, places }: Making, isEnrolled: boolean): TraineeInput {
  return TraineeInput.parse({
    ...{
      ...APPLICANT,
      surname: random.pick(names.surnames).female,
      givenName: random.pick(names.femaleGiven.until2000),
    },
    ...{
      patronymic: random.pick([...names.patronymics.values()]).female,
      sex: 'female',
      birthYear: random.whole(1968, 2002),
    },
    ...{ phone: `0${random.whole(50, 99)} ${random.whole(100, 999)} ${random.whole(10, 99)} ${random.whole(10, 99)}` },
    ...{ organisation: random.pick(ORGANISATIONS), position: random.pick(POSITIONS) },
    ...{ communityCode: random.pick(places).communityCode, status: random.weighted(STATUS_WEIGHTS) },
    ...{ photoConsent: random.chance(0.7), state: isEnrolled ? 'trainee' : 'declined' },
    leftReason: isEnrolled ? null : 'немає місця в потоці',
  });
}

const STATUS_WEIGHTS = [
  [DISPLACEMENTS[0], 7],
  [DISPLACEMENTS[1], 2],
  [DISPLACEMENTS[2], 1],
] as const;

async function addAttendance({ trx, source: { random } }: Making, cohortId: CohortId): Promise<void> {
  const pairs = await trx
    .selectFrom('cohort_modules as m')
    .innerJoin('cohorts as c', 'c.n', 'm.cohort_n')
    .innerJoin('trainees as t', 't.cohort_n', 'c.n')
    .where('c.id', '=', cohortId)
    .where('t.state', '=', 'trainee')
    .orderBy('m.n')
    .orderBy('t.n')
    .select(['m.n as module_n', 't.n as trainee_n'])
    .execute();
  insertRows(
    trx,
    'module_attendance',
    pairs.map((pair) => ({ ...pair, mark: random.weighted(MARKS) })),
  );
}

async function addSelection(making: Making, cohort: Cohort): Promise<void> {
  const { record, source } = making;
  const { random } = source;
  const trainees = cohort.trainees.filter(isTrainee);
  const sheets = trainees.flatMap((trainee) =>
    ASSESSORS.map((assessor) => ({
      traineeId: trainee.id,
      sheet: {
        ...{ assessor, isRelated: false, remark: null },
        scores: CRITERIA.map((criterion) => ({ criterion, value: random.whole(1, 3) })),
      },
    })),
  );
  for (const { traineeId, sheet } of sheets) {
    await added(saveSheet(record, { cohortId: cohort.id, traineeId, id: null, version: 0, sheet }));
  }
  const ranked = rankTrainees(trainees, {
    criteria: CRITERIA,
    sheets: sheets.map(({ traineeId, sheet }) => ({ traineeId, ...sheet })),
  });
  const proposed = proposeDecisions(ranked, cohort);
  const lastOn = cohort.modules.at(-1)?.on ?? source.today;
  const decidedOn = addDays(lastOn, 7) ?? lastOn;
  const decisions = ranked.map(({ traineeId, rank }) => {
    const proposal = proposed.get(traineeId);
    const decision = proposal === 'tie' || proposal === undefined ? ('reserve' as const) : proposal;
    return { traineeId, decision, reason: `місце ${rank} за результатами добору`, decidedOn, signedBy: 'О. Мельник' };
  });
  await added(decide(record, { cohortId: cohort.id, seen: 0, decisions }));
  const invited = new Set(decisions.filter(({ decision }) => decision === 'invited').map(({ traineeId }) => traineeId));
  const startOn = addDays(lastOn, 21) ?? lastOn;
  for (const [at, trainee] of trainees.filter(({ id }) => invited.has(id)).entries()) {
    await addWork(making, { trainee, startOn, leavesEarly: at === 1 });
  }
}

interface Work {
  readonly trainee: Cohort['trainees'][number];
  readonly startOn: DateOnly;
  readonly leavesEarly: boolean;
}

/** Half a year in a community with what is written down along it, up to today. */
async function addWork({ record, source, places }: Making, { trainee, startOn, leavesEarly }: Work): Promise<void> {
  const { random, today } = source;
  const placement = PlacementInput.parse({
    ...{ communityCode: trainee.communityCode ?? random.pick(places).communityCode, host: random.pick(HOSTS) },
    ...{ position: 'фахівець із соціальної роботи, 2446.2', mentor: random.pick(ASSESSORS), contractKind: 'services' },
    ...{ contractNumber: String(random.whole(1, 99)), contractOn: startOn, fromOn: startOn },
    ...{ toOn: addDays(addMonths(startOn, MONTHS) ?? startOn, -1), endReason: leavesEarly ? 'переїзд' : null },
    endedOn: leavesEarly ? addMonths(startOn, MONTHS - 2) : null,
    ...{ payKopiykas: PAY, budgetLine: 'Оплата фахівців', worksAs: null, note: null },
  });
  const { id } = await added(addPlacement(record, { traineeId: trainee.id, placement }));
  const untilOn = lastDayOf(placement);
  const note = (kind: EntryKind, on: DateOnly, content: object) =>
    added(addEntry(record, { ownerId: id, entry: entryOf(kind, on, content) }));
  const isOver = untilOn < today;
  const back = isOver ? { returnedOn: untilOn, returnAct: '2' } : {};
  await note('equipment', startOn, { name: 'ноутбук', number: `НБ-${random.whole(10, 99)}`, cost: 2_400_000, ...back });
  for (const month of monthsOf(startOn, untilOn).filter((one) => one < today.slice(0, 7))) {
    const on = `${month}-28` as DateOnly;
    const [families, visits] = [random.whole(8, 16), random.whole(15, 30)];
    await note('report', on, { month, families, visits, services: visits * 2, hours: 160, acceptedOn: on });
    await note('payment', on, { month, planned: PAY, paid: PAY, paidOn: on });
    const within = on >= startOn && on <= untilOn ? on : startOn;
    await note('claim', within, {
      ...{ route: random.pick(ROUTES), purpose: 'виїзд до громади', km: random.whole(20, 70), rate: RATE },
      ...{ state: 'paid', paidOn: on },
    });
  }
}

/** Talks with a community; of two of three the outcome is known. */
async function addTalks({ record, source: { random, today } }: Making, communityCode: string): Promise<void> {
  const outcome = random.weighted([
    ['yes', 2],
    ['partly', 1],
    [null, 2],
  ] as const);
  const isSettled = outcome !== null;
  const advocacy = AdvocacyInput.parse({
    ...{ communityCode, asked: 'зберегти посаду фахівця із соціальної роботи коштом бюджету громади', outcome },
    ...{ ofWhom: 'голова громади', promised: isSettled ? 'включити до проєкту бюджету' : null, note: null },
    ...{ decisionNumber: isSettled ? String(random.whole(10, 400)) : null, budgetLine: null, after6: null },
    ...{ decisionOn: isSettled ? addDays(today, -40) : null, after12: null },
    fromMonth: isSettled ? `${Number(today.slice(0, 4)) + 1}-01` : null,
  });
  const { id } = await added(addAdvocacy(record, advocacy));
  const note = (daysBack: number, content: object) => {
    const on = addDays(today, -daysBack) ?? today;
    return added(addEntry(record, { ownerId: id, entry: entryOf('step', on, content) }));
  };
  await note(80, { way: 'letter', whom: 'голова громади', words: 'лист із пропозицією' });
  await note(60, { way: 'meeting', whom: 'голова громади', words: 'показано цифри роботи' });
  if (!isSettled) await note(10, { way: 'council', words: 'засідання бюджетної комісії', dueOn: addDays(today, 12) });
}

/** What the centre writes down of itself: journeys to local centres, agreements, posts and what a project cost. */
async function addOffice({ record, source: { today }, places }: Making): Promise<void> {
  const note = (kind: EntryKind, daysBack: number, content: object) => {
    const on = addDays(today, -daysBack) ?? today;
    return added(addEntry(record, { ownerId: null, entry: entryOf(kind, on, content) }));
  };
  const organisation = ORGANISATIONS[0];
  for (const [at, { communityCode: community }] of places.slice(0, 6).entries()) {
    const visit = SUPPORT_VISITS[at % SUPPORT_VISITS.length];
    const who = ASSESSORS[at % ASSESSORS.length];
    await note('supportVisit', 20 + at * 25, { organisation, community, who, ...visit });
    await note('staff', 30, {
      organisation,
      community,
      post: POSTS[0],
      established: 200,
      inFact: at % 3 === 0 ? 100 : 200,
    });
    await note('staff', 30, {
      organisation,
      community,
      post: POSTS[1],
      established: 100,
      inFact: at % 2 === 0 ? 50 : 100,
    });
    const untilOn = addDays(today, 360 - at * 60);
    await note('agreement', 200 - at * 10, {
      number: `${at + 4}/26`,
      partner: HOSTS[1],
      community,
      untilOn,
      ...AGREEMENT,
    });
  }
  for (const [at, { about, sum }] of EXPENSES.entries()) {
    await note('expense', 325 - at * 60, {
      project: PROJECT,
      line: EXPENSE_LINE,
      about,
      sum,
      document: `накладна ${at + 11}`,
    });
  }
}

function entryOf(kind: EntryKind, on: DateOnly, content: object): EntryInput {
  const empty = Object.fromEntries(fieldsOf(kind).map(({ id }) => [id, null]));
  return EntryInput.parse({ kind, on, content: { ...empty, ...content } });
}

/** What a command did; a made-up record that is refused is a fault of the demonstration. */
async function added<T>(work: Promise<T | Refusal<string>>): Promise<T> {
  const done = await work;
  if (done instanceof Refusal) throw new Error(`a demonstration does not fit: ${done.failure.code}`);
  return done;
}
