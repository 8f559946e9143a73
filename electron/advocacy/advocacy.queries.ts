import { listEntriesOf } from '#electron/entries/entries.queries.ts';
import { listWorkChanges } from '#electron/entries/work-history.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { dueOf } from '#shared/advocacy/advocacy.rules.ts';
import type { Advocacy, AdvocacyInput, AdvocacyRow, Evidence } from '#shared/advocacy/advocacy.ts';
import { moneyOf, workOf } from '#shared/placements/placements.rules.ts';
import { byText } from '#shared/vocabulary/text/sort-key.ts';

export function advocacyColumns(advocacy: AdvocacyInput) {
  const { communityCode, asked, ofWhom, promised, outcome, decisionNumber, decisionOn, budgetLine } = advocacy;
  return {
    ...{ community_code: communityCode, asked, of_whom: ofWhom, promised, outcome, decision_number: decisionNumber },
    ...{ decision_on: decisionOn, budget_line: budgetLine, from_month: advocacy.fromMonth, note: advocacy.note },
    ...{ after6: advocacy.after6, after12: advocacy.after12 },
  };
}

const rowsOf = (db: Reader) =>
  db
    .selectFrom('advocacy as a')
    .innerJoin('places as p', 'p.code', 'a.community_code')
    .orderBy('a.n')
    .selectAll('a')
    .select('p.name as community');

/** What is due first, then by community. */
export async function listAdvocacy(db: Reader): Promise<AdvocacyRow[]> {
  const rows = await rowsOf(db).execute();
  const steps = await listEntriesOf(
    db,
    'advocacy_n',
    rows.map(({ n }) => n),
  );
  const board = rows.map((row) => {
    const own = steps.get(row.n) ?? [];
    return {
      ...{ id: row.id, communityName: row.community, asked: row.asked, promised: row.promised, outcome: row.outcome },
      ...{ decisionNumber: row.decision_number, fromMonth: row.from_month, lastOn: own[0]?.on ?? null },
      ...dueOf({ outcome: row.outcome, fromMonth: row.from_month, after6: row.after6, after12: row.after12 }, own),
    } as unknown as AdvocacyRow;
  });
  const named = board.toSorted(byText(({ communityName }) => communityName));
  return named.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));
}

export async function findAdvocacy(db: Reader, id: string): Promise<Advocacy | undefined> {
  const row = await rowsOf(db).where('a.id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const steps = await listEntriesOf(db, 'advocacy_n', [row.n]);
  return {
    ...{ id: row.id, version: row.version, communityCode: row.community_code, communityName: row.community },
    ...{ asked: row.asked, ofWhom: row.of_whom, promised: row.promised, outcome: row.outcome, note: row.note },
    ...{ decisionNumber: row.decision_number, decisionOn: row.decision_on, budgetLine: row.budget_line },
    ...{ fromMonth: row.from_month, after6: row.after6, after12: row.after12, steps: steps.get(row.n) ?? [] },
    evidence: await evidenceFrom(db, row.community_code),
  } as unknown as Advocacy;
}

/** What those did who worked in the community: sums, and nobody's name. */
async function evidenceFrom(db: Reader, communityCode: string): Promise<Evidence> {
  const placements = await db
    .selectFrom('placements')
    .where('community_code', '=', communityCode)
    .select(['n', 'trainee_n'])
    .execute();
  const entries = await listEntriesOf(
    db,
    'placement_n',
    placements.map(({ n }) => n),
  );
  const all = [...entries.values()].flat();
  const { payPaid, travelPaid } = moneyOf(all);
  // Each work has families of its own: their largest months are added up.
  const works = [...entries.values()].map(workOf);
  const sum = (field: 'families' | 'months') => works.reduce((total, work) => total + work[field], 0);
  const { visits, services, hours } = workOf(all);
  return {
    ...{ workers: new Set(placements.map(({ trainee_n }) => trainee_n)).size, months: sum('months') },
    paidMonths: works.reduce((total, { paidMonths }) => total + paidMonths, 0),
    ...{ families: sum('families'), visits, services, hours },
    ...{ payKopiykas: payPaid, travelKopiykas: travelPaid },
  };
}

/** What was put right, and what was taken out. */
export const listAdvocacyChanges = (db: Reader, id: string) => listWorkChanges(db, 'advocacy', id);
