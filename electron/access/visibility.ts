import { type Expression, type SqlBool, sql } from 'kysely';
import type { Writer } from '#electron/register/handles.ts';
import { numbersIn } from '#electron/register/lists.ts';
import type { Role } from '#shared/vocabulary/permissions.ts';
import type { Session } from '#shared/vocabulary/session.ts';

/**
 * Which records a session may see, as conditions for the `where` of a query. Every query over people takes it
 * from its first day on, so that a list, a count and a search cannot disagree.
 *
 * A query that knows only `families` shows too little and never too much: what is `coded` must be asked for.
 */
export interface Visibility {
  /** Differs wherever what may be seen differs: part of the name of every kept list. */
  readonly key: string;
  /** Families in use that are open to the session, for a query that calls their table `f`. */
  readonly families: Expression<SqlBool>;
  /**
   * Confidential families in use of which the session knows the code and the community and nothing else; no family is
   * both. Null where there can be none.
   */
  readonly coded: Expression<SqlBool> | null;
  /** Open families in the recycle bin. */
  readonly familiesInBin: Expression<SqlBool>;
  /** Members of open families, for a query that calls their table `p`. */
  readonly persons: Expression<SqlBool>;
  /** Families of which the user is the worker; also asks for `families`. */
  readonly own: Expression<SqlBool>;
  /** Whether the notes of a case are shown. */
  readonly caseNotes: boolean;
}

/** A command's open transaction, whose it is, what they see, and its moment. */
export interface Scene {
  readonly trx: Writer;
  readonly session: Session;
  readonly visible: Visibility;
  readonly now: Date;
}

/** Rows that hang on a family of the session, by the column that holds its internal number: `v.family_n`. */
export const ofSeenFamily = ({ families }: Visibility, familyN: string): Expression<SqlBool> =>
  sql<SqlBool>`exists (select 1 from families as f where f.n = ${sql.ref(familyN)} and ${families})`;

/** What a user reaches beyond their role: `loadReach` reads it. */
export interface Reach {
  /** Names all of it. */
  readonly key: string;
  readonly communityCodes: readonly string[];
  /** Sort keys of the names under which the user stands as a worker. */
  readonly workerKeys: readonly string[];
  /** Internal numbers of families that the user is named for, has opened with a reason, and is kept away from. */
  readonly namedNs: readonly number[];
  readonly openedNs: readonly number[];
  readonly blockedNs: readonly number[];
}

export const NO_REACH: Reach = {
  key: '',
  communityCodes: [],
  workerKeys: [],
  namedNs: [],
  openedNs: [],
  blockedNs: [],
};

/** How a role looks at families; see docs/decisions on who sees what. */
const SIGHT: Readonly<Record<Role, 'all' | 'allButHidden' | 'ordinary' | 'own' | 'none'>> = {
  head: 'all',
  deputy: 'allButHidden',
  clerk: 'ordinary',
  caseWorker: 'own',
  groupCoordinator: 'none',
  trainer: 'none',
  technician: 'none',
};

const IN_USE = sql<SqlBool>`f.deleted_at_ms is null`;
const IN_BIN = sql<SqlBool>`f.deleted_at_ms is not null`;
const NOTHING = sql<SqlBool>`0`;

type Condition = Expression<SqlBool>;

const all = (...conditions: readonly Condition[]): Condition => sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
const any = (...conditions: readonly Condition[]): Condition => sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;

/** A list of texts as one bound value, so that the statement is the same for lists of any length. */
const textsIn = (texts: readonly string[]) => sql`(select value from json_each(${JSON.stringify(texts)}))`;

/**
 * What a session sees. Head: every family. Deputy: all but the hidden ones they are not named for. Clerk: the ordinary
 * ones, confidential ones as codes. Case worker: their own cases and the ordinary ones of their communities, the
 * confidential ones there as codes. A user named for a family, or with a reason given, sees it besides; one who is kept
 * away from a family never does.
 */
export function visibleTo(session: Session, reach: Reach = NO_REACH): Visibility {
  const known = made.get(reach);
  if (known?.session === session) return known.visibility;
  const visibility = makeVisibility(session, reach);
  made.set(reach, { session, visibility });
  return visibility;
}

/** The last of each reach: nothing of a session or a reach changes, and every call asks for the same. */
const made = new WeakMap<Reach, { readonly session: Session; readonly visibility: Visibility }>();

function makeVisibility({ userId, role }: Session, reach: Reach): Visibility {
  const open = (place: Condition) => without(reach.blockedNs, openTo(role, reach, place));
  const families = open(IN_USE);
  return {
    key: `${userId} ${role} ${reach.key}`,
    families,
    coded: codedTo(role, reach),
    familiesInBin: open(IN_BIN),
    persons: sql<SqlBool>`exists (
      select 1 from family_members as m join families as f on f.n = m.family_n
      where m.person_n = p.n and m.deleted_at_ms is null and ${families})`,
    // Few queries ask for it, and every call has a visibility.
    get own() {
      return sql<SqlBool>`f.worker_sort_key in ${textsIn(reach.workerKeys)}`;
    },
    caseNotes: role !== 'clerk',
  };
}

/** `place` stands in each branch: so SQLite finds an index for each of them. */
function openTo(role: Role, reach: Reach, place: Condition): Condition {
  const sight = SIGHT[role];
  if (sight === 'none') return NOTHING;
  if (sight === 'all') return place;
  const special = specialOf(reach, place);
  if (sight === 'allButHidden') return any(all(place, sql`f.confidentiality <> 'hidden'`), ...special);
  const ordinary = all(place, sql`f.confidentiality = 'ordinary'`);
  if (sight === 'ordinary') return any(ordinary, ...special);
  return any(all(place, sql`f.community_code in ${textsIn(reach.communityCodes)}`, ordinary), ...special);
}

/** Own cases, families that the user is named for, and those opened with a reason: whatever their confidentiality. */
function specialOf({ workerKeys, namedNs, openedNs }: Reach, place: Condition): Condition[] {
  const numbers = [...namedNs, ...openedNs];
  return [
    ...(workerKeys.length > 0 ? [all(place, sql`f.worker_sort_key in ${textsIn(workerKeys)}`)] : []),
    ...(numbers.length > 0 ? [all(place, sql`f.n in ${numbersIn(numbers)}`)] : []),
  ];
}

function codedTo(role: Role, reach: Reach): Condition | null {
  const sight = SIGHT[role];
  if (sight !== 'ordinary' && sight !== 'own') return null;
  const { communityCodes, blockedNs } = reach;
  const near = sight === 'own' ? [sql<SqlBool>`f.community_code in ${textsIn(communityCodes)}`] : [];
  const closed = specialOf(reach, IN_USE).map((open) => sql<SqlBool>`not ${open}`);
  return without(blockedNs, all(IN_USE, sql`f.confidentiality = 'confidential'`, ...near, ...closed));
}

function without(ns: readonly number[], condition: Condition): Condition {
  return ns.length === 0 ? condition : all(condition, sql`f.n not in ${numbersIn(ns)}`);
}
