import { type ComponentType, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { AreaStep } from './AreaStep.tsx';
import { CentreStep } from './CentreStep.tsx';
import { ContentStep } from './ContentStep.tsx';
import classes from './FirstRun.module.css';
import { FolderStep } from './FolderStep.tsx';
import { HeadStep } from './HeadStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { RecoveryStep } from './RecoveryStep.tsx';
import type { StepProps } from './StepForm.tsx';
import { NOTHING_ANSWERED, type SetUp, STEPS, type StepName } from './set-up.ts';

const STEP_FORMS: Readonly<Record<StepName, ComponentType<StepProps>>> = {
  language: LanguageStep,
  centre: CentreStep,
  area: AreaStep,
  folder: FolderStep,
  head: HeadStep,
  recovery: RecoveryStep,
  content: ContentStep,
};

/** The first run: one question at a time, back is possible, answers are kept until the register is made. */
export function FirstRunPage({ onRestore }: Pick<StepProps, 'onRestore'>) {
  const t = useTexts('entry');
  const [answers, setAnswers] = useState<SetUp>(NOTHING_ANSWERED);
  const [at, setAt] = useState(0);
  const step = STEPS[at] ?? 'language';
  const Form = STEP_FORMS[step];
  return (
    <div className={classes.page}>
      <aside className={classes.side}>
        <div className={classes.brand}>
          <span className={classes.ring} aria-hidden />
          {t('app:name')}
        </div>
        <ol className={classes.steps} aria-label={t('stepsLabel')}>
          {STEPS.map((name, index) => (
            <li
              key={name}
              data-state={index < at ? 'done' : index === at ? 'now' : 'ahead'}
              aria-current={index === at ? 'step' : undefined}
            >
              {t(`steps.${name}`)}
            </li>
          ))}
        </ol>
      </aside>
      <main className={classes.main}>
        <Form
          key={step}
          answers={answers}
          change={(changed) => setAnswers((now) => ({ ...now, ...changed }))}
          onNext={() => setAt(Math.min(at + 1, STEPS.length - 1))}
          onRestore={onRestore}
          onBack={at === 0 ? undefined : () => setAt(at - 1)}
        />
      </main>
    </div>
  );
}
