import type { Handlers } from '#electron/ipc/handlers.ts';
import type { caseDocumentsContract } from '#shared/case-documents/case-documents.contract.ts';
import { refuse } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { addDocument, changeDocument, setDocumentRemoved, signDocument } from './case-documents.commands.ts';
import {
  findDocumentRow,
  findNextReview,
  listDocumentChanges,
  listDocuments,
  listDueDocuments,
} from './case-documents.queries.ts';

/** Handlers of the documents of a case. */
export const caseDocumentsHandlers: Handlers<typeof caseDocumentsContract> = {
  ofFamily: async ({ db, visible }, { familyId }) =>
    (await listDocuments(db, visible, familyId)) ?? refuse('families/not-found'),
  nextReview: async ({ db, visible, now }, { familyId }) => {
    const day = await findNextReview(db, visible, familyId, todayIn(now));
    return day === undefined ? refuse('families/not-found') : day;
  },
  history: async ({ db, visible }, { id }) =>
    (await listDocumentChanges(db, visible, id)) ?? refuse('case-documents/not-found'),
  due: ({ db, visible, now }, question) => listDueDocuments(db, visible, { ...question, today: todayIn(now) }),
  add: addDocument,
  change: changeDocument,
  sign: signDocument,
  setRemoved: setDocumentRemoved,
  copySection: async ({ visible, register, record, shell, signal }, { id, text }) => {
    if ((await findDocumentRow(register.reader, visible, id)) === undefined) return refuse('case-documents/not-found');
    await register.write(async (trx) => record(trx, { act: 'copy', recordKind: 'caseDocument', recordId: id }));
    const copied = await shell('copyText', { text }, { signal });
    return copied.ok ? null : refuse('case-documents/not-copied');
  },
};
