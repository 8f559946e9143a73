import { z } from 'zod';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { DateOnly, isPeriod } from '#shared/vocabulary/dates.ts';
import { FamilyId, MemberId, PersonId, UserId } from '#shared/vocabulary/ids.ts';
import { PersonName, Sex } from '#shared/vocabulary/people.ts';
import { Address, AddressInput } from './addresses.ts';
import { EntryCode, optionalText, textUpTo } from './fields.ts';
import { LEVELS, STAGES } from './known.ts';

export * from './known.ts';

export const Stage = z.enum(STAGES);
export type Stage = z.output<typeof Stage>;

export const Level = z.enum(LEVELS);
export type Level = z.output<typeof Level>;

/** Of the law or of the office; the office's own follow the law's in the vocabulary `factors`. */
export const FactorNumber = z.number().int().min(1).max(99);
export type FactorNumber = z.output<typeof FactorNumber>;

/** An entry of the vocabulary `relations`. */
export const Relation = EntryCode;
export type Relation = z.output<typeof Relation>;

/** Born: a whole date, or only a year, or nothing known. */
const born = {
  bornOn: DateOnly.nullable(),
  birthYear: z.number().int().min(1900).max(2199).nullable(),
};

/** In the household, living there without belonging to it, or a relative who lives apart (social card, sections 3 and 4). */
export const MEMBER_ROLES = ['household', 'livesWith', 'livesApart'] as const;
export const MemberRole = z.enum(MEMBER_ROLES);
export type MemberRole = z.output<typeof MemberRole>;

const membership = {
  role: MemberRole.default('household'),
  fromOn: DateOnly.nullable().default(null),
  toOn: DateOnly.nullable().default(null),
  /** Why the person is no longer a member; an entry of the vocabulary `endReasons`. */
  endReason: EntryCode.nullable().default(null),
};

/** A member as most are: of the household, since and until when is not known. */
export const PLAIN_MEMBERSHIP = { role: 'household', fromOn: null, toOn: null, endReason: null } as const;

export const MemberInput = z
  .object({
    /** Null for a member who is new. */
    memberId: MemberId.nullable(),
    name: PersonName,
    sex: Sex.nullable(),
    ...born,
    relation: Relation,
    /** As typed; a phone that can be read is stored as +380…, another stays as typed. */
    phone: optionalText,
    ...membership,
  })
  .refine(({ fromOn, toOn }) => isPeriod(fromOn, toOn), { path: ['toOn'], message: 'before-start' });
export type MemberInput = z.output<typeof MemberInput>;

export const Member = z.object({
  memberId: MemberId,
  personId: PersonId,
  name: PersonName,
  /** What a person without a name is called in the meantime. */
  alias: z.string().nullable(),
  sex: Sex.nullable(),
  ...born,
  relation: Relation,
  phone: z.string().nullable(),
  role: MemberRole,
  fromOn: DateOnly.nullable(),
  toOn: DateOnly.nullable(),
  endReason: EntryCode.nullable(),
});
export type Member = z.output<typeof Member>;

/** Circumstances of the law that the family is in: each factor once, exactly one of them main if there is any. */
export const Circumstances = z
  .object({ factors: z.array(FactorNumber).max(99), main: FactorNumber.nullable() })
  .refine((value) => new Set(value.factors).size === value.factors.length, { path: ['factors'], message: 'repeated' })
  .refine((value) => (value.factors.length === 0 ? value.main === null : value.main !== null), {
    path: ['main'],
    message: 'main-missing',
  })
  .refine((value) => value.main === null || value.factors.includes(value.main), {
    path: ['main'],
    message: 'main-not-listed',
  });
export type Circumstances = z.output<typeof Circumstances>;

/** *Ordinary*; *confidential*: seen as a code, content with a reason; *hidden*: known to named users only. */
export const CONFIDENTIALITIES = ['ordinary', 'confidential', 'hidden'] as const;
export const Confidentiality = z.enum(CONFIDENTIALITIES);
export type Confidentiality = z.output<typeof Confidentiality>;

export const CaseInput = z.object({
  stage: Stage,
  level: Level.nullable(),
  worker: optionalText,
  /** Взято на облік. A case code has a two-digit year, so the day lies between 2000 and 2099. */
  registeredOn: DateOnly.refine((day) => day >= '2000' && day < '2100', { message: 'year-out-of-range' }),
  /** Children as stated on paper, when they are not entered by name. */
  statedChildren: z.number().int().min(0).max(30).nullable(),
  /** Of them under age, as the official journal counts them. */
  statedMinors: z.number().int().min(0).max(30).nullable().default(null),
  notes: textUpTo(20_000),
  confidentiality: Confidentiality.default('ordinary'),
});
export type CaseInput = z.output<typeof CaseInput>;

/** What the group "case" of a family in work changes; its stage is changed by a step. */
export const CaseChange = CaseInput.omit({ stage: true });
export type CaseChange = z.output<typeof CaseChange>;

