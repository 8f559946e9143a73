import { insertRows } from '#electron/register/bulk.ts';
import { reportColumns, reporterColumns } from '#electron/reports/reports.queries.ts';
import { ReportInput } from '#shared/reports/reports.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Source } from './households.ts';
import { madeNow, type Scene } from './made.ts';
import type { DemonstrationPlace } from './spread.ts';
import { REPORTED } from './words.ts';

/** One report for so many families, and no more than a small office has open at a time. */
const FAMILIES_A_REPORT = 20;
const MOST = 40;

const SOURCES = [
  ['school', 9],
  ['health', 5],
  ['police', 6],
  ['starosta', 7],
  ['neighbour', 4],
  ['relative', 3],
  ['childrenService', 5],
  ['family', 4],
] as const;

/** Reports of the last weeks: some open, some urgent, some joined to a family, some decided otherwise. */
export async function addReports(
  scene: Scene,
  { places, families }: { places: readonly DemonstrationPlace[]; families: number },
): Promise<void> {
  const { trx, source } = scene;
  const { random, today } = source;
  const count = Math.min(MOST, Math.floor(families / FAMILIES_A_REPORT));
  const made = await madeNow(scene);
  const rows = Array.from({ length: count }, (_, at) => {
    const receivedOn = addDays(today, at - count) ?? today;
    const input = reportOf(source, places, receivedOn);
    const decided = random.chance(0.5)
      ? { outcome: 'family' as const, outcome_on: receivedOn, try_on: null, family_n: random.whole(1, families) }
      : random.chance(0.4)
        ? { ...settledOf(source), outcome_on: receivedOn, family_n: null }
        : { outcome: null, outcome_on: null, try_on: null, family_n: null };
    return { input, year: Number(receivedOn.slice(0, 4)), decided };
  });
  insertRows(
    trx,
    'reports',
    rows.map(({ input, year, decided }, at) => ({
      ...{ id: newId<string>(), year, ...made },
      number: rows.slice(0, at + 1).filter((other) => other.year === year).length,
      ...reportColumns(input),
      ...reporterColumns(input),
      ...decided,
    })),
  );
}

function reportOf({ random, names }: Source, places: readonly DemonstrationPlace[], receivedOn: DateOnly): ReportInput {
  const { communityCode, settlements } = random.pick(places);
  const [settlement] = settlements;
  const { words, factors, isChildAtRisk } = random.pick(REPORTED);
  const person = () => `${random.pick(names.surnames).female} ${random.pick(names.femaleGiven.until2000)}`;
  const isAnonymous = random.chance(0.3);
  return ReportInput.parse({
    ...{ receivedOn, receivedAt: `${random.whole(8, 9)}`.padStart(2, '0').concat(`:${random.whole(10, 59)}`) },
    ...{ way: random.pick(['phone', 'phone', 'letter', 'inPerson']), source: random.weighted(SOURCES) },
    reporter: isAnonymous ? null : person(),
    ...{ reporterContact: null, reporterAgrees: random.chance(0.5), about: person() },
    ...{ communityCode, settlementCode: settlement?.code ?? null, place: null, children: random.whole(0, 4) },
    ...{ words, factors, isUrgent: random.chance(0.12), isChildAtRisk, handedTo: null, measures: null },
  });
}

function settledOf({ random, today }: Source) {
  const outcome = random.pick(['unconfirmed', 'later', 'contactRefused'] as const);
  return { outcome, try_on: outcome === 'later' ? addDays(today, random.whole(-2, 20)) : null };
}
