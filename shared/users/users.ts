import { z } from 'zod';
import { NewPassword } from '#shared/entry/entry.ts';
import { PlaceCode, UserId } from '#shared/vocabulary/ids.ts';
import { ROLES } from '#shared/vocabulary/permissions.ts';

/** What may be changed of a user. */
export const UserChange = z.object({
  name: z.string().trim().min(1).max(200),
  role: z.enum(ROLES),
  /** Of a case worker: communities that they reach besides their own cases; none of the others have any. */
  communityCodes: z.array(PlaceCode).max(2000),
  /** Names under which the user stands as the worker of families; the first one is written from now on. */
  workerNames: z.array(z.string().trim().min(1).max(200)).max(20),
});
export type UserChange = z.output<typeof UserChange>;

export const Login = z.string().trim().min(1).max(100);

export const NewUser = z.object({ ...UserChange.shape, login: Login, password: NewPassword });
export type NewUser = z.output<typeof NewUser>;

export const User = z.object({
  ...UserChange.shape,
  id: UserId,
  /** Null of a user who has not signed in since logins are kept. */
  login: z.string().nullable(),
  /** Cases of the user that are not closed. */
  openCases: z.number().int(),
  isSelf: z.boolean(),
  switchedOffAtMs: z.number().int().nullable(),
  /**
   * Whether the user's password opens the data key. False of one who can sign in: their password must be given anew.
   * True of one who was switched off: the data key was not changed yet.
   */
  hasKey: z.boolean(),
  mustChangePassword: z.boolean(),
});
export type User = z.output<typeof User>;

/** A name that stands as the worker of families and belongs to no user. */
export const UnlinkedWorker = z.object({ name: z.string(), openCases: z.number().int() });
export type UnlinkedWorker = z.output<typeof UnlinkedWorker>;

/** Stages of changing the data key, in their order. */
export const ROTATION_STAGES = ['copying', 'checking', 'swapping'] as const;
