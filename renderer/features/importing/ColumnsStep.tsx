import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import type { ColumnMeaning, ImportPlan } from '#shared/importing/importing.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { CommunityQuestion } from './CommunityQuestion.tsx';
import classes from './ImportPage.module.css';
import type { Layout } from './importing.api.ts';
import { repeatedMeanings } from './meanings.ts';
import { StepTitle } from './StepTitle.tsx';

export interface ColumnsStepProps {
  readonly layout: Layout;
  readonly begun: ImportPlan;
  /** Nothing was answered yet. */
  readonly isAsked: boolean;
  readonly onDone: (plan: ImportPlan) => void;
}

const NAMES: readonly ColumnMeaning[] = ['surname', 'fullName', 'parents'];

/** What each column means, as guessed or as it was chosen before, and which community the rows are of. */
export function ColumnsStep({ layout, begun, isAsked, onDone }: ColumnsStepProps) {
  const t = useTexts('importing');
  const [meanings, setMeanings] = useState<readonly ColumnMeaning[]>(begun.meanings);
  // Undefined: not answered yet.
  const [community, setCommunity] = useState(isAsked ? undefined : begun.communityCode);
  const [isTried, setIsTried] = useState(false);
  const asksCommunity = !meanings.includes('community');
  const repeated = repeatedMeanings(meanings);
  const isMissing = asksCommunity && community === undefined;
  const guesses = layout.columns.map(({ guess }) => guess);
  const isChanged = meanings.some((meaning, index) => meaning !== guesses[index]);

  function next() {
    setIsTried(true);
    if (isMissing || repeated.size > 0) return;
    const communityCode = asksCommunity ? (community ?? null) : null;
    onDone({ ...begun, meanings: [...meanings], communityCode });
  }
  return (
    <>
      <StepTitle>{t('columnsStep.title', { row: layout.headRow, count: layout.rows })}</StepTitle>
      {asksCommunity && (
        <CommunityQuestion
          value={community}
          error={isTried && isMissing ? t('community.missing') : undefined}
          onChange={setCommunity}
        />
      )}
      {layout.isRemembered && <Banner>{t('columnsStep.remembered')}</Banner>}
      {!NAMES.some((name) => meanings.includes(name)) && <Banner tone="attention">{t('columnsStep.noNames')}</Banner>}
      <ColumnsTable columns={layout.columns} meanings={meanings} repeated={repeated} onChange={setMeanings} />
      <div className={classes.buttons}>
        <Button onClick={next}>{t('columnsStep.next')}</Button>
        {isChanged && (
          <Button variant="default" onClick={() => setMeanings(guesses)}>
            {t('columnsStep.asGuessed')}
          </Button>
        )}
      </div>
    </>
  );
}
