import { z } from 'zod';
import { FieldChange } from '#shared/history/history.ts';
import { recorded, unrecorded } from '#shared/ipc/audit.ts';
import { command, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import {
  AnswerInput,
  ReopenInput,
  Report,
  Reporter,
  ReportId,
  ReportInput,
  ReportOfFamily,
  ReportRow,
  SettleInput,
} from './reports.ts';

const changed = { id: ReportId, version: z.number().int() };
const REFUSALS = ['reports/not-found', 'reports/changed-meanwhile'] as const;

/** Reports about families: who heard what from whom, and what became of it. */
export const reportsContract = {
  /** Open ones first, urgent before all; then the settled, the newest first. */
  list: query({
    needs: 'reports.see',
    audit: unrecorded('rows of a list: whoever opens one leaves a line'),
    input: z.object({ isOpen: z.boolean(), limit: z.number().int().min(1).max(500) }),
    output: z.object({ total: z.number().int(), open: z.number().int(), rows: z.array(ReportRow) }),
  }),

  get: query({
    needs: 'reports.see',
    audit: recorded('view', { report: 'input.id' }),
    input: z.object({ id: ReportId }),
    output: Report,
    refusals: ['reports/not-found'],
  }),

  /** Who reported: told to the head, the deputy and whoever took the report. */
  reporter: query({
    needs: 'reports.see',
    audit: recorded('viewHidden', { report: 'input.id' }),
    input: z.object({ id: ReportId }),
    output: Reporter,
    refusals: ['reports/not-found'],
  }),

  /** What was changed of a report, the newest first; never of who reported. */
  history: query({
    needs: 'reports.see',
    audit: recorded('view', { report: 'input.id' }),
    input: z.object({ id: ReportId }),
    output: z.array(FieldChange),
    refusals: ['reports/not-found'],
  }),

  /** Reports that a family came from or that were joined to it. */
  ofFamily: query({
    needs: 'families.see',
    audit: unrecorded('part of a record whose opening leaves the line'),
    input: z.object({ familyId: FamilyId }),
    output: z.array(ReportOfFamily),
    refusals: ['families/not-found'],
  }),

  add: command({
    needs: 'reports.change',
    audit: recorded('add', { report: 'output.id' }),
    input: ReportInput,
    output: z.object({ id: ReportId, number: z.string() }),
  }),

  /** Puts right what was written down. A reporter who is not shown to the session is left as they are. */
  change: command({
    needs: 'reports.change',
    audit: recorded('change', { report: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, report: ReportInput }),
    output: z.object({ version: z.number().int() }),
    refusals: REFUSALS,
  }),

  settle: command({
    needs: 'reports.change',
    audit: recorded('change', { report: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, settled: SettleInput }),
    output: z.object({ version: z.number().int() }),
    refusals: [...REFUSALS, 'reports/settled', 'reports/may-not-refuse'],
  }),

  /** Joins the report to a family that the session sees. */
  join: command({
    needs: 'reports.change',
    audit: recorded('change', { report: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, familyId: FamilyId }),
    output: z.object({ version: z.number().int() }),
    refusals: [...REFUSALS, 'reports/settled', 'families/not-found'],
  }),

  /** Takes back what was decided: the report is open again, and history keeps what it was and why. */
  reopen: command({
    needs: 'reports.change',
    audit: recorded('change', { report: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, ...ReopenInput.shape }),
    output: z.object({ version: z.number().int() }),
    refusals: [...REFUSALS, 'reports/open'],
  }),

  /** What the reporter was told, and when; null takes it back. */
  answer: command({
    needs: 'reports.change',
    audit: recorded('change', { report: 'input.id' }, { number: 'output.version' }),
    input: z.object({ ...changed, answer: AnswerInput.nullable() }),
    output: z.object({ version: z.number().int() }),
    refusals: REFUSALS,
  }),

  /** Open reports whose time ends by a day, and settled ones that are to be tried again by then. */
  due: query({
    needs: 'reports.see',
    audit: unrecorded('rows of a list: whoever opens one leaves a line'),
    input: z.object({ until: DateOnly }),
    output: z.array(ReportRow),
  }),
};
