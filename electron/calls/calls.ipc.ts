import type { Handlers } from '#electron/ipc/handlers.ts';
import type { callsContract } from '#shared/calls/calls.contract.ts';
import { addCall, changeCall, joinFromCall, setGroupNotes } from './calls.commands.ts';
import { findGroupNotes, listCalls } from './calls.queries.ts';

/** Handlers of the telephone journal. */
export const callsHandlers: Handlers<typeof callsContract> = {
  list: ({ db }, window) => listCalls(db, window),
  add: addCall,
  change: changeCall,
  join: joinFromCall,
  notes: ({ db }) => findGroupNotes(db),
  setNotes: setGroupNotes,
};
