import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import type { CaseDocument } from '#shared/case-documents/case-documents.ts';
import type { Family } from '#shared/families/families.ts';
import { FamilyId } from '#shared/vocabulary/ids.ts';
import { useDocuments } from '../documents.api.ts';
import { useFamily } from '../families.api.ts';

export interface Loaded {
  readonly family: Family;
  readonly documents: readonly CaseDocument[];
  readonly isViolenceMarked: boolean;
}

/** The family in the address with its documents, or why it is not shown. */
export function WithFamily({ children }: { children: (loaded: Loaded) => ReactNode }) {
  const id = FamilyId.safeParse(useParams<{ id: string }>().id);
  if (!id.success) return <FailureMessage of={{ code: 'families/not-found' }} />;
  return <OfFamily id={id.data}>{children}</OfFamily>;
}

function OfFamily({ id, children }: { id: FamilyId; children: (loaded: Loaded) => ReactNode }) {
  const family = useFamily(id);
  const found = useDocuments(id);
  const error = family.error ?? found.error;
  if (family.data !== undefined && found.data !== undefined) return children({ family: family.data, ...found.data });
  return error === null ? <LoadingShape rows={10} /> : <FailureMessage of={error} />;
}

/** The way back to the family of a document. */
export function BackToFamily({ family }: { family: Family }) {
  const t = useTexts('documents');
  return <BackLink href={`/families/${family.id}`}>{t('back', { code: family.code })}</BackLink>;
}
