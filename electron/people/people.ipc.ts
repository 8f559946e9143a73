import type { Handlers } from '#electron/ipc/handlers.ts';
import { refuse } from '#shared/ipc/reply.ts';
import type { peopleContract } from '#shared/people/people.contract.ts';
import { anonymise } from './anonymise.commands.ts';
import {
  changeDocuments,
  changeIdentity,
  changePersonal,
  changePhones,
  changeRestorations,
  changeSafeContact,
} from './people.commands.ts';
import {
  findPerson,
  findPersonHandle,
  findSafeContact,
  getHiddenPapers,
  listPersonHistory,
  listSafeContacts,
} from './person-record.queries.ts';

const NOT_FOUND = 'people/not-found';

export const peopleHandlers: Handlers<typeof peopleContract> = {
  get: async ({ db, visible }, { id }) => (await findPerson(db, visible, id)) ?? refuse(NOT_FOUND),
  documents: async ({ db, visible }, { id }) => {
    const person = await findPersonHandle(db, visible, id);
    return person === undefined ? refuse(NOT_FOUND) : await getHiddenPapers(db, person.n);
  },
  codeWord: async ({ db, visible }, { id }) => {
    const person = await findPersonHandle(db, visible, id);
    if (person === undefined) return refuse(NOT_FOUND);
    return { codeWord: (await findSafeContact(db, person.n))?.codeWord ?? null };
  },
  safeContacts: ({ db, visible }, { familyId }) => listSafeContacts(db, visible, familyId),
  history: async ({ db, visible }, { id }) => (await listPersonHistory(db, visible, id, 'person')) ?? refuse(NOT_FOUND),
  hiddenHistory: async ({ db, visible }, { id }) =>
    (await listPersonHistory(db, visible, id, 'personHidden')) ?? refuse(NOT_FOUND),
  changeIdentity,
  changePersonal,
  changePhones,
  changeSafeContact,
  changeDocuments,
  changeRestorations,
  anonymise,
};
