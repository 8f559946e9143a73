import type { Visibility } from '#electron/access/visibility.ts';
import { findPersonHandle } from '#electron/people/person-record.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import { missingSignature } from '#shared/consents/consents.rules.ts';
import type { ConsentId, ConsentInput, ConsentTextId, ConsentTextInput } from '#shared/consents/consents.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { findConsent, lastConsentText, listConsentTexts } from './consents.queries.ts';

interface Scene {
  readonly trx: Writer;
  readonly visible: Visibility;
  readonly session: Session;
}

type GiveRefusal = Refusal<
  'people/not-found' | 'consents/child-must-sign' | 'consents/representative-must-sign' | 'consents/text-not-found'
>;

/** Writes down a signed form, a row a scope. What held of these scopes until then ends that day. */
export async function giveConsent({ trx, visible, session }: Scene, input: ConsentInput): Promise<null | GiveRefusal> {
  const person = await findPersonHandle(trx, visible, input.personId);
  if (person === undefined) return refuse('people/not-found');
  const born = await trx
    .selectFrom('persons')
    .where('n', '=', person.n)
    .select(['born_on', 'birth_year'])
    .executeTakeFirstOrThrow();
  const texts = await listConsentTexts(trx);
  if (!texts.some(({ version }) => version === input.textVersion)) return refuse('consents/text-not-found');
  const missing = missingSignature({ bornOn: born.born_on as DateOnly | null, birthYear: born.birth_year }, input);
  if (missing !== null) return refuse(missing);
  for (const scope of new Set(input.scopes)) {
    await trx
      .updateTable('consents')
      .set({ withdrawn_on: input.givenOn })
      .where('person_n', '=', person.n)
      .where('scope', '=', scope)
      .where('withdrawn_on', 'is', null)
      .where('given_on', '<=', input.givenOn)
      .execute();
    await trx
      .insertInto('consents')
      .values({
        id: newId<ConsentId>(),
        person_n: person.n,
        scope,
        text_version: input.textVersion,
        given_on: input.givenOn,
        signer: input.signer,
        representative: input.signer === 'self' ? null : input.representative,
        child_signed: input.childSigned ? 1 : 0,
        withdrawn_on: null,
        user_id: session.userId,
      })
      .execute();
  }
  return null;
}

export async function withdrawConsent(
  { trx, visible }: Scene,
  { id, withdrawnOn }: { id: ConsentId; withdrawnOn: DateOnly },
): Promise<null | Refusal<'consents/not-found'> | Refusal<'consents/withdrawn-before-given'>> {
  const consent = await findConsent(trx, visible, id);
  if (consent === undefined || consent.withdrawn_on !== null) return refuse('consents/not-found');
  if (withdrawnOn < consent.given_on) return refuse('consents/withdrawn-before-given');
  await trx.updateTable('consents').set({ withdrawn_on: withdrawnOn }).where('n', '=', consent.n).execute();
  return null;
}

/** Words the form anew, as its next version. */
export async function saveConsentText(
  { trx, session, now }: Pick<Scene, 'trx' | 'session'> & { readonly now: Date },
  { validFrom, ...words }: ConsentTextInput,
): Promise<{ id: ConsentTextId }> {
  const id = newId<ConsentTextId>();
  const version = (await lastConsentText(trx)) + 1;
  const saved = { user_id: session.userId, saved_at_ms: now.getTime() };
  await trx
    .insertInto('consent_texts')
    .values({ id, version, valid_from: validFrom, words: JSON.stringify(words), ...saved })
    .execute();
  return { id };
}
