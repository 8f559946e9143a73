import type { Handlers } from '#electron/ipc/handlers.ts';
import type { familiesContract } from '#shared/families/families.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import {
  changeAddress,
  changeCase,
  changeCircumstances,
  changeMembers,
  moveAddress,
  registerFamily,
} from './families.commands.ts';
import { findFamily, listFamilyHistory } from './families.queries.ts';
import { removeFamily, restoreFamily, restoreMember } from './families-bin.commands.ts';
import { listBin } from './families-bin.queries.ts';
import { listFamilies, listWorkers, positionInList } from './family-list.queries.ts';
import { closeCase, reopenCase, takeStep } from './family-steps.commands.ts';

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
  moveAddress,
  takeStep,
  closeCase,
  reopenCase,
  history: async ({ db, visible }, { id }) =>
    (await listFamilyHistory(db, visible, id)) ?? refuse('families/not-found'),
  remove: removeFamily,
  restore: restoreFamily,
  restoreMember,
  bin: ({ db, visible, now }) => listBin(db, visible, now),
};
