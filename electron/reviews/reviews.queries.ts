import type { Visibility } from '#electron/access/visibility.ts';
import { findCoded } from '#electron/families/families.queries.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import type { Review } from '#shared/reviews/reviews.ts';
import { surnameWithInitials } from '#shared/vocabulary/people.ts';

/** Settled lines that are still shown. */
const MOST_SETTLED = 100;

/** Lines of the head's list over families that they see, what is not settled first. */
export async function listReviews(db: Reader, visible: Visibility): Promise<Review[]> {
  const rows = await db
    .selectFrom('reviews as r')
    .innerJoin('families as f', 'f.n', 'r.family_n')
    .leftJoin('persons as p', 'p.n', 'f.main_person_n')
    .innerJoin('users as u', 'u.id', 'r.user_id')
    .leftJoin('users as second', 'second.id', 'r.second_user_id')
    .leftJoin('users as settler', 'settler.id', 'r.settled_by')
    .where(visible.families)
    .orderBy((eb) => eb('r.settled_at_ms', 'is not', null))
    .orderBy('r.created_at_ms', 'desc')
    .selectAll('r')
    .select(['f.id as family_id', 'f.code', 'p.surname', 'p.given_name', 'p.patronymic'])
    .select(['u.name as user_name', 'second.name as second_name', 'settler.name as settled_by_name'])
    .execute();
  const others = await familiesByN(
    db,
    visible,
    rows.map(({ other_family_n }) => other_family_n),
  );
  const unsettled = rows.filter(({ settled_at_ms }) => settled_at_ms === null);
  const settled = rows.filter(({ settled_at_ms }) => settled_at_ms !== null).slice(0, MOST_SETTLED);
  return [...unsettled, ...settled].flatMap((row) => {
    const other = row.other_family_n === null ? null : others.get(row.other_family_n);
    // Who is kept away from one of two families does not learn of it by the other.
    if (other === undefined) return [];
    return [
      {
        ...{ id: row.id, kind: row.kind, other, reason: row.reason },
        family: { id: row.family_id, code: row.code, name: shortName(row) },
        ...{ userName: row.user_name, secondName: row.second_name },
        ...{ createdAtMs: row.created_at_ms, untilMs: row.until_ms },
        settled:
          row.settled_at_ms === null ? null : { atMs: row.settled_at_ms, by: row.settled_by_name, note: row.note },
      } as Review,
    ];
  });
}

async function familiesByN(db: Reader, visible: Visibility, ns: readonly (number | null)[]) {
  const wanted = ns.filter((n) => n !== null);
  if (wanted.length === 0) return new Map<number, NonNullable<Review['other']>>();
  const rows = await db
    .selectFrom('families as f')
    .leftJoin('persons as p', 'p.n', 'f.main_person_n')
    .where(visible.families)
    .where('f.n', 'in', wanted)
    .select(['f.n', 'f.id', 'f.code', 'p.surname', 'p.given_name', 'p.patronymic'])
    .execute();
  return new Map(
    rows.map((row) => [row.n, { id: row.id, code: row.code, name: shortName(row) } as NonNullable<Review['other']>]),
  );
}

function shortName(row: Parameters<typeof nameOf>[0]): string | null {
  const name = nameOf(row);
  return name.surname === null && name.givenName === null ? null : surnameWithInitials(name);
}

/** A family that is shown to the session as a code, and what it takes to open it. */
export function findClosed(db: Reader, visible: Visibility, id: string) {
  return findCoded(db, visible, id);
}
