import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { LEAST_SHEETS } from '#shared/cohorts/cohorts.rules.ts';
import { type Cohort, EVALUATED, EvaluationInput } from '#shared/cohorts/cohorts.ts';
import { decimal } from './amounts.ts';
import { useCohortChanges } from './training.api.ts';
import classes from './training.module.css';

const GRADES = ['1', '2', '3', '4', '5'] as const;

type Grade = string | null;
type Draft = Readonly<Record<(typeof EVALUATED)[number], Grade>> & { readonly comment: string | null };
const NOTHING: Draft = { content: null, trainers: null, usefulness: null, organisation: null, comment: null };

/** What trainees think of the course, without a name: together, and from five sheets on. */
export function EvaluationsGroup({ cohort }: { cohort: Cohort }) {
  const t = useTexts('training');
  const language = useLanguage();
  const mayChange = useMay('training.change');
  const { addEvaluation } = useCohortChanges();
  const [isOpen, setIsOpen] = useState(false);
  const { sheets, means, comments } = cohort.evaluations;
  return (
    <FactGroup title={t('evaluation.title')}>
      <div className={classes.quiet}>{t('evaluation.sheets', { count: sheets })}</div>
      {means === null ? (
        <div className={classes.quiet}>{t('evaluation.tooFew', { least: LEAST_SHEETS })}</div>
      ) : (
        <Facts
          facts={EVALUATED.map((one) => ({ label: t(`evaluation.${one}`), value: decimal(means[one], language) }))}
        />
      )}
      {comments.length > 0 && (
        <ul className={classes.lines}>
          {comments.map((comment, at) => (
            // Comments have an order and nothing else.
            <li key={at}>{comment}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <PlainForm<Draft, EvaluationInput>
          key={sheets}
          label={t('evaluation.form')}
          initial={NOTHING}
          check={(draft) =>
            checkedBy(EvaluationInput, {
              ...Object.fromEntries(EVALUATED.map((one) => [one, draft[one] === null ? null : Number(draft[one])])),
              comment: draft.comment,
            })
          }
          save={t('save')}
          command={addEvaluation}
          onLeave={() => setIsOpen(false)}
          // The form stays for the next sheet of the pile.
          onSave={(evaluation) => addEvaluation.run({ cohortId: cohort.id, evaluation })}
        >
          {(form) => (
            <FormFields
              fields={[
                ...EVALUATED.map(
                  (one): FormField => ({
                    ...{ kind: 'choice', id: one, label: t(`evaluation.${one}`), isNeeded: true },
                    choices: GRADES.map((value) => ({ value, label: value })),
                  }),
                ),
                { kind: 'text', id: 'comment', label: t('evaluation.comment'), lines: 2, most: 2000 },
              ]}
              {...form}
            />
          )}
        </PlainForm>
      )}
      {mayChange && !isOpen && (
        <div className={classes.acts}>
          <Button variant="default" size="compact-md" onClick={() => setIsOpen(true)}>
            {t('evaluation.add')}
          </Button>
        </div>
      )}
    </FactGroup>
  );
}
