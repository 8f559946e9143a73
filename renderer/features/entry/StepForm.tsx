import { Button, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ErrorSummary, type FieldError } from '#renderer/ui/ErrorSummary.tsx';
import classes from './FirstRun.module.css';
import type { Problem, SetUp } from './set-up.ts';

/** What every step gets. */
export interface StepProps {
  readonly answers: SetUp;
  readonly change: (answers: Partial<SetUp>) => void;
  readonly onNext: () => void;
  /** Left out in the first step. */
  readonly onBack?: () => void;
  /** To the restore from a backup; offered in the first step. */
  readonly onRestore?: () => void;
}

/** The sentence of a field's problem, once the person has tried to go on; undefined where there is none. */
export type ErrorOf = (id: string) => string | undefined;

interface StepFormProps extends Pick<StepProps, 'onNext' | 'onBack'> {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What keeps the step from being left, at this moment. */
  readonly problems?: readonly Problem[];
  readonly nextLabel?: string;
  readonly isBusy?: boolean;
  readonly children: (errorOf: ErrorOf) => ReactNode;
}

/** One step: a heading, its questions, back and on. Enter goes on. */
export function StepForm({ title, lead, problems = [], nextLabel, isBusy, onNext, onBack, children }: StepFormProps) {
  const t = useTexts('entry');
  const [hasTried, setHasTried] = useState(false);
  const [summary, setSummary] = useState<readonly FieldError[]>([]);
  const sentences = problems.map(({ id, problem }) => ({ id, message: t(`problems.${problem}`) }));
  const errorOf: ErrorOf = (id) => (hasTried ? sentences.find((sentence) => sentence.id === id)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    setSummary(sentences);
    if (sentences.length === 0 && isBusy !== true) onNext();
  };
  const isOpen = (error: FieldError) => sentences.some(({ id }) => id === error.id);
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <div className={classes.body}>
        <Title order={1}>{title}</Title>
        {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        {summary.some(isOpen) && <ErrorSummary errors={summary} />}
        {children(errorOf)}
      </div>
      <div className={classes.foot}>
        {onBack !== undefined && (
          <Button variant="default" disabled={isBusy} onClick={onBack}>
            {t('common:back')}
          </Button>
        )}
        <Button type="submit" loading={isBusy}>
          {nextLabel ?? t('common:next')}
        </Button>
      </div>
    </form>
  );
}
