import type { Handlers } from '#electron/ipc/handlers.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { reviewsContract } from '#shared/reviews/reviews.contract.ts';
import { OPEN_MINUTES } from '#shared/reviews/reviews.ts';
import { settleReview, writeOpening } from './reviews.commands.ts';
import { findClosed, listReviews } from './reviews.queries.ts';

/** Who stands by while a confidential family is opened. */
export interface ReviewsHost {
  /** The head or deputy, not the one who is signed in, to whom the family is open; checked by their own password. */
  secondPerson(
    typed: { login: string; password: string },
    familyId: string,
    now: Date,
  ): Promise<{ userId: string } | Refusal<'reviews/second-wrong' | 'entry/wait'>>;
}

const MINUTE_MS = 60_000;

export function reviewsHandlers(host: ReviewsHost): Handlers<typeof reviewsContract> {
  return {
    list: ({ db, visible }) => listReviews(db, visible),
    settle: settleReview,
    openFamily: async ({ register, session, visible, now, record }, { id, reason, second }) => {
      const family = await findClosed(register.reader, visible, id);
      if (family === undefined) return refuse('families/not-found');
      if (family.needsSecond && second === null) return refuse('reviews/second-needed');
      const by = second === null ? null : await host.secondPerson(second, id, now);
      if (by instanceof Refusal) return by;
      const untilMs = now.getTime() + OPEN_MINUTES * MINUTE_MS;
      const opening = { familyN: family.n, reason, secondUserId: by?.userId ?? null, untilMs };
      await register.write(async (trx) => {
        await writeOpening({ trx, session, now }, opening);
        const covered = by === null ? [] : [by.userId];
        record(trx, { act: 'access', recordKind: 'family', recordId: id, detail: 'openedWithReason', covered });
      });
      return { untilMs };
    },
  };
}
