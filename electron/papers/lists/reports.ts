import { listReportFamilies, listReports } from '#electron/reports/reports.queries.ts';
import { isWithin } from '#shared/own-lists/list-period.ts';
import { daysOfList } from '#shared/own-lists/own-lists.ts';
import type { ReportRow } from '#shared/reports/reports.ts';
import { listSource } from './source.ts';

/** Far more than an office takes: the list is never cut. */
const MOST = 100_000;

/** Reports, a row a report. Who reported is in none of the columns. */
export const reportsSource = listSource<ReportRow>({
  name: 'reports',
  needs: 'reports.see',
  families: async ({ db, visible, today }, definition) => {
    const days = daysOfList(definition, today);
    const found = await listReportFamilies(db, visible);
    return [...new Set(found.flatMap(({ family_n, received_on }) => (isWithin(received_on, days) ? family_n : [])))];
  },
  rows: async ({ db, visible }) => (await listReports(db, visible, { isOpen: false, limit: MOST })).rows,
  columns: [
    { key: 'number', type: 'text', weight: 70, value: ({ number }) => number },
    { key: 'received', type: 'date', weight: 86, value: ({ receivedOn }) => receivedOn },
    {
      key: 'from',
      type: 'text',
      weight: 130,
      value: ({ source }, { wordOf }) => wordOf('reportSources', source),
    },
    {
      key: 'about',
      type: 'text',
      weight: 190,
      carries: ['names', 'circumstances'],
      value: ({ about }) => about,
    },
    { key: 'community', type: 'text', weight: 130, carries: ['places'], value: ({ communityName }) => communityName },
    {
      key: 'settlement',
      type: 'text',
      weight: 120,
      carries: ['places'],
      value: ({ settlementName }) => settlementName,
    },
    { key: 'due', type: 'date', weight: 86, value: ({ term }) => term?.dueOn ?? null },
    {
      key: 'outcome',
      type: 'text',
      weight: 140,
      // Whose case a report joined is told by its own page.
      value: ({ outcome }, { t }) =>
        // texts: reports:
        outcome && t(outcome === 'family' ? 'reports:outcomes.familyUnseen' : `reports:outcomes.${outcome}`),
    },
    { key: 'answered', type: 'date', weight: 86, value: ({ answeredOn }) => answeredOn },
  ],
});
