import { z } from 'zod';
import { ACTS, RECORD_KINDS } from '#shared/ipc/audit.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId, PersonId, UserId } from '#shared/vocabulary/ids.ts';

/** What of the audit is shown. Empty lists and nulls mean everything. */
export const AuditFilter = z.object({
  userIds: z.array(UserId).max(100).default([]),
  acts: z.array(z.enum(ACTS)).max(ACTS.length).default([]),
  fromOn: DateOnly.nullable().default(null),
  toOn: DateOnly.nullable().default(null),
  /** The code of a family, as typed. */
  code: z.string().trim().max(40).default(''),
});
export type AuditFilter = z.output<typeof AuditFilter>;

/** One line in words: who did what with which record. */
export const AuditLine = z.object({
  n: z.number().int(),
  atMs: z.number().int(),
  /** Null before anyone signed in. */
  userName: z.string().nullable(),
  act: z.enum(ACTS),
  recordKind: z.enum(RECORD_KINDS).nullable(),
  recordId: z.string().nullable(),
  /** Code of the family, code of the family of a person, number of a paper, name of a user; null where there is none. */
  recordName: z.string().nullable(),
  /** A version, a count. */
  number: z.number().int().nullable(),
  /** A code whose words are `audit.details.<act>.<detail>`. */
  detail: z.string().nullable(),
  /** How many records the line names besides: the families of a printed list. */
  covered: z.number().int(),
});
export type AuditLine = z.output<typeof AuditLine>;

/** A place where lines are missing or changed, which the head was not told of yet. */
export const AuditGapNotice = z.object({
  /** Number of the line that tells of it. */
  n: z.number().int(),
  kind: z.enum(['missing', 'changed', 'rewritten', 'unsealed']),
  count: z.number().int(),
  /** Moment of the last sound line before it; null when there is none. */
  sinceMs: z.number().int().nullable(),
  foundAtMs: z.number().int(),
});
export type AuditGapNotice = z.output<typeof AuditGapNotice>;

/** Whose looks are asked for: everybody who saw, changed or printed this record. */
export const LookedAt = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('family'), id: FamilyId }),
  z.object({ kind: z.literal('person'), id: PersonId }),
]);
export type LookedAt = z.output<typeof LookedAt>;

/** What one user did with a record on one day. */
export const Look = z.object({
  userName: z.string().nullable(),
  /** 'YYYY-MM-DD' on the laptop's clock. */
  on: DateOnly,
  act: z.enum(ACTS),
  times: z.number().int(),
  lastAtMs: z.number().int(),
  /** For a person: the code of the family in whose card she was seen; null where she was meant herself. */
  throughFamily: z.string().nullable(),
});
export type Look = z.output<typeof Look>;
