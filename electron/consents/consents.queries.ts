import type { Visibility } from '#electron/access/visibility.ts';
import { findPersonHandle } from '#electron/people/person-record.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { SHIPPED_TEXT } from '#shared/consents/consents.rules.ts';
import type { Consent, ConsentText } from '#shared/consents/consents.ts';
import { type Refusal, refuse } from '#shared/ipc/reply.ts';

/** Consents of a person by internal number, the newest first. */
export async function listConsents(db: Reader, personN: number): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consents')
    .where('person_n', '=', personN)
    .orderBy('given_on', 'desc')
    .orderBy('n', 'desc')
    .selectAll()
    .execute();
  return rows.map(
    (row) =>
      ({
        id: row.id,
        scope: row.scope,
        textVersion: row.text_version,
        givenOn: row.given_on,
        signer: row.signer,
        representative: row.representative,
        childSigned: row.child_signed === 1,
        withdrawnOn: row.withdrawn_on,
      }) as Consent,
  );
}

/** The same for a person that the session sees. */
export async function listConsentsOf(
  db: Reader,
  visible: Visibility,
  personId: string,
): Promise<Consent[] | Refusal<'people/not-found'>> {
  const person = await findPersonHandle(db, visible, personId);
  return person === undefined ? refuse('people/not-found') : await listConsents(db, person.n);
}

/** A consent of a person that the session sees, or undefined. */
export async function findConsent(db: Reader, visible: Visibility, id: string) {
  return await db
    .selectFrom('consents as k')
    .innerJoin('persons as p', 'p.n', 'k.person_n')
    .where('k.id', '=', id)
    .where(visible.persons)
    .select(['k.n', 'k.given_on', 'k.withdrawn_on'])
    .executeTakeFirst();
}

/** Every text of the form, the newest first; the last is the one that the program comes with. */
export async function listConsentTexts(db: Reader): Promise<ConsentText[]> {
  const rows = await db
    .selectFrom('consent_texts as x')
    .leftJoin('users as u', 'u.id', 'x.user_id')
    .orderBy('x.version', 'desc')
    .select(['x.version', 'x.valid_from', 'x.words', 'x.saved_at_ms', 'u.name'])
    .execute();
  const own = rows.map(({ version, valid_from, words, name, saved_at_ms }) => {
    const saved = { savedBy: name, savedAtMs: saved_at_ms };
    return { version: String(version), validFrom: valid_from, ...JSON.parse(words), ...saved } as ConsentText;
  });
  return [...own, SHIPPED_TEXT];
}

/** The highest number that a text has, or that somebody wrote beside a signed form by hand. */
export async function lastConsentText(db: Reader): Promise<number> {
  const { own } = await db
    .selectFrom('consent_texts')
    .select(({ fn }) => fn.max<number | null>('version').as('own'))
    .executeTakeFirstOrThrow();
  const signed = await db.selectFrom('consents').select('text_version').distinct().execute();
  const numbers = signed.map(({ text_version }) => Number(/^\d{1,4}$/.exec(text_version)?.[0] ?? 1));
  return Math.max(own ?? 1, ...numbers);
}
