import type { Handlers } from '#electron/ipc/handlers.ts';
import type { participantLinksContract } from '#shared/participant-links/participant-links.contract.ts';
import { removeLink, setLink } from './participant-links.commands.ts';
import { listLinks } from './participant-links.queries.ts';

/** Handlers of links from women of groups to families. */
export const participantLinksHandlers: Handlers<typeof participantLinksContract> = {
  ofGroup: async ({ db, visible }, { groupId }) => ({ links: await listLinks(db, visible, groupId) }),
  set: setLink,
  remove: removeLink,
};
