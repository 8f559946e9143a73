import type { Handlers } from '#electron/ipc/handlers.ts';
import { Refusal, refuse } from '#shared/ipc/reply.ts';
import type { usersContract } from '#shared/users/users.contract.ts';
import type { ROTATION_STAGES } from '#shared/users/users.ts';
import { addUser, changeUser, expectNewPassword, ownPasswordChosen, switchOff } from './users.commands.ts';
import { findUser, listUnlinkedWorkers, listUserNames, listUsers } from './users.queries.ts';

type OnStage = (value: { stage: (typeof ROTATION_STAGES)[number] }) => void;

/** The keys behind the users; the things know nothing of key files. */
export interface UsersHost {
  isWeak(password: string, names: readonly string[]): boolean;
  /** Name of a login's key slot. */
  slotOf(login: string): Promise<string>;
  /** Slots that open the data key. */
  slotsWithKey(): Promise<ReadonlySet<string>>;
  giveKey(slot: string, password: string): Promise<void>;
  /** Changes the data key; the slots open nothing from now on. */
  changeKeyWithout(slots: readonly string[], onStage: OnStage): Promise<void>;
  changeOwnPassword(
    passwords: { old: string; next: string },
    now: Date,
  ): Promise<null | Refusal<'entry/wrong-password' | 'entry/wait'>>;
  /** Why the recovery key cannot be renewed yet, or null. */
  recoveryRefusal(): null | Refusal<'entry/no-recovery-key' | 'entry/recovery-not-confirmed'>;
  renewRecovery(onStage: OnStage): Promise<void>;
}

export function usersHandlers(host: UsersHost): Handlers<typeof usersContract> {
  return {
    list: async ({ register, session }) => listUsers(register.reader, session.userId, await host.slotsWithKey()),
    unlinkedWorkers: ({ db }) => listUnlinkedWorkers(db),
    names: async ({ db }) => (await listUserNames(db)) as never,
    create: async ({ register, now }, user) => {
      if (host.isWeak(user.password, [user.name, user.login])) return refuse('entry/weak-password');
      const slot = await host.slotOf(user.login);
      // First the user, then the key: a key without a user would open the register to nobody known.
      const added = await register
        .write(async (trx) => orThrow(await addUser(trx, { slot, user, nowMs: now.getTime() })))
        .catch(refusalIn);
      if (!(added instanceof Refusal)) await host.giveKey(slot, user.password);
      return added as never;
    },
    change: changeUser,
    resetPassword: async ({ register, session }, { id, password }) => {
      const user = await findUser(register.reader, id);
      if (user === undefined) return refuse('users/not-found');
      if (id === session.userId) return refuse('users/self');
      if (host.isWeak(password, [user.name, user.login ?? ''])) return refuse('entry/weak-password');
      // On another laptop the slots have other names.
      const slot = user.login === null ? user.slot : await host.slotOf(user.login);
      await host.giveKey(slot, password);
      await register.write((trx) => expectNewPassword(trx, id, slot));
      return null;
    },
    switchOff: async ({ register, session, now, progress, record }, { id }) => {
      const off = await register
        .write(async (trx) => {
          record(trx, { act: 'access', recordKind: 'user', recordId: id, detail: 'switchedOff' });
          return orThrow(await switchOff(trx, { id, selfId: session.userId, nowMs: now.getTime() }));
        })
        .catch(refusalIn);
      if (off instanceof Refusal) return off as never;
      if ((await host.slotsWithKey()).has(off.slot)) await host.changeKeyWithout([off.slot], progress);
      return null;
    },
    changeOwnPassword: async ({ register, session, now }, { old, next }) => {
      if (host.isWeak(next, [session.userName])) return refuse('entry/weak-password');
      const refused = await host.changeOwnPassword({ old, next }, now);
      if (refused !== null) return refused;
      await register.write((trx) => ownPasswordChosen(trx, session.userId));
      return null;
    },
    renewRecovery: async ({ register, progress, record }) => {
      const refused = host.recoveryRefusal();
      if (refused !== null) return refused;
      await register.write(async (trx) => record(trx, { act: 'access', detail: 'newRecoverySheet' }));
      await host.renewRecovery(progress);
      return null;
    },
  };
}

/** A refusal inside a transaction must undo it. */
function orThrow<T>(result: T | Refusal): T {
  if (result instanceof Refusal) throw result;
  return result;
}

function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
