import type { Handlers } from '#electron/ipc/handlers.ts';
import type { draftsContract } from '#shared/drafts/drafts.contract.ts';
import { discardDraft, saveDraft } from './drafts.commands.ts';
import { findDraft, listDrafts } from './drafts.queries.ts';

export const draftsHandlers: Handlers<typeof draftsContract> = {
  save: saveDraft,
  find: ({ db, session, visible }, place) => findDraft(db, visible, session.userId, place),
  list: ({ db, session, visible }) => listDrafts(db, visible, session.userId),
  discard: discardDraft,
};
