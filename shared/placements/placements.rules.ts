import type { WorkEntry } from '#shared/entries/entries.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Placement, PlacementInput } from './placements.ts';

/** The last day: as agreed, or the one on which it ended earlier. */
export const lastDayOf = ({ toOn, endedOn }: Pick<PlacementInput, 'toOn' | 'endedOn'>) =>
  endedOn !== null && endedOn < toOn ? endedOn : toOn;

const number = (value: unknown) => (typeof value === 'number' ? value : 0);

/** Kopiykas of a claim: kilometres at their rate, and tickets. */
export const claimKopiykas = ({ content }: Pick<WorkEntry, 'content'>) =>
  number(content.km) * number(content.rate) + number(content.tickets);

/** Sums in kopiykas: pay, and travel by what became of it. Refused claims are no money. */
export function moneyOf(entries: readonly Pick<WorkEntry, 'kind' | 'content'>[]) {
  const sum = { payPlanned: 0, payPaid: 0, travelAsked: 0, travelPaid: 0, equipment: 0 };
  for (const entry of entries) {
    const { kind, content } = entry;
    if (kind === 'payment') {
      sum.payPlanned += number(content.planned);
      sum.payPaid += number(content.paid);
    }
    if (kind === 'claim' && content.state !== 'refused') {
      const claimed = claimKopiykas(entry);
      sum.travelAsked += claimed;
      if (content.state === 'paid') sum.travelPaid += claimed;
    }
    if (kind === 'equipment') sum.equipment += number(content.cost);
  }
  return sum;
}

/** Work of the monthly reports together. */
export function workOf(entries: readonly Pick<WorkEntry, 'kind' | 'content'>[]) {
  const reports = entries.filter(({ kind }) => kind === 'report');
  const total = (field: string) => reports.reduce((sum, { content }) => sum + number(content[field]), 0);
  // Families go on from month to month: the largest month is the least that there can have been.
  const families = Math.max(0, ...reports.map(({ content }) => number(content.families)));
  const months = new Set(reports.map(({ content }) => content.month)).size;
  const paid = entries.filter(({ kind, content }) => kind === 'payment' && number(content.paid) > 0);
  const paidMonths = new Set(paid.map(({ content }) => content.month)).size;
  return { months, paidMonths, families, visits: total('visits'), services: total('services'), hours: total('hours') };
}

/** 'YYYY-MM' of each month of a work, the first first. */
export function monthsOf(fromOn: DateOnly, untilOn: DateOnly): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = fromOn.split('-').map(Number);
  const last = untilOn.slice(0, 7);
  for (let at = monthText(year, month); at <= last; at = monthText(year, month)) {
    months.push(at);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

const monthText = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;

export const REMARKS = [
  'overlap',
  'payWithoutContract',
  'outside',
  'notReturned',
  'returnedBeforeGiven',
  'missingReport',
  'twiceReported',
  'refusedWithoutReason',
] as const;

/** Something that is not as it should be; of an entry, or of the work itself. It is told and stops nothing. */
export interface Remark {
  readonly code: (typeof REMARKS)[number];
  readonly entryId: string | null;
  /** A day or a month that the words name. */
  readonly when: string | null;
}

/** What does not fit together in a work, on a day. */
export function remarksOf(
  placement: Pick<Placement, 'fromOn' | 'toOn' | 'endedOn' | 'payKopiykas' | 'contractNumber' | 'entries' | 'others'>,
  today: DateOnly,
): Remark[] {
  const { fromOn, entries, others, payKopiykas, contractNumber } = placement;
  const untilOn = lastDayOf(placement);
  const remarks: Remark[] = [];
  const tell = (code: Remark['code'], entryId: string | null = null, when: string | null = null) =>
    remarks.push({ code, entryId, when });
  const overlap = others.find((other) => other.fromOn <= untilOn && fromOn <= other.toOn);
  if (overlap !== undefined) tell('overlap', null, overlap.fromOn);
  const isPaid = payKopiykas !== null || entries.some(({ kind, content }) => kind === 'payment' && content.paid);
  if (isPaid && contractNumber === null) tell('payWithoutContract');
  const isOutside = (from: string, until: string) => from < fromOn || until > untilOn;
  for (const { id, kind, on, content } of entries) {
    const { month, returnedOn, state, reason } = content;
    if ((kind === 'claim' || kind === 'absence') && isOutside(on, on)) tell('outside', id, on);
    if (typeof month === 'string' && isOutside(`${month}-31`, `${month}-01`)) tell('outside', id, month);
    if (kind === 'equipment') {
      if (typeof returnedOn === 'string' && returnedOn < on) tell('returnedBeforeGiven', id, returnedOn);
      if (returnedOn === null && untilOn < today) tell('notReturned', id, untilOn);
    }
    if (kind === 'claim' && state === 'refused' && (reason ?? '') === '') tell('refusedWithoutReason', id, on);
  }
  const seen = new Set<unknown>();
  for (const { id, kind, content } of entries.filter((entry) => entry.kind === 'report')) {
    if (seen.has(content.month)) tell('twiceReported', id, typeof content.month === 'string' ? content.month : kind);
    seen.add(content.month);
  }
  const reported = new Set(entries.flatMap(({ kind, content }) => (kind === 'report' ? [content.month] : [])));
  const thisMonth = today.slice(0, 7);
  for (const month of monthsOf(fromOn, untilOn)) {
    if (month < thisMonth && !reported.has(month)) tell('missingReport', null, month);
  }
  return remarks;
}
