import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { ChosenFile, ImportResult } from './importing.api.ts';
import { PreviewStep } from './PreviewStep.tsx';

export interface SheetStepProps {
  readonly file: ChosenFile;
  readonly onAnother: () => void;
  readonly onDone: (result: ImportResult) => void;
}

/** Which sheet of the file; the first one that holds a list is chosen already. */
export function SheetStep({ file, onAnother, onDone }: SheetStepProps) {
  const t = useTexts('importing');
  const [sheet, setSheet] = useState(file.sheets.find(({ recognised }) => recognised)?.name ?? null);
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
      <PreviewStep key={sheet} chosen={{ token: file.token, sheet }} onDone={onDone} />
    </>
  );
}
