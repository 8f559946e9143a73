import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { ImportSummary } from '#shared/importing/imports.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import { formatMomentNow } from '#shared/vocabulary/moment-text.ts';
import classes from './ImportPage.module.css';
import { useImportSummary } from './importing.api.ts';
import { LinesTable } from './LinesTable.tsx';
import { IMPORTS_PATH } from './paths.ts';
import { UndoDialog } from './UndoDialog.tsx';

/** What an import did, what of it is to be looked at, and the way to take it back. */
export function ImportResultPage() {
  const t = useTexts('importing');
  const { id = '' } = useParams();
  const summary = useImportSummary(id);
  return (
    <Page
      title={summary.data === undefined ? t('imports.one') : t('result.title', { count: summary.data.added })}
      width="list"
      above={<BackLink href={IMPORTS_PATH}>{t('imports.title')}</BackLink>}
    >
      {summary.isPending && <LoadingShape />}
      {summary.isError && <FailureMessage of={summary.error} />}
      {summary.data !== undefined && <Result summary={summary.data} />}
    </Page>
  );
}

function Result({ summary }: { readonly summary: ImportSummary }) {
  const t = useTexts('importing');
  const language = useLanguage();
  const [, goTo] = useLocation();
  const [isUndoing, setIsUndoing] = useState(false);
  const { id, fileName, sheet, atMs, userName, merged, skipped, persons, repaired, remarkCount, undone } = summary;
  const when = formatMomentNow(new Date(atMs), language);
  const counts = [
    merged > 0 && t('result.merged', { count: merged }),
    skipped > 0 && t('result.skipped', { count: skipped }),
    t('result.persons', { count: persons }),
    repaired > 0 && t('preview.repaired', { count: repaired }),
    remarkCount > 0 ? t('preview.toLookAt', { count: remarkCount }) : t('preview.allUnderstood'),
  ];
  return (
    <div className={classes.steps}>
      <p className={classes.quiet}>{[fileName, sheet, when, userName].filter(Boolean).join(' · ')}</p>
      <p>{counts.filter(Boolean).join(' · ')}</p>
      {undone !== null && <Undone undone={undone} />}
      <div className={classes.buttons}>
        <Button onClick={() => goTo('/families')}>{t('result.toList')}</Button>
        <Button
          variant="default"
          onClick={() => goTo(paperPath({ subject: 'import', paper: 'import-result', isLarge: false, importId: id }))}
        >
          {t('result.print')}
        </Button>
        {undone === null && (
          <Button variant="default" onClick={() => setIsUndoing(true)}>
            {t('undo.action')}
          </Button>
        )}
        <Button variant="default" onClick={() => goTo('/families/import')}>
          {t('choose.another')}
        </Button>
      </div>
      <UndoDialog id={id} isOpen={isUndoing} onClose={() => setIsUndoing(false)} />
      <LinesTable id={id} />
    </div>
  );
}

function Undone({ undone }: { readonly undone: NonNullable<ImportSummary['undone']> }) {
  const t = useTexts('importing');
  const language = useLanguage();
  const { atMs, userName, takenBack, stayed, gone } = undone;
  const said = [
    t('undo.takenBack', { count: takenBack }),
    stayed.length > 0 && t('undo.stayed', { count: stayed.length, rows: stayed.join(', ') }),
    gone > 0 && t('undo.gone', { count: gone }),
  ];
  const when = [formatMomentNow(new Date(atMs), language), userName].filter(Boolean).join(', ');
  return <Banner title={t('undo.done', { when })}>{said.filter(Boolean).join(' ')}</Banner>;
}
