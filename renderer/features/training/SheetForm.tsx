import { Title } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { type FormField, FormFields } from '#renderer/ui/FormFields.tsx';
import { PlainForm } from '#renderer/ui/PlainForm.tsx';
import { seemsRelated } from '#shared/cohorts/cohorts.rules.ts';
import { type Cohort, MOST_SCORE, type Trainee } from '#shared/cohorts/cohorts.ts';
import type { ScoreSheet, SheetInput } from '#shared/selection/selection.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { checkSheet, emptySheet, type SheetDraft, scoreField, sheetDraft } from './sheet-draft.ts';
import { useSelectionChanges } from './training.api.ts';

const SCORES = Array.from({ length: MOST_SCORE + 1 }, (_, points) => String(points));

interface SheetFormProps {
  readonly cohort: Cohort;
  readonly trainee: Trainee;
  readonly sheet: ScoreSheet | null;
  readonly onClose: () => void;
}

/** Points of one assessor for one trainee. */
export function SheetForm({ cohort, trainee, sheet, onClose }: SheetFormProps) {
  const t = useTexts('training');
  const { saveSheet } = useSelectionChanges();
  const { criteria } = cohort;
  const fields: FormField[] = [
    { kind: 'text', id: 'assessor', label: t('selection.assessor'), isNeeded: true, most: 200 },
    ...criteria.map(
      (criterion): FormField => ({
        ...{ kind: 'choice', id: scoreField(criterion), label: criterion, isNeeded: true },
        choices: SCORES.map((points) => ({ value: points, label: points })),
      }),
    ),
    { kind: 'check', id: 'isRelated', label: t('selection.isRelated'), help: t('selection.isRelatedHelp') },
    { kind: 'text', id: 'remark', label: t('selection.remark'), lines: 2, most: 1000 },
  ];
  return (
    <PlainForm<SheetDraft, SheetInput>
      label={t('selection.sheetOf', { name: fullName(trainee) })}
      keep={{ form: 'selection.sheet', recordId: sheet?.id ?? trainee.id, version: sheet?.version ?? null }}
      initial={sheet === null ? emptySheet(criteria) : sheetDraft(sheet, criteria)}
      check={(draft) => checkSheet(draft, criteria)}
      save={t('save')}
      command={saveSheet}
      onLeave={onClose}
      onSave={async (input) => {
        const target = { cohortId: cohort.id, traineeId: trainee.id };
        const known = { id: sheet?.id ?? null, version: sheet?.version ?? 0 };
        const done = await saveSheet.run({ ...target, ...known, sheet: input });
        if (done !== undefined) onClose();
        return done;
      }}
    >
      {(form) => (
        <>
          <Title order={2}>{t('selection.sheetOf', { name: fullName(trainee) })}</Title>
          {!form.draft.isRelated && seemsRelated(form.draft.assessor, trainee) && (
            <Banner tone="attention">{t('selection.seemsRelated')}</Banner>
          )}
          <FormFields fields={fields} {...form} />
        </>
      )}
    </PlainForm>
  );
}
