import { z } from 'zod';

/** What is counted one by one when copies are compared; each has an id and, but for users, is never renumbered. */
export const COUNTED_KINDS = [
  'families',
  'persons',
  'members',
  'addresses',
  'circumstances',
  'categories',
  'workers',
  'steps',
  'episodes',
  'caseAccess',
  'phones',
  'formerNames',
  'safeContacts',
  'documents',
  'documentRestorations',
  'visits',
  'givenServices',
  'caseDocuments',
  'reviews',
  'groups',
  'groupFormats',
  'groupParticipants',
  'groupMeetings',
  'groupAttendance',
  'groupAssessments',
  'groupAnswers',
  'safetyTalks',
  'participantLinks',
  'calls',
  'invitations',
  'facilitators',
  'projects',
  'cohorts',
  'programmes',
  'modules',
  'trainees',
  'moduleAttendance',
  'scoreSheets',
  'selectionDecisions',
  'courseEvaluations',
  'placements',
  'advocacy',
  'workEntries',
  'reports',
  'consents',
  'papers',
  'letterheads',
  'consentTexts',
  'ownLists',
  'savedViews',
  'imports',
  'drafts',
  'terms',
  'daysOff',
  'services',
  'words',
  'users',
] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

const Count = z.number().int().min(0);

/**
 * Whose signature a copy bears. `sound`: the key that lies in the copy itself made it, to be compared with the paper.
 * `ours`: the key of the register that is open. `foreign`: another key than the one in the copy or in the register.
 * `broken`: the file is not what was signed. `missing`: there is none.
 */
export const SIGNATURE_VERDICTS = ['ours', 'sound', 'foreign', 'broken', 'missing'] as const;

export const CopySignature = z.object({
  verdict: z.enum(SIGNATURE_VERDICTS),
  /** Of the key that signed; null without a signature. */
  fingerprint: z.string().nullable(),
  /** Of the key that should have signed: the open register's, else the one in the copy. */
  expected: z.string().nullable(),
});
export type CopySignature = z.output<typeof CopySignature>;

/** What a copy holds, shown before anything is restored from it. */
export const BackupContents = z.object({
  /** The moment of the image; null for a copy that was laid beside the register before a change of its schema. */
  madeAtMs: z.number().int().nullable(),
  /** Its number; null like the moment. */
  number: z.number().int().nullable(),
  /** The last change of a family in it; null when it holds none. */
  lastChangeAtMs: z.number().int().nullable(),
  centreName: z.string(),
  isDemonstration: z.boolean(),
  /** Name of the head who will sign in to the restored register; null when it has none. */
  headName: z.string().nullable(),
  families: Count,
  persons: Count,
  kinds: z.array(z.object({ kind: z.enum(COUNTED_KINDS), count: Count })),
  signature: CopySignature,
});
export type BackupContents = z.output<typeof BackupContents>;

/** A copy beside the open register, kind by kind. */
export const CopyComparison = z.object({
  /** False: it is a copy of another register, and comparing says nothing. */
  isOfThisRegister: z.boolean(),
  kinds: z.array(
    z.object({
      kind: z.enum(COUNTED_KINDS),
      there: Count,
      here: Count,
      onlyThere: Count,
      onlyHere: Count,
      /** In both, and changed here after the copy; null where changes bear no time. */
      newerHere: Count.nullable(),
    }),
  ),
});
export type CopyComparison = z.output<typeof CopyComparison>;
