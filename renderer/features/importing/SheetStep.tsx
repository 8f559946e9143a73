import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import type { ImportPlan } from '#shared/importing/importing.ts';
import { ColumnsStep } from './ColumnsStep.tsx';
import { type ChosenFile, useLayout } from './importing.api.ts';

export interface SheetStepProps {
  readonly file: ChosenFile;
  /** What was chosen before, when one comes back to the step. */
  readonly plan: ImportPlan | null;
  readonly onAnother: () => void;
  readonly onDone: (plan: ImportPlan) => void;
}

/** Which sheet of the file, and how it is read; the first one that holds a list is chosen already. */
export function SheetStep({ file, plan, onAnother, onDone }: SheetStepProps) {
  const t = useTexts('importing');
  const [sheet, setSheet] = useState(plan?.sheet ?? file.sheets.find(({ recognised }) => recognised)?.name ?? null);
  const another = (
    <Button variant="default" onClick={onAnother}>
      {t('choose.another')}
    </Button>
  );
  if (sheet === null) {
    return (
      <EmptyState title={t('sheet.noneTitle', { file: file.fileName })} action={another}>
        {t('sheet.none')}
      </EmptyState>
    );
  }
  const choices = file.sheets.map(({ name, rows, recognised }) => ({
    value: name,
    label: name,
    note: recognised ? t('sheet.rows', { count: rows }) : t('sheet.notRecognised'),
  }));
  return (
    <>
      <p>
        {file.fileName} {another}
      </p>
      {choices.length > 1 && (
        <ChoiceField id="import-sheet" label={t('sheet.label')} choices={choices} value={sheet} onChange={setSheet} />
      )}
      <Sheet key={sheet} token={file.token} sheet={sheet} plan={plan?.sheet === sheet ? plan : null} onDone={onDone} />
    </>
  );
}

interface SheetProps extends Pick<SheetStepProps, 'plan' | 'onDone'> {
  readonly token: string;
  readonly sheet: string;
}

function Sheet({ token, sheet, plan, onDone }: SheetProps) {
  const t = useTexts('importing');
  const layout = useLayout({ token, sheet });
  if (layout.isPending) return <JobProgress stage={t('preview.reading')} />;
  if (layout.isError) return <FailureMessage of={layout.error} />;
  const meanings = layout.data.columns.map(({ meaning }) => meaning);
  const begun = plan ?? { token, sheet, meanings, communityCode: null, places: [] };
  return <ColumnsStep layout={layout.data} begun={begun} isAsked={plan === null} onDone={onDone} />;
}
