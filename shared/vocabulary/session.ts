import type { Role } from './permissions.ts';

/** Who is signed in. Lives in the register process only. */
export interface Session {
  readonly userId: string;
  readonly userName: string;
  readonly role: Role;
}
