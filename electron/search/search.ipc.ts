import type { Handlers } from '#electron/ipc/handlers.ts';
import type { searchContract } from '#shared/search/search.contract.ts';
import { findCandidates } from './candidates.queries.ts';
import { rebuildSearch } from './search.commands.ts';
import { search } from './search.queries.ts';

export const searchHandlers: Handlers<typeof searchContract> = {
  find: ({ db, visible, session: { role } }, input) => search(db, { visible, role }, input),
  candidates: ({ db, visible }, { except, ...known }) => findCandidates(db, visible, known, { except }),
  rebuild: rebuildSearch,
};
