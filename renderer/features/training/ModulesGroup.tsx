import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormFields } from '#renderer/ui/FormFields.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { hoursOf, programmeModules } from '#shared/cohorts/cohorts.rules.ts';
import { type Cohort, type CohortModule, HALVES, ModuleInput } from '#shared/cohorts/cohorts.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { useCohortChanges, useProgrammeChanges } from './training.api.ts';
import classes from './training.module.css';

/** The programme by half-days; it can be kept as a template of the centre's own. */
export function ModulesGroup({ cohort }: { cohort: Cohort }) {
  const t = useTexts('training');
  const language = useLanguage();
  const mayChange = useMay('training.change');
  const { removeModule } = useCohortChanges();
  const { add } = useProgrammeChanges();
  const [open, setOpen] = useState<string | null>(null);
  const [isKept, setIsKept] = useState(false);
  const close = () => setOpen(null);
  const keep = async () => {
    const done = await add.run({ name: cohort.name, modules: programmeModules(cohort.modules) });
    setIsKept(done !== undefined);
  };
  const titleOf = ({ on, half }: CohortModule) => `${formatShortDate(on, language)}, ${t(`halves.${half}`)}`;
  return (
    <FactGroup title={t('programme')}>
      <FailureMessage of={removeModule.failure ?? add.failure} />
      <ul className={classes.lines}>
        {cohort.modules.map((module) => (
          <li key={module.id}>
            {open === module.id ? (
              <ModuleForm {...{ cohort, module }} onClose={close} />
            ) : (
              <>
                <div className={classes.line}>
                  <span>
                    {titleOf(module)} · {t('hours', { count: module.hours })}
                  </span>
                  {mayChange && open === null && (
                    <span>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={`${t('change')}: ${titleOf(module)}`}
                        onClick={() => setOpen(module.id)}
                      >
                        {t('change')}
                      </Button>
                      {module.marks.length === 0 && (
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={`${t('removeModule')}: ${titleOf(module)}`}
                          onClick={() => void removeModule.run({ cohortId: cohort.id, id: module.id })}
                        >
                          {t('removeModule')}
                        </Button>
                      )}
                    </span>
                  )}
                </div>
                <div className={classes.quiet}>{[module.theme, module.trainer].filter(Boolean).join(' · ')}</div>
              </>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' && <ModuleForm cohort={cohort} module={null} onClose={close} />}
      <div className={classes.quiet}>{t('hoursTotal', { count: hoursOf(cohort.modules) })}</div>
      {isKept && <div className={classes.quiet}>{t('programmeKept', { name: cohort.name })}</div>}
      {mayChange && open === null && (
        <div className={classes.acts}>
          <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
            {t('addModule')}
          </Button>
          {cohort.modules.length > 0 && !isKept && (
            <Button variant="default" size="compact-md" loading={add.isRunning} onClick={() => void keep()}>
              {t('keepProgramme')}
            </Button>
          )}
        </div>
      )}
    </FactGroup>
  );
}

interface ModuleDraft {
  readonly on: DateOnly | null | undefined;
  /** A choice is a word. */
  readonly half: string | null;
  readonly theme: string | null;
  readonly hours: number | null | undefined;
  readonly trainer: string | null;
}

const USUAL_HOURS = 4;

function ModuleForm({ cohort, module, onClose }: { cohort: Cohort; module: CohortModule | null; onClose: () => void }) {
  const t = useTexts('training');
  const { setModule } = useCohortChanges();
  const last = cohort.modules.at(-1);
  const initial: ModuleDraft =
    module === null
      ? { on: last?.on ?? null, half: '2', theme: null, hours: USUAL_HOURS, trainer: null }
      : { ...module, half: String(module.half) };
  return (
    <PlainForm<ModuleDraft, ModuleInput>
      label={t('moduleForm')}
      initial={initial}
      check={(draft) => checkedBy(ModuleInput, { ...draft, half: Number(draft.half) })}
      save={t('save')}
      command={setModule}
      onLeave={onClose}
      onSave={async (input) => {
        const done = await setModule.run({ cohortId: cohort.id, id: module?.id ?? null, module: input });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => (
        <FormFields
          fields={[
            { kind: 'date', id: 'on', label: t('fields.on'), isNeeded: true },
            {
              ...{ kind: 'choice', id: 'half', label: t('fields.half'), isNeeded: true },
              choices: HALVES.map((half) => ({ value: String(half), label: t(`halves.${half}`) })),
            },
            { kind: 'text', id: 'theme', label: t('fields.theme'), lines: 3, most: 1000 },
            { kind: 'number', id: 'hours', label: t('fields.hours'), isNeeded: true },
            { kind: 'text', id: 'trainer', label: t('fields.trainer'), most: 200 },
          ]}
          {...form}
        />
      )}
    </PlainForm>
  );
}
