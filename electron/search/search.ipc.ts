import type { Handlers } from '#electron/ipc/handlers.ts';
import type { searchContract } from '#shared/search/search.contract.ts';
import { findCandidates } from './candidates.queries.ts';
import { rebuildSearch } from './search.commands.ts';

export const searchHandlers: Handlers<typeof searchContract> = {
  candidates: ({ db, visible }, { except, ...known }) => findCandidates(db, visible, known, { except }),
  rebuild: rebuildSearch,
};
