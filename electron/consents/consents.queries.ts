import type { Visibility } from '#electron/access/visibility.ts';
import { findPersonHandle } from '#electron/people/person-record.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { Consent } from '#shared/consents/consents.ts';
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
