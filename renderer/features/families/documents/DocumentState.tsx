import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import { type CaseDocument, kindOf } from '#shared/case-documents/case-documents.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';

/** «Індивідуальний план № 2»; without a number until it is signed. */
export function useDocumentName(): (document: Pick<CaseDocument, 'kind' | 'number'>) => string {
  const t = useTexts('documents');
  return ({ kind, number }) => {
    const name = t(`kinds.${kind}`);
    return number === null ? name : t('numbered', { kind: name, number });
  };
}

/** Whether it is signed or replaced, and by which day something is to be done. */
export function DocumentState({ document }: { document: CaseDocument }) {
  const t = useTexts('documents');
  const language = useLanguage();
  const [today] = useState(() => todayIn(new Date()));
  const { kind, signedOn, dueOn, isReplaced } = document;
  if (isReplaced) {
    return (
      <span>
        <StatusDot tone="quiet" label={t('replaced')} />
      </span>
    );
  }
  const isLate = dueOn !== null && dueOn < today && kindOf(kind).lapses !== true;
  return (
    <>
      {kindOf(kind).isSigned &&
        (signedOn === null ? (
          <span>
            <StatusDot tone="attention" label={t('notSigned')} />
          </span>
        ) : (
          <span>{t('signedOn', { date: formatShortDate(signedOn, language) })}</span>
        ))}
      {dueOn !== null &&
        (isLate ? (
          <span>
            <StatusDot tone="attention" label={t('late', { date: formatShortDate(dueOn, language) })} />
          </span>
        ) : (
          <span>{t('due', { date: formatShortDate(dueOn, language) })}</span>
        ))}
    </>
  );
}
