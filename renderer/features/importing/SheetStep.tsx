import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import type { ImportPlan } from '#shared/importing/importing.ts';
import { ColumnsStep } from './ColumnsStep.tsx';
import { HeadStep } from './HeadStep.tsx';
import classes from './ImportPage.module.css';
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
  const filled = file.sheets.filter(({ rows }) => rows > 0);
  const first = filled.find(({ recognised }) => recognised) ?? filled[0];
  const [name, setName] = useState(plan?.sheet ?? first?.name ?? null);
  const sheet = file.sheets.find((each) => each.name === name);
  const another = (
    <Button variant="default" onClick={onAnother}>
      {t('choose.another')}
    </Button>
  );
  if (sheet === undefined) {
    return (
      <EmptyState title={t('sheet.noneTitle', { file: file.fileName })} action={another}>
        {t('sheet.none')}
      </EmptyState>
    );
  }
  const choices = file.sheets.map(({ name: value, rows, recognised }) => ({
    value,
    label: value,
    note: recognised ? t('sheet.rows', { count: rows }) : t('sheet.notRecognised'),
  }));
  return (
    <>
      <p>
        {file.fileName} {another}
      </p>
      {choices.length > 1 && (
        <ChoiceField
          id="import-sheet"
          label={t('sheet.label')}
          choices={choices}
          value={sheet.name}
          onChange={setName}
        />
      )}
      <Sheet
        key={sheet.name}
        token={file.token}
        sheet={sheet}
        plan={plan?.sheet === sheet.name ? plan : null}
        onDone={onDone}
      />
    </>
  );
}

interface SheetProps extends Pick<SheetStepProps, 'plan' | 'onDone'> {
  readonly token: string;
  readonly sheet: ChosenFile['sheets'][number];
}

/** The head is asked for where none was found, and can be pointed at where the wrong row was taken for it. */
function Sheet({ token, sheet: { name, recognised }, plan, onDone }: SheetProps) {
  const t = useTexts('importing');
  const [headRow, setHeadRow] = useState(plan?.headRow ?? null);
  const [isPointing, setIsPointing] = useState(false);
  if (isPointing || (!recognised && headRow === null)) {
    const point = (row: number) => {
      setHeadRow(row);
      setIsPointing(false);
    };
    return <HeadStep token={token} sheet={name} isFound={recognised} onPoint={point} />;
  }
  return (
    <>
      <Columns
        key={headRow ?? 0}
        token={token}
        sheet={name}
        headRow={headRow}
        plan={plan?.headRow === headRow ? plan : null}
        onDone={onDone}
      />
      <div className={classes.buttons}>
        <Button variant="subtle" onClick={() => setIsPointing(true)}>
          {t('head.elsewhere')}
        </Button>
      </div>
    </>
  );
}

interface ColumnsProps extends Pick<SheetStepProps, 'plan' | 'onDone'> {
  readonly token: string;
  readonly sheet: string;
  readonly headRow: number | null;
}

function Columns({ token, sheet, headRow, plan, onDone }: ColumnsProps) {
  const t = useTexts('importing');
  const layout = useLayout({ token, sheet, headRow });
  if (layout.isPending) return <JobProgress stage={t('preview.reading')} />;
  if (layout.isError) return <FailureMessage of={layout.error} />;
  const meanings = layout.data.columns.map(({ meaning }) => meaning);
  const begun = plan ?? { token, sheet, headRow, meanings, communityCode: null, places: [] };
  return <ColumnsStep layout={layout.data} begun={begun} isAsked={plan === null} onDone={onDone} />;
}
