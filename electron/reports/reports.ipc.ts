import type { Handlers } from '#electron/ipc/handlers.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { reportsContract } from '#shared/reports/reports.contract.ts';
import { addReport, answerReport, changeReport, joinReport, reopenReport, settleReport } from './reports.commands.ts';
import {
  findReport,
  findReporter,
  listDueReports,
  listReportChanges,
  listReports,
  listReportsOf,
} from './reports.queries.ts';

/** Handlers of the journal of reports. */
export const reportsHandlers: Handlers<typeof reportsContract> = {
  list: ({ db, visible }, input) => listReports(db, visible, input),
  get: async ({ db, visible, session }, { id }) =>
    (await findReport(db, visible, session, id)) ?? refuse('reports/not-found'),
  reporter: async ({ db, visible, session }, { id }) =>
    (await findReporter(db, visible, session, id)) ?? refuse('reports/not-found'),
  history: async ({ db, visible }, { id }) => (await listReportChanges(db, visible, id)) ?? refuse('reports/not-found'),
  ofFamily: async ({ db, visible }, { familyId }) =>
    (await listReportsOf(db, visible, familyId)) ?? refuse('families/not-found'),
  due: ({ db, visible }, { until }) => listDueReports(db, visible, until),
  add: addReport,
  change: changeReport,
  settle: settleReport,
  join: joinReport,
  reopen: reopenReport,
  answer: answerReport,
};
