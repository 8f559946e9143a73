import { type SqlBool, sql } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { KeptRow } from './register-target.ts';

/** The rows of an import of families that did something, with the family as far as the session sees it. */
export async function listImportedFamilies(db: Reader, visible: Visibility, importN: number): Promise<KeptRow[]> {
  const rows = await db
    .selectFrom('import_rows as r')
    .innerJoin('families as f', 'f.n', 'r.family_n')
    .where('r.import_n', '=', importN)
    .orderBy('r.row')
    .orderBy('r.n')
    .select(['r.row', 'r.outcome', 'r.version', 'r.before', 'f.n', 'f.id', 'f.code', 'f.version as versionNow'])
    .select(sql<number>`(${visible.families})`.as('is_visible'))
    .execute();
  return rows.map(({ before, is_visible, ...row }) => {
    return { ...row, before: before === null ? null : JSON.parse(before), isVisible: is_visible === 1 };
  });
}

/** Families of which somebody changed a person, or took one away, since they were written down. */
export async function listTouchedFamilies(db: Reader, importN: number): Promise<Set<number>> {
  const rows = await db
    .selectFrom('import_rows as r')
    .innerJoin('family_members as m', 'm.family_n', 'r.family_n')
    .innerJoin('persons as p', 'p.n', 'm.person_n')
    .where('r.import_n', '=', importN)
    .where('r.outcome', '=', 'added')
    .where(sql<SqlBool>`p.version <> 1 or m.deleted_at_ms is not null`)
    .select('r.family_n')
    .distinct()
    .execute();
  return new Set(rows.map(({ family_n }) => family_n));
}
