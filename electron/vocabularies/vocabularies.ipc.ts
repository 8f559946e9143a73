import type { Handlers } from '#electron/ipc/handlers.ts';
import type { vocabulariesContract } from '#shared/vocabularies/vocabularies.contract.ts';
import { addEntry, changeLabel, markEntry, moveEntry, removeEntry, setValidity } from './vocabularies.commands.ts';
import { listVocabularies } from './vocabularies.queries.ts';

/** Handlers of the vocabularies' contract. */
export const vocabulariesHandlers: Handlers<typeof vocabulariesContract> = {
  all: ({ db }) => listVocabularies(db),
  add: addEntry,
  changeLabel,
  setValidity,
  mark: markEntry,
  move: moveEntry,
  remove: removeEntry,
};
