import type { Handlers } from '#electron/ipc/handlers.ts';
import type { entriesContract } from '#shared/entries/entries.contract.ts';
import { addEntry, changeEntry, removeEntry } from './entries.commands.ts';
import { listOfficeEntries } from './entries.queries.ts';

/** Handlers of what is written down along a work. */
export const entriesHandlers: Handlers<typeof entriesContract> = {
  ofOffice: ({ db }, { kind }) => listOfficeEntries(db, kind),
  add: addEntry,
  change: changeEntry,
  remove: removeEntry,
};
