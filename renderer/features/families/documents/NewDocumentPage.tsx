import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { DocumentKind, kindOf } from '#shared/case-documents/case-documents.ts';
import { ANSWERS, type Body, emptyBody } from '#shared/case-documents/fields.ts';
import { fieldsOf } from '#shared/case-documents/kind.ts';
import { CHILD_RELATIONS, type Family } from '#shared/families/families.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { useDocumentChanges } from '../documents.api.ts';
import { DocumentForm, firstBody } from './DocumentForm.tsx';
import { BackToFamily, type Loaded, WithFamily } from './WithFamily.tsx';

/** A new document; a notice can be begun for one of the authorities, out of an act that tells of danger. */
export function NewDocumentPage() {
  const { kind: wanted, authority } = useParams<{ kind: string; authority?: string }>();
  const kind = DocumentKind.safeParse(wanted);
  const to = ANSWERS.authority.find((one) => one === authority) ?? null;
  if (!kind.success) return <FailureMessage of={{ code: 'case-documents/not-found' }} />;
  return (
    <WithFamily>{(loaded) => <NewDocument key={kind.data} {...loaded} kind={kind.data} authority={to} />}</WithFamily>
  );
}

function NewDocument({
  family,
  isViolenceMarked,
  kind,
  authority,
}: Loaded & { kind: DocumentKind; authority: string | null }) {
  const t = useTexts('documents');
  const [, navigate] = useLocation();
  const { add } = useDocumentChanges();
  const [initial] = useState(() => {
    const today = todayIn(new Date());
    const known = {
      ...{ on: today, authority, dueOn: authority === null ? null : today },
      ground: authority === null ? null : 'childInDanger',
      ...(kind === 'needsAssessment' ? { children: rowsOfChildren(family) } : {}),
    };
    return firstBody(kind, emptyBody(fieldsOf(kindOf(kind))), known);
  });
  return (
    <Page title={t('new', { kind: t(`kinds.${kind}`) })} above={<BackToFamily family={family} />}>
      <DocumentForm
        {...{
          family,
          kind,
          initial,
          isViolenceMarked,
          isSigned: false,
          recordId: family.id,
          version: null,
          command: add,
        }}
        onSave={async (document) => {
          const added = await add.run({ familyId: family.id, document, renewsId: null });
          if (added !== undefined) navigate(`/families/${family.id}/documents/${added.id}`, { replace: true });
          return added !== undefined;
        }}
        onLeave={() => navigate(`/families/${family.id}`)}
      />
    </Page>
  );
}

/** A row for each child of the family: the act has a part on each. */
function rowsOfChildren({ members }: Family): Body[] {
  const rows = fieldsOf(kindOf('needsAssessment')).find(({ id }) => id === 'children');
  const empty = rows?.type === 'rows' ? emptyBody(rows.fields) : {};
  return members
    .filter(({ relation, toOn }) => toOn === null && CHILD_RELATIONS.has(relation))
    .map(({ personId }) => ({ ...empty, child: personId }));
}
