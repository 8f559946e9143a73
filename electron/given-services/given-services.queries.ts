import type { Updateable } from 'kysely';
import { ofSeenFamily, type Visibility } from '#electron/access/visibility.ts';
import { findFamilyHandle, rowsOf } from '#electron/families/families.queries.ts';
import { familiesById } from '#electron/families/family-list.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { GivenInput, GivenRow, GivenService, Period } from '#shared/given-services/given-services.ts';
import type { GivenServicesTable } from './given-services.table.ts';

/** What a command may change of a line. */
export type GivenColumns = Updateable<Omit<GivenServicesTable, 'n' | 'id' | 'version' | 'family_n'>>;

export function givenColumns({ givenOn, service, form, amount, place, note }: GivenInput) {
  return { given_on: givenOn, service, form, amount, place, note };
}

function seenGiven(db: Reader, visible: Visibility) {
  return db
    .selectFrom('given_services as g')
    .innerJoin('families as of', 'of.n', 'g.family_n')
    .leftJoin('users as u', 'u.id', 'g.user_id')
    .where(ofSeenFamily(visible, 'g.family_n'))
    .where('g.removed_at_ms', 'is', null)
    .orderBy('g.given_on', 'desc')
    .orderBy('g.n', 'desc')
    .selectAll('g')
    .select(['u.name as user_name', 'of.id as family_id']);
}

type Row = Awaited<ReturnType<ReturnType<typeof seenGiven>['execute']>>[number];

function shown(row: Row, visible: Visibility): GivenService {
  return {
    id: row.id,
    version: row.version,
    givenOn: row.given_on,
    service: row.service,
    form: row.form,
    amount: row.amount,
    place: row.place,
    note: visible.caseNotes ? row.note : null,
    userName: row.user_name,
  } as GivenService;
}

/** The newest first; undefined when the family is not there for the session. */
export async function listGivenTo(
  db: Reader,
  visible: Visibility,
  familyId: string,
): Promise<GivenService[] | undefined> {
  const family = await findFamilyHandle(db, visible, familyId);
  if (family === undefined) return undefined;
  const rows = await rowsOf(db, family.n, `given ${visible.key}`, (n) =>
    seenGiven(db, visible).where('g.family_n', '=', n),
  );
  return rows.map((row) => shown(row, visible));
}

/** The lines of a period, the newest first, and how many there are. */
export async function listGivenIn(
  db: Reader,
  visible: Visibility,
  { period: { from, to }, limit }: { period: Period; limit: number },
): Promise<{ total: number; rows: GivenRow[] }> {
  const rows = await seenGiven(db, visible)
    .where('g.given_on', '>=', from)
    .where('g.given_on', '<=', to)
    .limit(limit)
    .execute();
  const { total } = await db
    .selectFrom('given_services as g')
    .where(ofSeenFamily(visible, 'g.family_n'))
    .where('g.removed_at_ms', 'is', null)
    .where('g.given_on', '>=', from)
    .where('g.given_on', '<=', to)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const families = await familiesById(db, visible, rows);
  return {
    total,
    rows: rows.flatMap((row) => {
      const family = families.get(row.family_id);
      if (family === undefined) return [];
      return [{ ...shown(row, visible), familyId: family.id, code: family.code, name: family.name }];
    }),
  };
}

/** A line as its table has it, a removed one too; undefined when its family is not there for this session. */
export function findGivenRow(db: Reader, visible: Visibility, id: string) {
  return db
    .selectFrom('given_services as g')
    .where(ofSeenFamily(visible, 'g.family_n'))
    .where('g.id', '=', id)
    .selectAll('g')
    .executeTakeFirst();
}
