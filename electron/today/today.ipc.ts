import type { Handlers } from '#electron/ipc/handlers.ts';
import type { todayContract } from '#shared/today/today.contract.ts';
import { RESTORATION_DAYS } from '#shared/today/today.ts';
import { addDays, todayIn } from '#shared/vocabulary/dates.ts';
import { listDueCases, listDueRestorations } from './today.queries.ts';

/** Handlers of what is due. */
export const todayHandlers: Handlers<typeof todayContract> = {
  dueCases: ({ db, visible, now }, { group, mine, limit }) =>
    listDueCases(db, visible, { group, mine, limit, today: todayIn(now) }),
  dueRestorations: ({ db, visible, now }, question) => {
    const today = todayIn(now);
    return listDueRestorations(db, visible, { ...question, by: addDays(today, -RESTORATION_DAYS) ?? today });
  },
};
