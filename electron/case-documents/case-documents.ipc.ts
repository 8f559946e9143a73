import type { Handlers } from '#electron/ipc/handlers.ts';
import type { caseDocumentsContract } from '#shared/case-documents/case-documents.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import {
  addDocument,
  changeDocument,
  noteCopied,
  setDocumentRemoved,
  signDocument,
} from './case-documents.commands.ts';
import { listDocumentChanges, listDocuments, listDueDocuments } from './case-documents.queries.ts';

/** Handlers of the documents of a case. */
export const caseDocumentsHandlers: Handlers<typeof caseDocumentsContract> = {
  ofFamily: async ({ db, visible }, { familyId }) =>
    (await listDocuments(db, visible, familyId)) ?? refuse('families/not-found'),
  history: async ({ db, visible }, { id }) =>
    (await listDocumentChanges(db, visible, id)) ?? refuse('case-documents/not-found'),
  due: ({ db, visible }, input) => listDueDocuments(db, visible, input),
  add: addDocument,
  change: changeDocument,
  sign: signDocument,
  setRemoved: setDocumentRemoved,
  copied: noteCopied,
};
