import { z } from 'zod';
import { NewPassword } from '#shared/entry/entry.ts';
import { recorded, recordedByHandler, unrecorded } from '#shared/ipc/audit.ts';
import { command, job, query } from '#shared/ipc/procedure.ts';
import { UserId } from '#shared/vocabulary/ids.ts';
import { ROLES } from '#shared/vocabulary/permissions.ts';
import { NewUser, ROTATION_STAGES, UnlinkedWorker, User, UserChange } from './users.ts';

const TAKEN = ['users/login-taken', 'users/worker-name-taken'] as const;
const rotating = z.object({ stage: z.enum(ROTATION_STAGES) });

export const usersContract = {
  list: job({
    needs: 'users.manage',
    input: z.null(),
    output: z.array(User),
    audit: unrecorded('users, not people in the register'),
  }),

  /** Names of workers that belong to no user yet. */
  unlinkedWorkers: query({
    needs: 'users.manage',
    input: z.null(),
    output: z.array(UnlinkedWorker),
    audit: unrecorded('names of workers, not of people in the register'),
  }),

  /** Users who can sign in, for choosing who is named for a family or kept away from it. */
  names: query({
    needs: 'families.access',
    input: z.null(),
    output: z.array(z.object({ id: UserId, name: z.string(), role: z.enum(ROLES) })),
    audit: unrecorded('users, not people in the register'),
  }),

  create: job({
    needs: 'users.manage',
    input: NewUser,
    output: z.object({ id: UserId }),
    refusals: [...TAKEN, 'entry/weak-password'],
    audit: recorded('access', { user: 'output.id' }),
  }),

  change: command({
    needs: 'users.manage',
    input: z.object({ id: UserId, user: UserChange }),
    output: z.null(),
    refusals: [...TAKEN, 'users/not-found', 'users/last-head'],
    audit: recorded('access', { user: 'input.id' }, { detail: 'input.user.role' }),
  }),

  /** A new password for who forgot theirs, good for one signing in; who was switched off may sign in again. */
  resetPassword: job({
    needs: 'users.manage',
    input: z.object({ id: UserId, password: NewPassword }),
    output: z.null(),
    refusals: ['users/not-found', 'users/self', 'entry/weak-password'],
    audit: recorded('access', { user: 'input.id' }),
  }),

  /** The user leaves: their key slot is removed and the data key changed. Done again, it finishes what broke off. */
  switchOff: job({
    needs: 'users.manage',
    input: z.object({ id: UserId }),
    output: z.null(),
    refusals: ['users/not-found', 'users/self', 'users/last-head'],
    audit: recordedByHandler('before the key changes: the line goes into the register under the new key'),
    progress: rotating,
  }),

  /** One's own password. */
  changeOwnPassword: job({
    needs: 'register.see',
    input: z.object({ old: z.string().max(1000), next: NewPassword }),
    output: z.null(),
    refusals: ['entry/wrong-password', 'entry/wait', 'entry/weak-password'],
    audit: recorded('access'),
  }),

  /** Puts the recovery key that was prepared and confirmed in the place of the old one, which opens nothing more. */
  renewRecovery: job({
    needs: 'users.manage',
    input: z.null(),
    output: z.null(),
    refusals: ['entry/no-recovery-key', 'entry/recovery-not-confirmed'],
    audit: recordedByHandler('before the key changes: the line goes into the register under the new key'),
    progress: rotating,
  }),
};
