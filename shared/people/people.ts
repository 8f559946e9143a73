import { z } from 'zod';
import { CaseCode } from '#shared/vocabulary/case-code.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId, PersonId } from '#shared/vocabulary/ids.ts';
import { PersonName, Sex, tidyName } from '#shared/vocabulary/people.ts';
import { parsePhone } from '#shared/vocabulary/phones.ts';
import { repairText } from '#shared/vocabulary/text/repair.ts';
import { DOCUMENT_KINDS, normaliseNumber } from './documents.rules.ts';

const shortText = z.string().max(300);
/** One line, repaired as every stored text; null where nothing is left. */
const optionalText = shortText.nullable().transform((text) => repairText(text ?? '').text || null);
const longText = z
  .string()
  .max(4000)
  .nullable()
  .transform((text) => text?.trim() || null);

/** Roughly how old, where neither day nor year of birth is known. */
export const AGE_BANDS = ['under3', '3to6', '7to13', '14to17', '18to35', '36to59', 'from60'] as const;
export const AgeBand = z.enum(AGE_BANDS);
export type AgeBand = z.output<typeof AgeBand>;

export const PHONE_LABELS = ['own', 'home', 'work', 'relative', 'neighbour', 'other'] as const;
export const PhoneLabel = z.enum(PHONE_LABELS);
export type PhoneLabel = z.output<typeof PhoneLabel>;

/** Groups of disability of Ukrainian law; a child has none of the three. */
export const DISABILITIES = ['none', 'group1', 'group2', 'group3', 'child'] as const;
export const Disability = z.enum(DISABILITIES);
export type Disability = z.output<typeof Disability>;

/** Civil Code, articles 30–41: `partial` is that of a minor, up to 18. */
export const LEGAL_CAPACITIES = ['full', 'partial', 'limited', 'none'] as const;
export const LegalCapacity = z.enum(LEGAL_CAPACITIES);
export type LegalCapacity = z.output<typeof LegalCapacity>;

/** May the centre call: freely, only as the person agreed to, or not at all. */
export const CALL_ANSWERS = ['yes', 'asAgreed', 'no'] as const;
export const CallAnswer = z.enum(CALL_ANSWERS);
export type CallAnswer = z.output<typeof CallAnswer>;

export const FormerName = z.object({ name: PersonName, untilOn: DateOnly.nullable() });
export type FormerName = z.output<typeof FormerName>;

/** At least one part of the name. */
const namedFormerly = FormerName.extend({ name: PersonName.transform(tidyName) }).refine(
  ({ name }) => Object.values(name).some((part) => part !== null),
  { path: ['name', 'surname'], message: 'required' },
);

export const IdentityInput = z.object({
  name: PersonName.transform(tidyName),
  /** What a person without a name is called in the meantime. */
  alias: optionalText,
  formerNames: z.array(namedFormerly).max(20),
});
export type IdentityInput = z.output<typeof IdentityInput>;

/** What becomes of a person who is to be known by code only. */
export const Anonymising = z.object({
  /** What the person is called from now on. */
  alias: optionalText,
  /** Without phones nobody can be reached any more; with them the family is still found by its number. */
  keepPhones: z.boolean(),
  /** A document names a person more surely than a surname. */
  keepDocuments: z.boolean(),
});
export type Anonymising = z.output<typeof Anonymising>;

export const PersonalInput = z.object({
  sex: Sex.nullable(),
  bornOn: DateOnly.nullable(),
  birthYear: z.number().int().min(1900).max(2199).nullable(),
  ageBand: AgeBand.nullable(),
  citizenship: optionalText,
  disability: Disability.nullable(),
  legalCapacity: LegalCapacity.nullable(),
  /** Where the person studies or works. */
  occupation: optionalText,
});
export type PersonalInput = z.output<typeof PersonalInput>;

const readPhone = (typed: string) => parsePhone(typed) ?? repairText(typed).text;

export const PersonPhone = z.object({ number: z.string(), label: PhoneLabel, note: z.string().nullable() });
export type PersonPhone = z.output<typeof PersonPhone>;

/** As typed; a phone that can be read is stored as +380…, another stays as typed. */
export const PhoneInput = z.object({
  number: z.string().trim().min(1).max(300).transform(readPhone),
  label: PhoneLabel,
  note: optionalText,
});
export const PhonesInput = z.array(PhoneInput).max(20);
export type PhonesInput = z.output<typeof PhonesInput>;

/** How the person may be reached without harm. */
const safeContact = {
  mayCall: CallAnswer,
  callTo: z.string().nullable(),
  callWhen: z.string().nullable(),
  callFrom: z.string().nullable(),
  noLetters: z.boolean(),
  keepFrom: z.string().nullable(),
  note: z.string().nullable(),
};

