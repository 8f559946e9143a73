import { z } from 'zod';
import { FieldChange } from '#shared/history/history.ts';
import { recorded, recordedByHandler, unrecorded } from '#shared/ipc/audit.ts';
import { command, job, query } from '#shared/ipc/procedure.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { CaseDocument, CaseDocumentId, DocumentInput, DueDocuments } from './case-documents.ts';

/** Characters of a section; the longest of the act, filled to the brim, is shorter. */
const MOST_COPIED = 500_000;

const target = { id: CaseDocumentId, version: z.number().int() };
const version = z.object({ version: z.number().int() });
const changed = () => recorded('change', { caseDocument: 'input.id' }, { number: 'output.version' });
const TARGET = ['case-documents/not-found', 'case-documents/changed-meanwhile'] as const;
const CONTENT = ['case-documents/one-person', 'case-documents/not-a-member', 'case-documents/other-adults'] as const;

/** Documents of a case: assessments, plans, contracts, what keeps a woman safe. */
export const caseDocumentsContract = {
  /** The newest first; whether violence is marked in the family. */
  ofFamily: query({
    needs: 'families.see',
    audit: unrecorded('part of a record whose opening leaves the line'),
    input: z.object({ familyId: FamilyId }),
    output: z.object({ documents: z.array(CaseDocument), isViolenceMarked: z.boolean() }),
    refusals: ['families/not-found'],
  }),

  /** A review held today would be followed by one on this day, as the office's terms have it. */
  nextReview: query({
    needs: 'families.see',
    audit: unrecorded('a day that is offered in a form'),
    input: z.object({ familyId: FamilyId }),
    output: DateOnly.nullable(),
    refusals: ['families/not-found'],
  }),

  /** Every change of a document, newest first. */
  history: query({
    needs: 'families.see',
    audit: unrecorded('part of a record whose opening leaves the line'),
    input: z.object({ id: CaseDocumentId }),
    output: z.array(FieldChange),
    refusals: ['case-documents/not-found'],
  }),

  /** What is to be done with documents up to a day, the earliest first: of the user's cases, or of all that may be seen. */
  due: query({
    needs: 'families.see',
    audit: unrecorded('rows of a list: whoever opens one leaves a line'),
    input: z.object({ until: DateOnly, mine: z.boolean(), limit: z.number().int().min(1).max(500) }),
    output: DueDocuments,
  }),

  add: command({
    needs: 'families.change',
    audit: recorded('change', { family: 'input.familyId' }),
    /** `renewsId`: the signed document of which this is the new version. */
    input: z.object({ familyId: FamilyId, document: DocumentInput, renewsId: CaseDocumentId.nullable() }),
    output: z.object({ id: CaseDocumentId }),
    refusals: ['families/not-found', 'case-documents/not-found', ...CONTENT],
  }),

  /** Puts right what is not signed, and fills in what comes after signing. */
  change: command({
    needs: 'families.change',
    audit: changed(),
    input: z.object({ ...target, document: DocumentInput }),
    output: version,
    refusals: [...TARGET, ...CONTENT, 'case-documents/signed'],
  }),

  sign: command({
    needs: 'families.change',
    audit: changed(),
    input: z.object({ ...target, signedOn: DateOnly }),
    output: version,
    refusals: [...TARGET, 'case-documents/signed', 'case-documents/one-person', 'case-documents/other-adults'],
  }),

  /** Takes out what was written by mistake, or brings it back. */
  setRemoved: command({
    needs: 'families.change',
    audit: changed(),
    input: z.object({ ...target, isRemoved: z.boolean() }),
    output: version,
    refusals: [...TARGET, 'case-documents/signed'],
  }),

  /** Puts the words of a section on the clipboard, for the system of the state. */
  copySection: job({
    needs: 'families.change',
    audit: recordedByHandler('the line is written before the words leave'),
    input: z.object({ id: CaseDocumentId, text: z.string().min(1).max(MOST_COPIED) }),
    output: z.null(),
    refusals: ['case-documents/not-found', 'case-documents/not-copied'],
  }),
};
