import { useTexts } from '#renderer/text/i18n.ts';
import classes from './ImportPage.module.css';

const STEPS = ['file', 'columns', 'preview', 'known'] as const;
export type StepName = (typeof STEPS)[number];

/** Where in the wizard one is. */
export function Steps({ at }: { readonly at: StepName }) {
  const t = useTexts('importing');
  return (
    <ol className={classes.way} aria-label={t('steps.label')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === at ? 'step' : undefined}
          data-done={index < STEPS.indexOf(at) || undefined}
        >
          <span className={classes.stepNumber}>{index + 1}</span>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
