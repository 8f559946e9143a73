import { type Expression, type SqlBool, sql } from 'kysely';
import type { Session } from '#shared/vocabulary/session.ts';

/**
 * Which records a session may see, as conditions for the `where` of a query. Every query over people takes it
 * from its first day on, so that a list, a count and a search cannot disagree.
 */
export interface Visibility {
  /** Differs wherever what may be seen differs: part of the name of every kept list. */
  readonly key: string;
  /** Families in use, for a query that calls their table `f`. */
  readonly families: Expression<SqlBool>;
  /** Families in the recycle bin. */
  readonly familiesInBin: Expression<SqlBool>;
}

/** All-seeing until users and roles exist: the only user of a register is its head. */
export function visibleTo(session: Session): Visibility {
  return {
    key: session.userId,
    families: sql<SqlBool>`f.deleted_at_ms is null`,
    familiesInBin: sql<SqlBool>`f.deleted_at_ms is not null`,
  };
}
