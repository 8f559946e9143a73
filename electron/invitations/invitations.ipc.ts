import type { Handlers } from '#electron/ipc/handlers.ts';
import type { invitationsContract } from '#shared/invitations/invitations.contract.ts';
import { addInvitation, answerInvitation, changeInvitation } from './invitations.commands.ts';
import { listInvitations } from './invitations.queries.ts';

/** Handlers of invitations to a circle. */
export const invitationsHandlers: Handlers<typeof invitationsContract> = {
  list: ({ db, session }, window) => listInvitations(db, session, window),
  add: addInvitation,
  change: changeInvitation,
  answer: answerInvitation,
};
