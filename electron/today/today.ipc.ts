import type { Handlers } from '#electron/ipc/handlers.ts';
import type { todayContract } from '#shared/today/today.contract.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { listDueCases } from './today.queries.ts';

/** Handlers of what is due. */
export const todayHandlers: Handlers<typeof todayContract> = {
  dueCases: ({ db, visible, now }, { group, mine, limit }) =>
    listDueCases(db, visible, { group, mine, limit, today: todayIn(now) }),
};
