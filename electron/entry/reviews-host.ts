import { unlockWithPassword } from '#electron/access/keys.ts';
import { AccessProblem } from '#electron/access/problem.ts';
import { loadReach } from '#electron/access/reach.ts';
import { visibleTo } from '#electron/access/visibility.ts';
import { findFamilyHandle } from '#electron/families/families.queries.ts';
import { erase } from '#electron/register/key.ts';
import type { ReviewsHost } from '#electron/reviews/reviews.ipc.ts';
import { findUserOfSlot } from '#electron/users/users.queries.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import { mayDo } from '#shared/vocabulary/permissions.ts';
import { type Door, openedOf } from './door.ts';
import { countFailure, waitFor } from './sign-in.ts';

/** A second person proves who they are as at signing in; wrong passwords are counted and delayed alike. */
export function reviewsHost(door: Door): ReviewsHost {
  return {
    secondPerson: async ({ login, password }, familyId, now) => {
      const wait = waitFor(door, now);
      if (wait > 0) return refuse('entry/wait', { details: { seconds: wait } });
      const slot = await slotOf(door, login, password);
      if (slot === null) {
        await countFailure(door, now);
        return refuse('reviews/second-wrong');
      }
      const { register, session } = openedOf(door);
      const user = await findUserOfSlot(register.reader, slot);
      const mayStandBy = user !== undefined && !user.isSwitchedOff && mayDo(user.role, 'families.access');
      if (!mayStandBy || user.id === session.userId) return refuse('reviews/second-wrong');
      const { reach } = await loadReach(register.reader, user.id, now);
      const theirs = visibleTo({ userId: user.id, userName: '', role: user.role }, reach);
      const family = await findFamilyHandle(register.reader, theirs, familyId);
      return family === undefined ? refuse('reviews/second-wrong') : { userId: user.id };
    },
  };
}

async function slotOf(door: Door, login: string, password: string): Promise<string | null> {
  const folder = must(door.settings.registerFolder, 'the folder of the open register');
  try {
    const { slot, dek } = await unlockWithPassword(folder, door.settings.salt, login, password);
    erase(dek);
    return slot;
  } catch (error) {
    if (error instanceof AccessProblem && error.code === 'access/wrong-password') return null;
    throw error;
  }
}
