import { addRecord, changeRecord, type RecordScene, type RecordTarget } from '#electron/history/history.queries.ts';
import type { InvitationAnswer, InvitationId, InvitationInput } from '#shared/invitations/invitations.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { isOwnInvitation } from './invitations.queries.ts';

const RECORD = { table: 'invitations', thing: 'invitation' } as const;

export function addInvitation(scene: RecordScene, invitation: InvitationInput): Promise<{ id: InvitationId }> {
  return addRecord<InvitationId>(scene, 'invitations', { ...invitation });
}

/** A slip of somebody else is none: nobody is told that it is there. */
export async function changeInvitation(
  scene: RecordScene,
  { invitation, ...target }: RecordTarget & { invitation: InvitationInput },
) {
  if (!(await isOwnInvitation(scene.trx, scene.session, target.id))) return refuse('records/not-found');
  return await changeRecord(scene, { ...RECORD, ...target }, { ...invitation });
}

export function answerInvitation(
  scene: RecordScene,
  { answer: { answer, came, mayTell }, ...target }: RecordTarget & { answer: InvitationAnswer },
) {
  const columns = {
    ...{ answer, came: came ? 1 : 0, may_tell: mayTell ? 1 : 0 },
    answered_on: answer === null ? null : todayIn(scene.now),
  };
  return changeRecord(scene, { ...RECORD, ...target }, columns);
}
