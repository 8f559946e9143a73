import type { Visibility } from '#electron/access/visibility.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { isDueForDestruction } from '#shared/families/families.rules.ts';
import type { BinnedFamily } from '#shared/families/families.ts';
import { surnameWithInitials } from '#shared/vocabulary/people.ts';

/** What lies in the recycle bin, the newest first; long enough there, it is due for destruction. */
export async function listFamiliesInBin(db: Reader, visible: Visibility, now: Date): Promise<BinnedFamily[]> {
  const rows = await db
    .selectFrom('families as f')
    .leftJoin('persons as p', 'p.n', 'f.main_person_n')
    .leftJoin('users as u', 'u.id', 'f.deleted_by')
    .where(visible.familiesInBin)
    .orderBy('f.deleted_at_ms', 'desc')
    .select(['f.id', 'f.code', 'f.deleted_at_ms', 'u.name as deleted_by'])
    .select(['p.surname', 'p.given_name', 'p.patronymic'])
    .execute();
  return rows.map((row) => {
    const name = nameOf(row);
    const deletedAtMs = row.deleted_at_ms ?? 0;
    return {
      id: row.id,
      code: row.code,
      name: name.surname === null && name.givenName === null ? null : surnameWithInitials(name),
      deletedAtMs,
      deletedBy: row.deleted_by,
      isDue: isDueForDestruction(deletedAtMs, now.getTime()),
    } as BinnedFamily;
  });
}
