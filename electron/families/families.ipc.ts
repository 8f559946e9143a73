import type { Handlers } from '#electron/ipc/handlers.ts';
import type { familiesContract } from '#shared/families/families.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { changeCase, changeCircumstances, registerFamily } from './families.commands.ts';
import { findCoded, findFamily, listFamilyHistory } from './families.queries.ts';
import { removeFamily, restoreFamily, restoreMember } from './families-bin.commands.ts';
import { listBin } from './families-bin.queries.ts';
import { changeAccess } from './family-access.commands.ts';
import { findAccess } from './family-access.queries.ts';
import { changeAddress, moveAddress } from './family-address.commands.ts';
import { listFamilies, listWorkers, positionInList } from './family-list.queries.ts';
import { changeMembers } from './family-members.commands.ts';
import { closeCase, reopenCase, takeStep } from './family-steps.commands.ts';
import { handOver } from './hand-over.commands.ts';

/** A confidential family tells those of its community its code; of all else nobody learns that it is there. */
async function unopened(...asked: Parameters<typeof findCoded>) {
  const coded = await findCoded(...asked);
  if (coded === undefined) return refuse('families/not-found');
  const { code, needsSecond } = coded;
  return refuse('families/confidential', { details: { code, needsSecond: Number(needsSecond) } });
}

export const familiesHandlers: Handlers<typeof familiesContract> = {
  list: ({ db, visible }, input) => listFamilies(db, visible, input),
  position: ({ db, visible }, input) => positionInList(db, visible, input),
  get: async ({ db, visible }, { id }) => (await findFamily(db, visible, id)) ?? (await unopened(db, visible, id)),
  workers: ({ db, visible }) => listWorkers(db, visible),
  register: registerFamily,
  changeCase,
  access: async ({ db, visible }, { id }) => (await findAccess(db, visible, id)) ?? refuse('families/not-found'),
  changeAccess,
  handOver,
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
