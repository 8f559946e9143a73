import type { Visibility } from '#electron/access/visibility.ts';
import { getCalendar } from '#electron/calendar/calendar.queries.ts';
import { listFamilyClocks } from '#electron/families/family-clocks.queries.ts';
import { listFamiliesByNs } from '#electron/families/family-list.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { listTerms } from '#electron/terms/terms.queries.ts';
import { byDay, runningTermsIn } from '#shared/terms/terms.rules.ts';
import { dueGroup } from '#shared/today/today.rules.ts';
import type { DueGroup, DueList } from '#shared/today/today.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { must } from '#shared/vocabulary/must.ts';

export interface DueQuestion {
  readonly group: DueGroup;
  readonly today: DateOnly;
  /** Only the cases of the user. */
  readonly mine: boolean;
  readonly limit: number;
}

/** Cases of a group by the term that ends first, with how many there are. */
export async function listDueCases(
  db: Reader,
  visible: Visibility,
  { group, today, mine, limit }: DueQuestion,
): Promise<DueList> {
  const runningTerms = runningTermsIn(await listTerms(db), await getCalendar(db));
  const due = (await listFamilyClocks(db, visible, mine))
    .flatMap(({ n, id, ...clock }) => {
      const [term] = runningTerms(clock);
      return term !== undefined && dueGroup(term.dueOn, today) === group ? [{ n, id, term }] : [];
    })
    .sort((a, b) => byDay(a.term.dueOn, b.term.dueOn) || a.n - b.n);
  const shown = due.slice(0, limit);
  const ns = shown.map(({ n }) => n);
  const families = await listFamiliesByNs(db, visible, ns, 'initials');
  const terms = new Map(shown.map(({ id, term }) => [id, term]));
  const cases = families.map(({ id, code, name, worker }) => ({
    ...must(terms.get(id), 'the term of a case that was asked for'),
    ...{ familyId: id, code, name, worker },
  }));
  return { total: due.length, cases };
}
