import { z } from 'zod';
import { FactorNumber } from '#shared/families/families.ts';
import { EntryCode, textUpTo } from '#shared/families/fields.ts';
import { RunningTerm } from '#shared/terms/terms.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, FamilyId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { repairText } from '#shared/vocabulary/text/repair.ts';
import { ClockTime } from '#shared/vocabulary/times.ts';

export const ReportId = brandedId<'ReportId'>();
export type ReportId = z.output<typeof ReportId>;

/** As it was typed in a hurry: spaces, apostrophes and look-alike letters are put right. */
const words = (most: number) => textUpTo(most).transform((text) => (text === null ? null : repairText(text).text));

/** A report as whoever takes the call writes it down. */
export const ReportInput = z.object({
  receivedOn: DateOnly.refine((day) => day >= '2000' && day < '2100', { message: 'year-out-of-range' }),
  receivedAt: ClockTime,
  /** Entry of the vocabulary `reportWays`. */
  way: EntryCode,
  /** Entry of the vocabulary `reportSources`: a school, the police, a neighbour. */
  source: EntryCode,
  /** Name of the reporter; null for an anonymous report. */
  reporter: words(300),
  reporterContact: words(300),
  /** Whether the reporter agrees to be named to the office that decides. */
  reporterAgrees: z.boolean(),
  /** Whom it is about, as said: «Кравчук Наталія, живе з матір’ю». */
  about: z.string().trim().min(1).max(300),
  communityCode: PlaceCode.nullable(),
  settlementCode: PlaceCode.nullable(),
  place: words(300),
  children: z.number().int().min(0).max(30).nullable(),
  /** What was said. */
  words: z.string().trim().min(1).max(5000),
  factors: z.array(FactorNumber).max(99),
  /** Somebody’s life or health is in danger. */
  isUrgent: z.boolean(),
  isChildAtRisk: z.boolean(),
  handedTo: words(300),
  measures: words(2000),
});
export type ReportInput = z.output<typeof ReportInput>;

/** What became of a report; nothing while it is open. */
export const OUTCOMES = ['family', 'refused', 'unconfirmed', 'contactRefused', 'later'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.output<typeof Outcome>;

/** After which outcomes somebody may try once more. */
export const isTriedAgain = (outcome: Outcome | null): boolean => outcome === 'contactRefused' || outcome === 'later';

/** How a report is settled otherwise than by a family: with words, and a ground or a day where they belong to it. */
export const SettleInput = z
  .object({
    outcome: Outcome.exclude(['family']),
    /** Entry of the vocabulary `refusalGrounds`. */
    ground: EntryCode.nullable(),
    words: words(2000),
    tryOn: DateOnly.nullable(),
  })
  .refine(({ outcome, ground }) => outcome !== 'refused' || ground !== null, { path: ['ground'], message: 'required' })
  .refine(({ outcome, tryOn }) => outcome !== 'later' || tryOn !== null, { path: ['tryOn'], message: 'required' })
  .transform((input) => ({
    ...input,
    ground: input.outcome === 'refused' ? input.ground : null,
    tryOn: isTriedAgain(input.outcome) ? input.tryOn : null,
  }));
export type SettleInput = z.output<typeof SettleInput>;

/** Why a decision is taken back. */
export const ReopenInput = z.object({ reason: z.string().trim().min(1).max(300) });
export type ReopenInput = z.output<typeof ReopenInput>;

export const AnswerInput = z.object({ answeredOn: DateOnly, answer: words(2000) });
export type AnswerInput = z.output<typeof AnswerInput>;

const decided = {
  outcome: Outcome.nullable(),
  tryOn: DateOnly.nullable(),
  answeredOn: DateOnly.nullable(),
  /** The family that it became part of; null also where the session does not see that family. */
  family: z.object({ id: FamilyId, code: z.string() }).nullable(),
};

/** A row of the journal: without the reporter. */
export const ReportRow = z.object({
  id: ReportId,
  /** «17/2026» */
  number: z.string(),
  receivedOn: DateOnly,
  receivedAt: ClockTime,
  source: EntryCode,
  isAnonymous: z.boolean(),
  about: z.string(),
  communityName: z.string().nullable(),
  settlementName: z.string().nullable(),
  isUrgent: z.boolean(),
  isChildAtRisk: z.boolean(),
  ...decided,
  /** While nothing is decided: what must be done first, and until when. */
  term: RunningTerm.nullable(),
});
export type ReportRow = z.output<typeof ReportRow>;

/** A report as the record of a family shows it: nothing that tells from whom it came. */
export const ReportOfFamily = ReportRow.pick({ id: true, number: true, receivedOn: true, isUrgent: true });
export type ReportOfFamily = z.output<typeof ReportOfFamily>;

/** A report as its page shows it: without the reporter, who is shown when asked for. */
export const Report = z.object({
  ...ReportInput.omit({ reporter: true, reporterContact: true, reporterAgrees: true }).shape,
  place: z.string().nullable(),
  handedTo: z.string().nullable(),
  measures: z.string().nullable(),
  id: ReportId,
  number: z.string(),
  version: z.number().int(),
  isAnonymous: z.boolean(),
  communityName: z.string().nullable(),
  settlementName: z.string().nullable(),
  /** Whether this session may ask who reported. */
  maySeeReporter: z.boolean(),
  ...decided,
  outcomeOn: DateOnly.nullable(),
  ground: EntryCode.nullable(),
  outcomeWords: z.string().nullable(),
  answer: z.string().nullable(),
  takenBy: z.string().nullable(),
  term: RunningTerm.nullable(),
});
export type Report = z.output<typeof Report>;

export const Reporter = z.object({
  reporter: z.string().nullable(),
  reporterContact: z.string().nullable(),
  reporterAgrees: z.boolean(),
});
export type Reporter = z.output<typeof Reporter>;

/** The form of a new report, and of one that is put right. */
export const REPORT_FORM = 'reports.report';
