import { addRecord, changeRecord } from '#electron/history/history.queries.ts';
import type { Writer } from '#electron/register/handles.ts';
import type { InvitationAnswer, InvitationId, InvitationInput } from '#shared/invitations/invitations.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { isOwnInvitation } from './invitations.queries.ts';

interface Scene {
  readonly trx: Writer;
  readonly session: Session;
  readonly now: Date;
}
interface Target {
  readonly id: string;
  readonly version: number;
}
const RECORD = { table: 'invitations', thing: 'invitation' } as const;

export function addInvitation(scene: Scene, invitation: InvitationInput): Promise<{ id: InvitationId }> {
  return addRecord<InvitationId>(scene, 'invitations', { ...invitation });
}

/** A slip of somebody else is none: nobody is told that it is there. */
export async function changeInvitation(
  scene: Scene,
  { invitation, ...target }: Target & { invitation: InvitationInput },
) {
  if (!(await isOwnInvitation(scene.trx, scene.session, target.id))) return refuse('records/not-found');
  return await changeRecord(scene, { ...RECORD, ...target }, { ...invitation });
}

export function answerInvitation(
  scene: Scene,
  { answer: { answer, came, mayTell }, ...target }: Target & { answer: InvitationAnswer },
) {
  const columns = {
    ...{ answer, came: came ? 1 : 0, may_tell: mayTell ? 1 : 0 },
    answered_on: answer === null ? null : todayIn(scene.now),
  };
  return changeRecord(scene, { ...RECORD, ...target }, columns);
}
