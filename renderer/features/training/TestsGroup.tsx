import { useState } from 'react';
import { z } from 'zod';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { isTrainee, testsOf } from '#shared/cohorts/cohorts.rules.ts';
import type { Cohort, Trainee } from '#shared/cohorts/cohorts.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { decimal } from './amounts.ts';
import { useCohortChanges } from './training.api.ts';
import classes from './training.module.css';

/** Entry and exit test of each trainee, keyed down the list. */
export function TestsGroup({ cohort }: { cohort: Cohort }) {
  const t = useTexts('training');
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const trainees = cohort.trainees.filter(isTrainee);
  const figures = testsOf(trainees);
  return (
    <FactGroup
      title={t('tests')}
      onChange={trainees.length > 0 ? () => setIsOpen(true) : undefined}
      isChanging={isOpen}
    >
      {isOpen && <TestsForm {...{ cohort, trainees }} onClose={() => setIsOpen(false)} />}
      {!isOpen && figures === null && <div className={classes.quiet}>{t('noTests', { most: cohort.testMost })}</div>}
      {!isOpen && figures !== null && (
        <>
          <div className={classes.quiet}>
            {t('testFigures', {
              ...{ wrote: figures.wrote, rose: figures.rose, most: cohort.testMost },
              ...{ entry: decimal(figures.entry, language), exit: decimal(figures.exit, language) },
            })}
          </div>
          <PlainTable
            label={t('tests')}
            heads={[t('columns.person'), { number: t('fields.entryTest') }, { number: t('fields.exitTest') }]}
          >
            {trainees.map((trainee) => (
              <tr key={trainee.id}>
                <th scope="row">{fullName(trainee)}</th>
                <td data-cell="number">{trainee.entryTest ?? '—'}</td>
                <td data-cell="number">{trainee.exitTest ?? '—'}</td>
              </tr>
            ))}
          </PlainTable>
        </>
      )}
    </FactGroup>
  );
}

type Points = number | null | undefined;
type Draft = Readonly<Record<string, { readonly entryTest: Points; readonly exitTest: Points }>>;

function TestsForm(props: { cohort: Cohort; trainees: readonly Trainee[]; onClose: () => void }) {
  const { cohort, trainees, onClose } = props;
  const t = useTexts('training');
  const { setTests } = useCohortChanges();
  const points = z
    .number()
    .int()
    .min(0)
    .refine((value) => value <= cohort.testMost, { message: 'off-the-scale' })
    .nullable();
  const schema = z.record(z.string(), z.object({ entryTest: points, exitTest: points }));
  const initial: Draft = Object.fromEntries(
    trainees.map(({ id, entryTest, exitTest }) => [id, { entryTest, exitTest }]),
  );
  return (
    <PlainForm<Draft, z.output<typeof schema>>
      keep={{ form: 'cohorts.tests', recordId: cohort.id, version: null }}
      label={t('tests')}
      initial={initial}
      check={(draft) => checkedBy(schema, draft)}
      save={t('save')}
      command={setTests}
      onLeave={onClose}
      onSave={async (input) => {
        // Only what was typed: points that somebody else enters meanwhile stay.
        const tests = trainees.flatMap(({ id, version, ...was }) => {
          const now = input[id];
          const isSame = now === undefined || (now.entryTest === was.entryTest && now.exitTest === was.exitTest);
          return isSame ? [] : [{ traineeId: id, version, ...now }];
        });
        if (tests.length === 0) {
          onClose();
          return {};
        }
        const done = await setTests.run({ cohortId: cohort.id, tests });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {({ draft, onChange, errorOf }) => (
        <>
          <div className={classes.quiet}>{t('help.tests', { most: cohort.testMost })}</div>
          {trainees.map((trainee) => {
            const own = draft[trainee.id] ?? { entryTest: null, exitTest: null };
            return (
              // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a row with its fields
              <div key={trainee.id} role="group" aria-label={fullName(trainee)} className={classes.tests}>
                <span>{fullName(trainee)}</span>
                {(['entryTest', 'exitTest'] as const).map((test) => (
                  <NumberField
                    key={test}
                    id={`${trainee.id}.${test}`}
                    label={t(`fields.${test}`)}
                    value={own[test]}
                    error={errorOf(`${trainee.id}.${test}`)}
                    onChange={(value) => onChange({ ...draft, [trainee.id]: { ...own, [test]: value } })}
                  />
                ))}
              </div>
            );
          })}
        </>
      )}
    </PlainForm>
  );
}
