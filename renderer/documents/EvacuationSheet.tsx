import { useTexts } from '#renderer/text/i18n.ts';
import type { EvacuationData } from '#shared/papers/paper.ts';
import { Blanks, KeptSheet } from './KeptSheet.tsx';

const STEPS = ['stick', 'sheet', 'never', 'destroy', 'again', 'after'] as const;
const BLANKS = ['stickBy', 'sheetBy', 'meet', 'call'] as const;

/** Where the stick and the paper go when the office is left at once. Says nothing that opens anything. */
export function EvacuationSheet({ data }: { readonly data: EvacuationData }) {
  const t = useTexts('papers');
  return (
    <KeptSheet data={data} confidentiality={t('evacuation.confidential')} title={t('evacuation.title')}>
      <p>{t('evacuation.what')}</p>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`evacuation.${step}`)}</li>
        ))}
      </ol>
      <p>
        <b>{t('evacuation.who')}</b>
      </p>
      <Blanks labels={BLANKS.map((blank) => t(`evacuation.${blank}`))} />
    </KeptSheet>
  );
}
