import type { Handlers } from '#electron/ipc/handlers.ts';
import type { familiesContract } from '#shared/families/families.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { changeAddress, changeCase, changeCircumstances, changeMembers, registerFamily } from './families.commands.ts';
import { findFamily } from './families.queries.ts';
import { listFamilies, listWorkers, positionInList } from './family-list.queries.ts';

export const familiesHandlers: Handlers<typeof familiesContract> = {
  list: ({ db, visible }, input) => listFamilies(db, visible, input),
  position: ({ db, visible }, input) => positionInList(db, visible, input),
  get: async ({ db, visible }, { id }) => (await findFamily(db, visible, id)) ?? refuse('families/not-found'),
  workers: ({ db, visible }) => listWorkers(db, visible),
  register: registerFamily,
  changeCase,
  changeMembers,
  changeAddress,
  changeCircumstances,
};
