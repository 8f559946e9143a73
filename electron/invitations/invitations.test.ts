import { beforeEach, expect, test } from 'vitest';
import { HEAD, NOW, openFamiliesRegister } from '#electron/families/testing.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Session } from '#shared/vocabulary/session.ts';
import { addInvitation, answerInvitation, changeInvitation } from './invitations.commands.ts';
import { listInvitations } from './invitations.queries.ts';

const session = (role: Session['role'], at: number): Session => ({
  ...{ userId: `0197f000-0000-7000-8000-00000000001${at}`, userName: role, role },
});
const [WORKER, OTHER, HOLDER] = [session('caseWorker', 1), session('caseWorker', 2), session('groupCoordinator', 3)];
const SLIP = { name: 'Мавка', contact: '050 000 00 00', companion: null };

let register: OpenRegister;
let id: string;
beforeEach(async () => {
  register = await openFamiliesRegister();
  id = (await register.write((trx) => addInvitation({ trx, session: WORKER, now: NOW }, SLIP))).id;
});

const seenBy = async (who: Session) => (await listInvitations(register.reader, who, { limit: 10 })).invitations;
const answer = async (version: number, mayTell: boolean) =>
  await register.write((trx) =>
    answerInvitation(
      { trx, session: HOLDER, now: NOW },
      { id, version, answer: { answer: 'met', came: true, mayTell } },
    ),
  );

test('a slip is seen by whoever wrote it and by who holds groups, and by no other worker', async () => {
  expect(await seenBy(OTHER)).toEqual([]);
  expect((await listInvitations(register.reader, OTHER, { limit: 10 })).total).toBe(0);
  for (const who of [WORKER, HOLDER, HEAD])
    expect(await seenBy(who)).toMatchObject([{ id, name: 'Мавка', answer: null }]);
});

test('nobody else puts it right, and nobody learns that it is there', async () => {
  const changed = await register.write((trx) =>
    changeInvitation({ trx, session: OTHER, now: NOW }, { id, version: 1, invitation: { ...SLIP, name: 'Інша' } }),
  );
  expect(changed instanceof Refusal && changed.failure.code).toBe('records/not-found');
});

test('that she came is told to whoever invited her only where she agrees', async () => {
  await answer(1, false);
  expect(must((await seenBy(WORKER))[0], 'the slip')).toMatchObject({ answer: 'met', came: null, mayTell: null });
  expect((await seenBy(HOLDER))[0]).toMatchObject({ came: true, mayTell: false });
  await answer(2, true);
  expect((await seenBy(WORKER))[0]).toMatchObject({ answer: 'met', came: true });
});
