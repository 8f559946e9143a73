import type { Handlers } from '#electron/ipc/handlers.ts';
import type { termsContract } from '#shared/terms/terms.contract.ts';
import { changeTermFrom, correctTerm, takeTermBack } from './terms.commands.ts';
import { listTerms } from './terms.queries.ts';

/** Handlers of the terms' contract. */
export const termsHandlers: Handlers<typeof termsContract> = {
  list: ({ db }) => listTerms(db),
  correct: correctTerm,
  changeFrom: changeTermFrom,
  takeBack: takeTermBack,
};
