import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryOf, PLACEMENT } from '#shared/cohorts/testing.ts';
import type { EntryContent, EntryKind } from '#shared/entries/entries.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { claimKopiykas, lastDayOf, moneyOf, monthsOf, remarksOf, workOf } from './placements.rules.ts';
import type { Placement } from './placements.ts';

const day = (text: string) => text as DateOnly;
const TODAY = day('2026-11-21');
const entry = (kind: EntryKind, on: string, content: EntryContent, id = `${kind} ${on}`) =>
  ({ id, version: 1, ...entryOf(kind, on, content) }) as Placement['entries'][number];
const reports = ['2026-09', '2026-10'].map((month) =>
  entry('report', `${month}-28`, { month, families: 5, visits: 9 }),
);

const codes = (change: Partial<Placement>) =>
  remarksOf({ ...PLACEMENT, entries: reports, others: [], ...change } as Placement, TODAY).map(({ code, when }) =>
    `${code} ${when ?? ''}`.trim(),
  );

test('a work that fits has no remark', () => {
  expect(codes({})).toEqual([]);
});

test('periods that overlap, pay without a contract and a month without a report are told', () => {
  expect(codes({ others: [{ fromOn: day('2026-08-01'), toOn: day('2026-09-01') }] })).toEqual(['overlap 2026-08-01']);
  expect(codes({ others: [{ fromOn: day('2027-03-01'), toOn: day('2027-04-01') }] })).toEqual([]);
  expect(codes({ contractNumber: null })).toEqual(['payWithoutContract']);
  expect(codes({ entries: [] })).toEqual(['missingReport 2026-09', 'missingReport 2026-10']);
});

test('claims, absences and months outside of the period are told, and none inside of it', () => {
  const outside = [
    entry('claim', '2026-08-31', { route: 'а', state: 'asked' }),
    entry('absence', '2027-03-01', {}),
    entry('timesheet', '2026-09-30', { month: '2026-08' }),
  ];
  const inside = [
    entry('claim', '2026-09-01', { route: 'а', state: 'asked' }),
    entry('timesheet', '2026-09-30', { month: '2026-09' }),
    entry('timesheet', '2027-02-28', { month: '2027-02' }),
  ];
  expect(codes({ entries: [...reports, ...inside] })).toEqual([]);
  expect(codes({ entries: [...reports, ...outside] })).toEqual([
    ...['outside 2026-08-31', 'outside 2027-03-01', 'outside 2026-08'],
  ]);
});

test('equipment that is not back after the end, or back before it was given, and a refusal without a reason are told', () => {
  const given = entry('equipment', '2026-09-01', { name: 'ноутбук' });
  const early = entry('equipment', '2026-09-05', { name: 'велосипед', returnedOn: '2026-09-01' });
  const refused = entry('claim', '2026-09-10', { route: 'а', state: 'refused' });
  expect(codes({ entries: [...reports, given] })).toEqual([]);
  expect(codes({ endedOn: day('2026-11-01'), entries: [...reports, given, early, refused] })).toEqual([
    ...['notReturned 2026-11-01', 'returnedBeforeGiven 2026-09-01', 'refusedWithoutReason 2026-09-10'],
  ]);
});

test('a work ends on the day agreed, or earlier; never later', () => {
  expect(lastDayOf({ toOn: day('2027-02-28'), endedOn: day('2026-12-31') })).toBe('2026-12-31');
  expect(lastDayOf({ toOn: day('2027-02-28'), endedOn: day('2027-03-31') })).toBe('2027-02-28');
});

test('months run over the end of a year', () => {
  expect(monthsOf(day('2026-11-30'), day('2027-02-01'))).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
});

test('families of several months are the largest month, visits are added up', () => {
  expect(workOf(reports)).toEqual({ months: 2, paidMonths: 0, families: 5, visits: 18, services: 0, hours: 0 });
  const again = entry('report', '2026-10-29', { month: '2026-10' }, 'again');
  expect(codes({ entries: [...reports, again] }), 'a correction is no second report').toEqual([
    'twiceReported 2026-10',
  ]);
});

test('money stays whole kopiykas and adds up: what is asked is what is refused, open or paid', () => {
  const sum = fc.nat(10_000_000);
  const claims = fc.array(
    fc.record({
      ...{ km: fc.nat(500), rate: fc.nat(2000), tickets: sum },
      state: fc.constantFrom('asked', 'approved', 'refused', 'paid'),
    }),
  );
  const pays = fc.array(fc.record({ planned: sum, paid: sum }));
  fc.assert(
    fc.property(claims, pays, (asked, payments) => {
      const entries = [
        ...asked.map((one) => entry('claim', '2026-09-10', { ...one, route: 'а' })),
        ...payments.map((one) => entry('payment', '2026-09-30', { ...one, month: '2026-09' })),
      ];
      const money = moneyOf(entries);
      const of = (...states: string[]) =>
        entries
          .filter(({ kind, content }) => kind === 'claim' && states.includes(String(content.state)))
          .reduce((total, one) => total + claimKopiykas(one), 0);
      expect(money.travelAsked).toBe(of('asked', 'approved', 'paid'));
      expect(money.travelPaid).toBe(of('paid'));
      expect(money.payPlanned).toBe(payments.reduce((total, { planned }) => total + planned, 0));
      expect(money.payPaid).toBe(payments.reduce((total, { paid }) => total + paid, 0));
      expect(Object.values(money).every(Number.isSafeInteger)).toBe(true);
    }),
  );
});
