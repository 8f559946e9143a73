import { z } from 'zod';
import { Confidentiality, Stage } from '#shared/families/families.ts';
import { PlaceLevel } from '#shared/places/places.ts';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId, PersonId } from '#shared/vocabulary/ids.ts';
import { PersonName } from '#shared/vocabulary/people.ts';
import { AGREEMENTS, type Compared } from './agreement.ts';

/** A person as hits and candidates show them. Of a confidential or hidden case nothing but the code is shown. */
export const ShownPerson = z.object({
  personId: PersonId,
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
