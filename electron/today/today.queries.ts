import type { Visibility } from '#electron/access/visibility.ts';
import { getCalendar } from '#electron/calendar/calendar.queries.ts';
import { listFamilyClocks } from '#electron/families/family-clocks.queries.ts';
import { familiesById, listFamiliesByNs } from '#electron/families/family-list.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { listTerms } from '#electron/terms/terms.queries.ts';
import { byDay, runningTermsIn } from '#shared/terms/terms.rules.ts';
import { dueGroup } from '#shared/today/today.rules.ts';
import type { DueGroup, DueList, DueRestoration, DueRestorations } from '#shared/today/today.ts';
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

/** Documents that were asked for by a day and have not come, the oldest request first, and how many there are. */
export async function listDueRestorations(
  db: Reader,
  visible: Visibility,
  { by, mine, limit }: { by: DateOnly; mine: boolean; limit: number },
): Promise<DueRestorations> {
  const asked = db
    .selectFrom('person_restorations as r')
    .innerJoin('persons as p', 'p.n', 'r.person_n')
    .innerJoin('family_members as m', 'm.person_n', 'p.n')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .where(visible.families)
    .where('m.deleted_at_ms', 'is', null)
    .where('m.to_on', 'is', null)
    .where('f.stage', '!=', 'closed')
    .where('r.obtained_on', 'is', null)
    .where('r.requested_on', '<=', by);
  const due = mine ? asked.where(visible.own) : asked;
  const { total } = await due.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await due
    .orderBy('r.requested_on')
    .orderBy('r.n')
    .limit(limit)
    .select(['p.id as person_id', 'r.kind', 'r.title', 'r.requested_on', 'm.family_n', 'f.id as family_id'])
    .execute();
  const families = await familiesById(db, visible, rows);
  const restorations = rows.flatMap(({ person_id, kind, title, requested_on, family_id }) => {
    const family = families.get(family_id);
    if (family === undefined) return [];
    const { code, name } = family;
    return [{ personId: person_id, code, name, kind, title, requestedOn: requested_on } as unknown as DueRestoration];
  });
  return { total, restorations };
}
