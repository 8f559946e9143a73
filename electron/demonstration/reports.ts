import { visibleTo } from '#electron/access/visibility.ts';
import type { Writer } from '#electron/register/handles.ts';
import { addReport, joinReport, settleReport } from '#electron/reports/reports.commands.ts';
import { ReportInput, SettleInput } from '#shared/reports/reports.ts';
import { addDays, type DateOnly } from '#shared/vocabulary/dates.ts';
import type { Source } from './households.ts';
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

interface Scene {
  readonly trx: Writer;
  readonly now: Date;
  readonly source: Source;
  readonly places: readonly DemonstrationPlace[];
}

/** Reports of the last weeks: some open, some urgent, some joined to a family, some decided otherwise. */
export async function addReports({ trx, now, source, places }: Scene, familyIds: readonly string[]): Promise<void> {
  const { random, today } = source;
  const count = Math.min(MOST, Math.floor(familyIds.length / FAMILIES_A_REPORT));
  const user = await trx.selectFrom('users').select('id').orderBy('n').limit(1).executeTakeFirst();
  const session = { userId: user?.id ?? '', userName: '', role: 'head' as const };
  const scene = { trx, now, session, visible: visibleTo(session) };
  for (let i = 0; i < count; i += 1) {
    const { id } = await addReport(scene, reportOf(source, places, addDays(today, i - count) ?? today));
    const target = { id, version: 1 };
    if (random.chance(0.5)) await joinReport(scene, { ...target, familyId: random.pick(familyIds) });
    else if (random.chance(0.4)) await settleReport(scene, { ...target, settled: settledOf(source) });
  }
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

function settledOf({ random, today }: Source): SettleInput {
  const outcome = random.pick(['unconfirmed', 'later', 'contactRefused'] as const);
  const tryOn = outcome === 'later' ? addDays(today, random.whole(-2, 20)) : null;
  return SettleInput.parse({ outcome, ground: null, words: null, tryOn });
}
