import type { Visibility } from '#electron/access/visibility.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { isDueForDestruction } from '#shared/families/families.rules.ts';
import type { Binned } from '#shared/families/families.ts';
import { surnameWithInitials } from '#shared/vocabulary/people.ts';

interface BinnedRow {
  readonly id: string;
  readonly code: string;
  readonly deleted_at_ms: number | null;
  readonly deleted_by: string | null;
  readonly surname: string | null;
  readonly given_name: string | null;
  readonly patronymic: string | null;
}

/** Families and members in the recycle bin, the newest first; long enough there, they are due for destruction. */
export async function listBin(db: Reader, visible: Visibility, now: Date): Promise<Binned[]> {
  const families = (await familiesInBin(db, visible)).map((row) => binned('family', row, now));
  const members = (await membersInBin(db, visible)).map((row) => binned('member', row, now));
  return [...families, ...members].sort((a, b) => b.deletedAtMs - a.deletedAtMs);
}

function familiesInBin(db: Reader, visible: Visibility): Promise<BinnedRow[]> {
  return db
    .selectFrom('families as f')
    .leftJoin('persons as p', 'p.n', 'f.main_person_n')
    .leftJoin('users as u', 'u.id', 'f.deleted_by')
    .where(visible.familiesInBin)
    .select(['f.id', 'f.code', 'f.deleted_at_ms', 'u.name as deleted_by'])
    .select(['p.surname', 'p.given_name', 'p.patronymic'])
    .execute();
}

/** Of families in use: the members of a family in the bin come back with it. */
function membersInBin(db: Reader, visible: Visibility): Promise<BinnedRow[]> {
  return db
    .selectFrom('family_members as m')
    .innerJoin('families as f', 'f.n', 'm.family_n')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .leftJoin('users as u', 'u.id', 'm.deleted_by')
    .where('m.deleted_at_ms', 'is not', null)
    .where(visible.families)
    .select(['m.id', 'f.code', 'm.deleted_at_ms', 'u.name as deleted_by'])
    .select(['p.surname', 'p.given_name', 'p.patronymic'])
    .execute();
}

function binned(kind: Binned['kind'], row: BinnedRow, now: Date): Binned {
  const name = nameOf(row);
  const deletedAtMs = row.deleted_at_ms ?? 0;
  return {
    kind,
    id: row.id,
    code: row.code as Binned['code'],
    name: name.surname === null && name.givenName === null ? null : surnameWithInitials(name),
    deletedAtMs,
    deletedBy: row.deleted_by,
    isDue: isDueForDestruction(deletedAtMs, now.getTime()),
  };
}
