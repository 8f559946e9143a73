import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useTexts } from '#renderer/text/i18n.ts';
import classes from './ImportPage.module.css';
import type { ImportResult } from './importing.api.ts';
import { RemarkTable } from './RemarkTable.tsx';
import { StepTitle } from './StepTitle.tsx';

export interface ResultStepProps {
  readonly result: ImportResult;
  readonly onAnother: () => void;
}

/** What was added, and what of it the office should look at. */
export function ResultStep({ result, onAnother }: ResultStepProps) {
  const t = useTexts('importing');
  const [, goTo] = useLocation();
  const counts = [
    t('result.persons', { count: result.persons }),
    result.repaired > 0 && t('preview.repaired', { count: result.repaired }),
  ];
  return (
    <>
      <StepTitle>{t('result.title', { count: result.families })}</StepTitle>
      <p>{counts.filter(Boolean).join(' · ')}</p>
      <div className={classes.buttons}>
        <Button onClick={() => goTo('/families')}>{t('result.toList')}</Button>
        <Button variant="default" onClick={onAnother}>
          {t('choose.another')}
        </Button>
      </div>
      <RemarkTable remarks={result.remarks} count={result.remarkCount} />
    </>
  );
}
