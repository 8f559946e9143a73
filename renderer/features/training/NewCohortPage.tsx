import { Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { DraftGate } from '#renderer/ui/DraftGate.tsx';
import { useDraftForm } from '#renderer/ui/draft-form.ts';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { NEW_COHORT_FORM, type NewCohort, type TrainingProgramme } from '#shared/cohorts/cohorts.ts';
import { programmeText } from '#shared/cohorts/programme-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { CohortFields, useShippedCriteria } from './CohortFields.tsx';
import { checkNewCohort, emptyCohort, type NewCohortDraft } from './cohort-draft.ts';
import { useShippedProgramme } from './programme-words.ts';
import { useCohortChanges, useProgrammes } from './training.api.ts';
import classes from './training.module.css';

const PLACE = { form: NEW_COHORT_FORM, recordId: '' };
const SHIPPED = 'shipped';

/** A new course: a name, a first day and a programme are enough. */
export function NewCohortPage() {
  const t = useTexts('training');
  const programmes = useProgrammes();
  return (
    <Page title={t('add')} above={<BackLink href="/training">{t('back')}</BackLink>}>
      <FailureMessage of={programmes.error} onRetry={() => void programmes.refetch()} />
      {programmes.isPending && <LoadingShape rows={8} />}
      {programmes.data !== undefined && (
        <DraftGate place={PLACE} version={null}>
          {(kept) => (
            <NewCohortForm restored={kept === null ? null : (kept.value as NewCohortDraft)} own={programmes.data} />
          )}
        </DraftGate>
      )}
    </Page>
  );
}

interface NewCohortFormProps {
  readonly restored: NewCohortDraft | null;
  readonly own: readonly TrainingProgramme[];
}

function NewCohortForm({ restored, own }: NewCohortFormProps) {
  const t = useTexts('training');
  const [, navigate] = useLocation();
  const { add } = useCohortChanges();
  const confirm = useConfirm();
  const shipped = useShippedProgramme();
  const criteria = useShippedCriteria();
  const textOf = (id: string) => programmeText((own.find((one) => one.id === id) ?? shipped).modules, t('dayWord'));
  const [template, setTemplate] = useState<string>(SHIPPED);
  const [initial] = useState(
    (): NewCohortDraft => ({
      ...emptyCohort(criteria),
      ...{ firstOn: todayIn(new Date()), programme: textOf(SHIPPED) },
    }),
  );
  const form = useDraftForm<NewCohortDraft, NewCohort>({
    initial,
    restored: restored === null ? null : { ...initial, ...restored },
    keep: { place: PLACE, version: null, part: (draft) => draft },
    check: checkNewCohort,
    onSave: async (cohort) => {
      const added = await add.run(cohort);
      if (added === undefined) return false;
      navigate(`/training/${added.id}`, { replace: true });
      return true;
    },
    onLeave: () => navigate('/training'),
    refused: add.failure?.fields,
  });
  const { draft, onChange, errorOf } = form.fields;
  const choose = async (chosen: string) => {
    // What was typed over a template is not lost by choosing another.
    const isTyped = draft.programme !== textOf(template);
    const mayReplace =
      !isTyped ||
      (await confirm({
        ...{ title: t('replaceProgramme.title'), body: t('replaceProgramme.body'), isDangerous: true },
        confirm: t('replaceProgramme.confirm'),
      }));
    if (!mayReplace) return;
    setTemplate(chosen);
    onChange({ ...draft, programme: textOf(chosen) });
  };
  return (
    <div className={classes.form} onKeyDown={form.onKeyDown} role="form" aria-label={t('form')}>
      <ErrorSummary errors={form.errors} />
      {form.errors.length === 0 && <FailureMessage of={add.failure} />}
      <section className={classes.section} aria-labelledby="cohort-main">
        <Title order={2} id="cohort-main">
          {t('form')}
        </Title>
        <CohortFields
          {...form.fields}
          more={[{ kind: 'date', id: 'firstOn', label: t('fields.firstOn'), isNeeded: true }]}
        />
      </section>
      <section className={classes.section} aria-labelledby="cohort-programme">
        <Title order={2} id="cohort-programme">
          {t('programme')}
        </Title>
        {own.length > 0 && (
          <ChoiceField
            id="template"
            label={t('fields.template')}
            choices={[
              { value: SHIPPED, label: shipped.name },
              ...own.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
            value={template}
            onChange={(chosen) => chosen !== null && void choose(chosen)}
          />
        )}
        <TextField
          id="programme"
          label={t('fields.programme')}
          help={t('help.programme')}
          lines={12}
          value={draft.programme}
          error={errorOf('programme')}
          onChange={(programme) => onChange({ ...draft, programme })}
        />
      </section>
      <FormButtons
        save={t('create')}
        isSaving={add.isRunning}
        onSave={form.save}
        onLeave={form.leave}
        kept={form.kept}
      />
    </div>
  );
}
