import type { WorkEntry } from '#shared/entries/entries.ts';
import { addMonths, DateOnly } from '#shared/vocabulary/dates.ts';
import type { Advocacy, AdvocacyRow } from './advocacy.ts';

export type Due = Pick<AdvocacyRow, 'due' | 'dueOn' | 'dueWords'>;

const NOTHING: Due = { due: null, dueOn: null, dueWords: null };

/** Half a year and a year after the budget began to pay, somebody looks whether the post is there still. */
const LOOKS = [
  ['after6', 6],
  ['after12', 12],
] as const;

/** What is to be done first with a community. */
export function dueOf(
  advocacy: Pick<Advocacy, 'outcome' | 'fromMonth' | 'after6' | 'after12'>,
  steps: readonly Pick<WorkEntry, 'content'>[],
): Due {
  const open = steps.flatMap(({ content: { dueOn, doneOn, words } }): Due[] => {
    const on = DateOnly.safeParse(dueOn).data;
    if (on === undefined || doneOn !== null) return [];
    return [{ due: 'step', dueOn: on, dueWords: typeof words === 'string' ? words : null }];
  });
  const isKept = advocacy.outcome === 'yes' || advocacy.outcome === 'partly';
  const first = isKept && advocacy.fromMonth !== null ? DateOnly.safeParse(`${advocacy.fromMonth}-01`).data : undefined;
  const looks = LOOKS.flatMap(([due, months]): Due[] => {
    if (first === undefined || advocacy[due] !== null) return [];
    return [{ due, dueOn: addMonths(first, months), dueWords: null }];
  });
  return [...open, ...looks].toSorted((a, b) => String(a.dueOn).localeCompare(String(b.dueOn)))[0] ?? NOTHING;
}

/** Days by which a budget of a community is asked for, drafted and decided; the words are `training:advocacy.budget.<word>`. */
const BUDGET_DAYS = [
  ['request', '09-15'],
  ['draft', '12-01'],
  ['decision', '12-25'],
] as const;

/** The budget year that can still be talked about, with its days. They are typical and can be changed like any step. */
export function budgetCalendar(today: DateOnly) {
  const year = Number(today.slice(0, 4));
  const last = BUDGET_DAYS.at(-1)?.[1] ?? '';
  const of = today.slice(5) <= last ? year : year + 1;
  return BUDGET_DAYS.map(([word, day]) => ({ word, on: `${of}-${day}` as DateOnly })).filter(({ on }) => on >= today);
}
