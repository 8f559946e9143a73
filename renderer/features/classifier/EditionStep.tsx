import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { failureIn } from '#renderer/ui/failure-text.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { type Preview, type Source, useApply, usePreview } from './classifier.api.ts';

/** The days of two editions as people write them. */
function withDates(error: unknown, language: Language): unknown {
  if (error === null || error === undefined) return null;
  const failure = failureIn(error);
  const details = Object.entries(failure.details ?? {}).map(([name, value]) => {
    const day = DateOnly.safeParse(value).data;
    return [name, day === undefined ? value : formatShortDate(day, language)];
  });
  return { ...failure, details: Object.fromEntries(details) };
}

const KINDS = ['renamed', 'moved', 'regraded', 'added', 'gone'] as const;
const countOf = (preview: Preview) => KINDS.reduce((sum, kind) => sum + preview[kind].count, 0);

interface EditionStepProps {
  readonly source: Source;
  readonly onDone: (editionOn: DateOnly) => void;
}

/** What an edition changes; then, with one button, that it is so. */
export function EditionStep({ source, onDone }: EditionStepProps) {
  const t = useTexts('directory');
  const language = useLanguage();
  const preview = usePreview(source);
  const applying = useApply();
  const [wasStopped, setWasStopped] = useState(false);
  const apply = async () => {
    setWasStopped(false);
    const done = await applying.run(source);
    if (done === undefined) setWasStopped(true);
    else onDone(done.loadedOn);
  };
  if (applying.isRunning) {
    return <JobProgress stage={t('edition.applying')} {...applying.progress} onCancel={applying.cancel} />;
  }
  if (preview.error !== null) return <FailureMessage of={withDates(preview.error, language)} />;
  if (preview.data === undefined) return <JobProgress stage={t('edition.comparing')} />;
  const isSame = preview.data.loadedOn === source.editionOn;
  const changes = countOf(preview.data);
  return (
    <>
      {wasStopped && applying.failure === null && <Banner>{t('edition.stopped')}</Banner>}
      <FailureMessage of={withDates(applying.failure, language)} />
      {changes === 0 && <p>{isSame ? t('edition.same') : t('edition.nothing')}</p>}
      {(changes > 0 || !isSame) && (
        <div>
          <Button onClick={() => void apply()}>{t('edition.apply')}</Button>
        </div>
      )}
      {preview.data.familiesInGone > 0 && (
        <Banner tone="attention">{t('edition.familiesInGone', { count: preview.data.familiesInGone })}</Banner>
      )}
      {KINDS.map((kind) => (
        <ChangesTable key={kind} kind={kind} {...preview.data[kind]} />
      ))}
    </>
  );
}
