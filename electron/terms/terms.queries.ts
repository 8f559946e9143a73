import { sql } from 'kysely';
import type { Reader } from '#electron/register/handles.ts';
import { TERM_KINDS, type Term } from '#shared/terms/terms.ts';

/** Every term, kind by kind, the newest first. */
export async function listTerms(db: Reader): Promise<Term[]> {
  const rows = await db
    .selectFrom('terms')
    .where('kind', 'in', TERM_KINDS)
    .orderBy(sql`valid_from is null`)
    .orderBy('valid_from', 'desc')
    .selectAll()
    .execute();
  const terms = rows.map(
    ({ id, kind, amount, unit, ground, valid_from, valid_to, is_builtin }) =>
      ({
        ...{ id, kind, amount, unit, ground },
        ...{ validFrom: valid_from, validTo: valid_to, isBuiltin: is_builtin === 1 },
      }) as Term,
  );
  return TERM_KINDS.flatMap((kind) => terms.filter((term) => term.kind === kind));
}
