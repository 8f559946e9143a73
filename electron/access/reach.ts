import { createHash } from 'node:crypto';
import type { Reader, Register } from '#electron/register/handles.ts';
import type { Reach } from './visibility.ts';

/** What a user reaches at a moment, and until when that holds: a family opened with a reason closes by itself. */
export interface DatedReach {
  readonly reach: Reach;
  /** Milliseconds; Infinity while nothing is open with a reason. */
  readonly untilMs: number;
}

/** Reads what a user reaches beyond their role. */
export async function loadReach(db: Reader, userId: string, now: Date): Promise<DatedReach> {
  const communities = await db
    .selectFrom('user_communities')
    .where('user_id', '=', userId)
    .orderBy('community_code')
    .select('community_code')
    .execute();
  const names = await db
    .selectFrom('user_worker_names')
    .where('user_id', '=', userId)
    .orderBy('sort_key')
    .select('sort_key')
    .execute();
  const marked = await db
    .selectFrom('family_access')
    .where('user_id', '=', userId)
    .orderBy('family_n')
    .select(['family_n', 'kind'])
    .execute();
  const opened = await db
    .selectFrom('reviews')
    .where('user_id', '=', userId)
    .where('until_ms', '>', now.getTime())
    .orderBy('family_n')
    .select(['family_n', 'until_ms'])
    .execute();
  const content = {
    communityCodes: communities.map(({ community_code }) => community_code),
    workerKeys: names.map(({ sort_key }) => sort_key),
    namedNs: marked.filter(({ kind }) => kind === 'named').map(({ family_n }) => family_n),
    openedNs: opened.map(({ family_n }) => family_n),
    blockedNs: marked.filter(({ kind }) => kind === 'blocked').map(({ family_n }) => family_n),
  };
  const key = createHash('sha256').update(JSON.stringify(content)).digest('base64');
  return { reach: { ...content, key }, untilMs: Math.min(Infinity, ...opened.map(({ until_ms }) => until_ms ?? 0)) };
}

interface Kept {
  readonly register: Register;
  readonly userId: string;
  readonly changeCount: number;
  readonly fromMs: number;
  readonly dated: DatedReach;
}

/**
 * Gives what a user reaches: read anew when anything in the register changed, when something that was open with a
 * reason has closed, and when the clock was set back.
 */
export function makeReach(): (register: Register, userId: string, now: Date) => Promise<Reach> {
  let kept: Kept | null = null;
  return async (register, userId, now) => {
    const changeCount = register.changeCount();
    const nowMs = now.getTime();
    const isSame = kept?.register === register && kept.userId === userId && kept.changeCount === changeCount;
    if (kept && isSame && kept.fromMs <= nowMs && nowMs < kept.dated.untilMs) return kept.dated.reach;
    const dated = await loadReach(register.reader, userId, now);
    kept = { register, userId, changeCount, fromMs: nowMs, dated };
    return dated.reach;
  };
}
