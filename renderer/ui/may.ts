import { createContext, useContext } from 'react';
import { must } from '#shared/vocabulary/must.ts';
import { mayDo, type Permission, type Role } from '#shared/vocabulary/permissions.ts';

const RoleContext = createContext<Role | null>(null);

/** Around the window of an open register: the role of who is signed in. */
export const RoleProvider = RoleContext.Provider;

/**
 * Whether who is signed in may do something, so that the window does not offer what would be refused. A courtesy: the
 * register refuses by itself.
 */
export function useMay(permission: Permission): boolean {
  return mayDo(must(useContext(RoleContext), 'RoleProvider around the window'), permission);
}
