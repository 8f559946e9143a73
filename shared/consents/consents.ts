import { z } from 'zod';
import { optionalText } from '#shared/families/fields.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, PersonId } from '#shared/vocabulary/ids.ts';

export const ConsentId = brandedId<'ConsentId'>();
export type ConsentId = z.output<typeof ConsentId>;

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

/** The text that the program prints. An office that words its own writes its number here by hand. */
export const CONSENT_TEXT = '1';

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
