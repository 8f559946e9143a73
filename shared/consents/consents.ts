import { z } from 'zod';
import { optionalText, textUpTo } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, PersonId } from '#shared/vocabulary/ids.ts';

export const ConsentId = brandedId<'ConsentId'>();
export type ConsentId = z.output<typeof ConsentId>;
export const ConsentTextId = brandedId<'ConsentTextId'>();
export type ConsentTextId = z.output<typeof ConsentTextId>;

/** What a person agrees to, each by itself: services are not photographs, and neither is a report to a donor. */
export const CONSENT_SCOPES = [
  'general',
  'contacts',
  'household',
  'health',
  'sensitive',
  'questionnaires',
  'referral',
  'donor',
  'photos',
] as const;
export const ConsentScope = z.enum(CONSENT_SCOPES);
export type ConsentScope = z.output<typeof ConsentScope>;

/** What the form says, in its order; each can be worded by the office. */
export const CONSENT_PARTS = ['owner', ...CONSENT_SCOPES, 'purpose', 'how', 'whom', 'term', 'rights'] as const;
export type ConsentPart = (typeof CONSENT_PARTS)[number];

const PART_SIGNS = 1500;
export const ConsentWords = z.record(z.enum(CONSENT_PARTS), z.string().trim().min(1).max(PART_SIGNS));
export type ConsentWords = z.output<typeof ConsentWords>;
const PartlyWorded = z.record(z.enum(CONSENT_PARTS), textUpTo(PART_SIGNS));

/** A text of the office: whole in Ukrainian; what is not said in another language stands there in Ukrainian. */
export const ConsentTextInput = z.object({ validFrom: DateOnly, uk: ConsentWords, en: PartlyWorded });
export type ConsentTextInput = z.output<typeof ConsentTextInput>;

/** A version of the form's text. None is ever changed or taken away: somebody may have signed it. */
export const ConsentText = z.object({
  /** «1» is the text that the program comes with. */
  version: z.string(),
  /** Null for the first. */
  validFrom: DateOnly.nullable(),
  uk: ConsentWords,
  en: PartlyWorded,
  /** Null for the first. */
  savedBy: z.string().nullable(),
  savedAtMs: z.number().int().nullable(),
});
export type ConsentText = z.output<typeof ConsentText>;

/** Who signs: the person, or who represents a child or a person without capacity. */
export const SIGNERS = ['self', 'representative'] as const;

/** One signed form: several scopes at once. */
export const ConsentInput = z
  .object({
    personId: PersonId,
    scopes: z.array(ConsentScope).min(1),
    textVersion: z.string().trim().min(1).max(40),
    givenOn: DateOnly,
    signer: z.enum(SIGNERS),
    /** Name of the representative and on what ground; null when the person signs. */
    representative: optionalText,
    /** A child from 14 on signs beside the representative. */
    childSigned: z.boolean(),
  })
  .refine(({ signer, representative }) => signer === 'self' || representative !== null, {
    path: ['representative'],
    message: 'required',
  });
export type ConsentInput = z.output<typeof ConsentInput>;

export const Consent = z.object({
  id: ConsentId,
  scope: ConsentScope,
  textVersion: z.string(),
  givenOn: DateOnly,
  signer: z.enum(SIGNERS),
  representative: z.string().nullable(),
  childSigned: z.boolean(),
  /** Null while it holds. */
  withdrawnOn: DateOnly.nullable(),
});
export type Consent = z.output<typeof Consent>;

/** Scopes that the person agrees to on a day. */
export function scopesOn(consents: readonly Consent[], day: DateOnly): ReadonlySet<ConsentScope> {
  const held = consents.filter(
    ({ givenOn, withdrawnOn }) => givenOn <= day && (withdrawnOn === null || day < withdrawnOn),
  );
  return new Set(held.map(({ scope }) => scope));
}