export const Tags = z.array(EntryCode).max(50);

/** A step of the case: to which stage, on which day, on what ground. */
export const StepInput = z.object({
  stage: Stage.exclude(['closed']),
  takenOn: DateOnly,
  /** Needed for a step back or over a stage. */
  reason: optionalText.default(null),
  document: optionalText.default(null),
});
export type StepInput = z.output<typeof StepInput>;

export const ClosingInput = z.object({
  closedOn: DateOnly,
  reason: EntryCode,
  result: optionalText.default(null),
  document: optionalText.default(null),
});
export type ClosingInput = z.output<typeof ClosingInput>;

export const NewFamily = z.object({
  members: z.array(MemberInput).max(40),
  address: AddressInput,
  circumstances: Circumstances,
  tags: Tags.default([]),
  case: CaseInput,
});
export type NewFamily = z.output<typeof NewFamily>;

/** A factor of the law that held, or holds. */
export const DatedFactor = z.object({
  factor: FactorNumber,
  isMain: z.boolean(),
  fromOn: DateOnly.nullable(),
  toOn: DateOnly.nullable(),
});
export type DatedFactor = z.output<typeof DatedFactor>;

export const Step = z.object({
  episode: z.number().int(),
  stage: Stage,
  takenOn: DateOnly,
  reason: z.string().nullable(),
  document: z.string().nullable(),
  userName: z.string().nullable(),
});
export type Step = z.output<typeof Step>;

/** One stay on the register; what stood at the closing is kept for comparison. The open one has no closing. */
export const Episode = z.object({
  number: z.number().int(),
  openedOn: DateOnly,
  closedOn: DateOnly.nullable(),
  closingReason: EntryCode.nullable(),
  result: z.string().nullable(),
  level: Level.nullable(),
  worker: z.string().nullable(),
  factors: z.array(FactorNumber),
  members: z.number().int().nullable(),
});
export type Episode = z.output<typeof Episode>;

export const Family = z.object({
  id: FamilyId,
  code: CaseCode,
  /** Grows with every change; a command hands it back, so that nobody overwrites what they have not seen. */
  version: z.number().int(),
  members: z.array(Member),
  /** Where the family lives now. */
  address: Address,
  /** Every address of either kind, present ones first, then the newest. */
  addresses: z.array(Address),
  circumstances: z.object({ factors: z.array(FactorNumber), main: FactorNumber.nullable() }),
  /** The same with the day each began, the main one first. */
  presentFactors: z.array(DatedFactor),
  /** Circumstances that held before, the newest first. */
  earlierFactors: z.array(DatedFactor),
  tags: Tags,
  /** `note`: what the worker before left to this one. */
  workers: z.array(
    z.object({ worker: z.string(), fromOn: DateOnly, toOn: DateOnly.nullable(), note: z.string().nullable() }),
  ),
  steps: z.array(Step),
  /** The newest first; the first one is the present one. */
  episodes: z.array(Episode),
  confidentiality: Confidentiality,
  /** Of a confidential family: it is opened only while the head or a deputy stands by. */
  openingNeedsSecond: z.boolean(),
  stage: Stage,
  level: Level.nullable(),
  worker: z.string().nullable(),
  registeredOn: DateOnly,
  statedChildren: z.number().int().nullable(),
  statedMinors: z.number().int().nullable(),
  notes: z.string().nullable(),
  changedAtMs: z.number().int(),
});
export type Family = z.output<typeof Family>;

/** A user who is named for a family, or for whom it does not exist. */
export const FamilyMark = z.object({
  userId: UserId,
  kind: z.enum(['named', 'blocked']),
  reason: z.string().trim().max(300).nullable(),
});
export type FamilyMark = z.output<typeof FamilyMark>;

export const FamilyAccess = z.object({
  confidentiality: Confidentiality,
  /** A confidential family is opened only while the head or a deputy stands by. */
  openingNeedsSecond: z.boolean(),
  marks: z.array(FamilyMark).max(200),
});
export type FamilyAccess = z.output<typeof FamilyAccess>;

export const HandOver = z.object({
  /** Names under which the worker stands who leaves the cases. */
  fromNames: z.array(z.string().min(1).max(200)).min(1).max(20),
  toUserId: UserId,
  note: z.string().trim().min(1).max(2000),
});
export type HandOver = z.output<typeof HandOver>;

/** A family, or a member of a family in use, in the recycle bin. */
export const Binned = z.object({
  kind: z.enum(['family', 'member']),
  /** Of the family or of the membership. */
  id: z.uuid(),
  /** Of the family. */
  code: CaseCode,
  name: z.string().nullable(),
  deletedAtMs: z.number().int(),
  deletedBy: z.string().nullable(),
  /** Longer there than the bin keeps: on the list of what is due for destruction. */
  isDue: z.boolean(),
});
export type Binned = z.output<typeof Binned>;