/** The sheet as it may stand on a screen: that there is a code word, not the word. */
export const SafeContact = z.object({ ...safeContact, hasCodeWord: z.boolean() });
export type SafeContact = z.output<typeof SafeContact>;

export const SafeContactInput = z.object({
  mayCall: CallAnswer,
  /** The only number that may be called. */
  callTo: shortText.nullable().transform((typed) => (typed?.trim() ? readPhone(typed.trim()) : null)),
  callWhen: optionalText,
  /** The number that the centre calls from. */
  callFrom: optionalText,
  codeWord: optionalText,
  noLetters: z.boolean(),
  /** Who must not know. */
  keepFrom: optionalText,
  note: longText,
});
export type SafeContactInput = z.output<typeof SafeContactInput>;

export const DocumentKind = z.enum(DOCUMENT_KINDS);

export const PersonDocument = z.object({
  kind: DocumentKind,
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuedBy: z.string().nullable(),
  issuedOn: DateOnly.nullable(),
  validUntil: DateOnly.nullable(),
  note: z.string().nullable(),
});
export type PersonDocument = z.output<typeof PersonDocument>;

/** A number is stored in the normal form of its kind; one that looks wrong is stored all the same. */
export const DocumentInput = z
  .object({
    kind: DocumentKind,
    title: optionalText,
    number: z.string().max(100).nullable(),
    issuedBy: optionalText,
    issuedOn: DateOnly.nullable(),
    validUntil: DateOnly.nullable(),
    note: optionalText,
  })
  .transform((document) => ({
    ...document,
    number: document.number === null ? null : normaliseNumber(document.kind, document.number) || null,
  }))
  .refine(({ kind, title }) => kind !== 'other' || title !== null, { path: ['title'], message: 'required' });
export const DocumentsInput = z.array(DocumentInput).max(30);
export type DocumentsInput = z.output<typeof DocumentsInput>;

/** A document that is being restored. Money in whole kopiykas. */
export const Restoration = z.object({
  kind: DocumentKind,
  title: z.string().nullable(),
  requestedFrom: z.string().nullable(),
  requestedOn: DateOnly.nullable(),
  obtainedOn: DateOnly.nullable(),
  costKopiykas: z.number().int().nonnegative().nullable(),
  note: z.string().nullable(),
});
export type Restoration = z.output<typeof Restoration>;

/** Ten million hryvnias: more is a slip of the hand. */
const MAX_COST_KOPIYKAS = 1_000_000_000;

export const RestorationInput = z
  .object({
    kind: DocumentKind,
    title: optionalText,
    requestedFrom: optionalText,
    requestedOn: DateOnly.nullable(),
    obtainedOn: DateOnly.nullable(),
    costKopiykas: z.number().int().min(0).max(MAX_COST_KOPIYKAS).nullable(),
    note: optionalText,
  })
  .refine(({ kind, title }) => kind !== 'other' || title !== null, { path: ['title'], message: 'required' })
  .refine(({ requestedOn, obtainedOn }) => requestedOn === null || obtainedOn === null || requestedOn <= obtainedOn, {
    path: ['obtainedOn'],
    message: 'before-request',
  });
export const RestorationsInput = z.array(RestorationInput).max(30);
export type RestorationsInput = z.output<typeof RestorationsInput>;

/** A family that the person is a member of. */
export const PersonFamily = z.object({ id: FamilyId, code: CaseCode, relation: z.string() });

/** A person without what is hidden until asked: documents and the code word. */
export const Person = z.object({
  id: PersonId,
  version: z.number().int(),
  name: PersonName,
  alias: z.string().nullable(),
  /** When a person who was known by code only got a name, and from whom; null for all others. */
  identified: z.object({ atMs: z.number().int(), by: z.string().nullable() }).nullable(),
  formerNames: z.array(FormerName),
  sex: Sex.nullable(),
  bornOn: DateOnly.nullable(),
  birthYear: z.number().int().nullable(),
  ageBand: AgeBand.nullable(),
  citizenship: z.string().nullable(),
  disability: Disability.nullable(),
  legalCapacity: LegalCapacity.nullable(),
  occupation: z.string().nullable(),
  phones: z.array(PersonPhone),
  safeContact: SafeContact.nullable(),
  /** How many there are to ask for. */
  documentCount: z.number().int(),
  restorationCount: z.number().int(),
  families: z.array(PersonFamily),
});
export type Person = z.output<typeof Person>;

/** What is hidden until asked. */
export const HiddenPapers = z.object({
  documents: z.array(PersonDocument),
  restorations: z.array(Restoration),
});
export type HiddenPapers = z.output<typeof HiddenPapers>;

/** The safe-contact sheet of one member of a family. */
export const MemberSafeContact = z.object({
  personId: PersonId,
  name: PersonName,
  alias: z.string().nullable(),
  safeContact: SafeContact,
});
export type MemberSafeContact = z.output<typeof MemberSafeContact>;
