import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import type { EvacuationData } from '#shared/papers/paper.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { Sheet } from './PaperPage.tsx';

const STEPS = ['stick', 'sheet', 'never', 'destroy', 'again', 'after'] as const;
const BLANKS = ['stickBy', 'sheetBy', 'meet', 'call'] as const;

/** Where the stick and the paper go when the office is left at once. Says nothing that opens anything. */
export function EvacuationSheet({ data }: { readonly data: EvacuationData }) {
  const t = useTexts('papers');
  const date = formatLongDate(data.printedOn as DateOnly, useLanguage());
  return (
    <Sheet
      format="portrait"
      isDemonstration={false}
      number={1}
      total={1}
      confidentiality={t('evacuation.confidential')}
    >
      <div className="paper-recovery">
        <p>
          <b>{data.centreName}</b>
        </p>
        <p>{date}</p>
        <h1>{t('evacuation.title')}</h1>
        <p>{t('evacuation.what')}</p>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>{t(`evacuation.${step}`)}</li>
          ))}
        </ol>
        <p>
          <b>{t('evacuation.who')}</b>
        </p>
        <div className="paper-kept">
          {BLANKS.flatMap((blank) => [
            <span key={blank}>{t(`evacuation.${blank}`)}</span>,
            <span key={`${blank} line`} className="paper-line" />,
          ])}
        </div>
      </div>
    </Sheet>
  );
}
