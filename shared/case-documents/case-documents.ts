import { z } from 'zod';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import { brandedId, FamilyId } from '#shared/vocabulary/ids.ts';
import { type Body, bodySchema } from './fields.ts';
import { fieldsOf, type KindSpec } from './kind.ts';
import { contract } from './kinds/contract.ts';
import { crisisAct } from './kinds/crisis-act.ts';
import { needsAssessment } from './kinds/needs-assessment.ts';
import { notice } from './kinds/notice.ts';
import { plan } from './kinds/plan.ts';
import { protectionOrder } from './kinds/protection-order.ts';
import { safetyPlan } from './kinds/safety-plan.ts';
import { violence } from './kinds/violence.ts';

/** Every kind of document, in the order in which they are offered. A new one is a file in `kinds`, its texts, and a line here. */
export const DOCUMENT_KINDS = [
  needsAssessment,
  plan,
  contract,
  safetyPlan,
  violence,
  protectionOrder,
  notice,
  crisisAct,
] as const satisfies readonly KindSpec[];

export const DocumentKind = z.enum(DOCUMENT_KINDS.map(({ name }) => name));
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]['name'];

export function kindOf(name: DocumentKind): KindSpec {
  const kind = DOCUMENT_KINDS.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`no kind of document ${name}`);
  return kind;
}

export const CaseDocumentId = brandedId<'CaseDocumentId'>();
export type CaseDocumentId = z.output<typeof CaseDocumentId>;

/** What is written into a document, after the fields of its kind. */
export const DocumentInput = z
  .object({ kind: DocumentKind, body: z.record(z.string(), z.unknown()) })
  .transform(({ kind, body }, context): { kind: DocumentKind; body: Body } => {
    const parsed = bodySchema(fieldsOf(kindOf(kind))).safeParse(body);
    if (parsed.success) return { kind, body: parsed.data };
    for (const { path, code, message } of parsed.error.issues) {
      context.addIssue({ code: 'custom', path: ['body', ...path], message: code === 'custom' ? message : code });
    }
    return z.NEVER;
  });
export type DocumentInput = z.output<typeof DocumentInput>;

export const CaseDocument = z.object({
  id: CaseDocumentId,
  version: z.number().int(),
  kind: DocumentKind,
  /** After the fields of its kind; looked through when it is written, and not again each time it is read. */
  body: z.custom<Body>((body) => typeof body === 'object' && body !== null),
  /** The day it is of. */
  on: DateOnly,
  dueOn: DateOnly.nullable(),
  /** Which of its kind in this family, counted from the day of signing; null until it is signed. */
  number: z.number().int().nullable(),
  signedOn: DateOnly.nullable(),
  /** A newer version of the same was signed. */
  isReplaced: z.boolean(),
  userName: z.string().nullable(),
});
export type CaseDocument = z.output<typeof CaseDocument>;

/** A document by whose day something is to be done. */
export const DueDocument = z.object({
  id: CaseDocumentId,
  kind: DocumentKind,
  dueOn: DateOnly,
  familyId: FamilyId,
  code: z.string(),
  /** Surname with initials; null for a case that is a code on lists. */
  name: z.string().nullable(),
});
export type DueDocument = z.output<typeof DueDocument>;

export const DueDocuments = z.object({ total: z.number().int(), documents: z.array(DueDocument) });

/** The form under which a document that is being written is kept. */
export const documentForm = (kind: DocumentKind) => `documents.${kind}`;
