import { z } from 'zod';
import { Confidentiality, Stage } from '#shared/families/families.ts';
import { PlaceLevel } from '#shared/places/places.ts';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId, PersonId, PlaceCode } from '#shared/vocabulary/ids.ts';
import { PersonName } from '#shared/vocabulary/people.ts';
import { AGREEMENTS, type Compared } from './agreement.ts';
import { REASONS } from './explain.ts';

/** A person as hits and candidates show them. Of a confidential or hidden case nothing but the code is shown. */
export const ShownPerson = z.object({
  /** The family of theirs that was changed last. */
  familyId: FamilyId,
  code: CaseCode,
  confidentiality: Confidentiality,
  stage: Stage,
  /** Null where only the code is shown. */
  name: PersonName.nullable(),
  alias: z.string().nullable(),
  bornOn: DateOnly.nullable(),
  birthYear: z.number().int().nullable(),
  settlementName: z.string().nullable(),
  settlementLevel: PlaceLevel.nullable(),
  /** No longer of that family. */
  hasLeft: z.boolean(),
});
export type ShownPerson = z.output<typeof ShownPerson>;

const Agreement = z.enum(AGREEMENTS);

/** A person who may be the one that is being written down. */
export const Candidate = ShownPerson.extend({
  personId: PersonId,
  comparison: z.object({
    surname: Agreement,
    givenName: Agreement,
    patronymic: Agreement,
    born: Agreement,
    phone: Agreement,
  } satisfies Record<Compared, typeof Agreement>),
});
export type Candidate = z.output<typeof Candidate>;

/** What is known of the one who is being written down. */
export const CandidateQuery = z.object({
  name: PersonName,
  bornOn: DateOnly.nullable(),
  birthYear: z.number().int().nullable(),
  /** As typed. */
  phones: z.array(z.string().max(60)).max(10),
  /** Families that are known to be another: the one whose members are being written down. */
  except: FamilyId.nullable(),
});
export type CandidateQuery = z.output<typeof CandidateQuery>;

/** People that the search box shows at most. */
export const SHOWN_PEOPLE = 20;

/** Why a hit is one, where the hit does not show it; the word of the person that was found, '' where it is not told. */
export const HitReason = z.object({ kind: z.enum(REASONS), word: z.string() });
export type HitReason = z.output<typeof HitReason>;

/** Nothing that the line of a hit does not show leaves the register process. */
export const PersonHit = ShownPerson.omit({ confidentiality: true }).extend({ reasons: z.array(HitReason) });
export type PersonHit = z.output<typeof PersonHit>;

/** A case found by its code or by where the family lives. */
export const FamilyHit = z.object({
  familyId: FamilyId,
  code: CaseCode,
  why: z.enum(['code', 'street']),
  /** Of the main member; null where there is none or only the code is shown. */
  name: PersonName.nullable(),
  stage: Stage.nullable(),
  street: z.string().nullable(),
  settlementName: z.string().nullable(),
  settlementLevel: PlaceLevel.nullable(),
});
export type FamilyHit = z.output<typeof FamilyHit>;

/** A settlement of the centre's communities. */
export const PlaceHit = z.object({
  code: PlaceCode,
  name: z.string(),
  level: PlaceLevel,
  communityName: z.string(),
  /** The former or other name by which it was found; null when it was found by its own. */
  matchedName: z.string().nullable(),
});
export type PlaceHit = z.output<typeof PlaceHit>;

/** What groups and training have that is found by name. */
export const RECORD_KINDS = ['group', 'facilitator', 'participant', 'cohort', 'trainee'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Under which heading a kind stands: that of its section in the rail. */
export const HEADING_OF = {
  ...{ group: 'groups', facilitator: 'groups', participant: 'groups', cohort: 'training', trainee: 'training' },
} as const satisfies Record<RecordKind, 'groups' | 'training'>;

/** A group, who leads groups, a woman of a group, a course, or somebody of a course. */
export const RecordHit = z.object({
  kind: z.enum(RECORD_KINDS),
  id: z.string(),
  /** The group or the course on whose page it is: its own id for what has a page. */
  pageId: z.string(),
  name: z.string(),
  /** What the group or the course that it belongs to is called. */
  within: z.string().nullable(),
  communityName: z.string().nullable(),
  /** A group that ended, somebody who left or leads no more. */
  isOver: z.boolean(),
  reasons: z.array(HitReason),
});
export type RecordHit = z.output<typeof RecordHit>;

export const SearchInput = z.object({
  text: z.string().trim().max(200),
  limit: z.number().int().min(1).max(50),
});

export const SearchResult = z.object({
  /** Best first. */
  people: z.array(PersonHit),
  families: z.array(FamilyHit),
  places: z.array(PlaceHit),
  records: z.array(RecordHit),
  /** The typed text as another layout of the keyboard would have it, when something was found by that. */
  searchedFor: z.string().nullable(),
  /** What other layouts of the keyboard make of the typed text, where nothing near to it was found. */
  otherLayouts: z.array(z.string()),
});
export type SearchResult = z.output<typeof SearchResult>;
