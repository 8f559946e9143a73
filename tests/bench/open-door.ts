import { type Door, openDoor } from '#electron/entry/door.ts';
import { openRegisterIn, signIn } from '#electron/entry/opening.ts';
import type { OpenRegister } from '#electron/register/register.ts';
import { HEAD, RESOURCES, type Region } from './region.ts';

type Opened = Pick<Region, 'userData' | 'registerFolder' | 'keys'>;

/** The register of a region opened as after its head has signed in. */
export async function openDoorOf({
  userData,
  registerFolder,
  keys,
}: Opened): Promise<{ door: Door; register: OpenRegister }> {
  const door = await openDoor({ userData, resources: RESOURCES, locale: 'uk' });
  const register = await openRegisterIn(registerFolder, keys);
  await signIn(door, register, keys, { login: HEAD.login, now: new Date() });
  return { door, register };
}
