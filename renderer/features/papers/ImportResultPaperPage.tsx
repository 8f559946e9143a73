import { Anchor, Button } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { useImportResultPaper } from '#renderer/documents/import-result/use-import-result-paper.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { ImportResultData } from '#shared/papers/papers.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { useImportResultData, useProduceImportResult } from './papers.api.ts';

/** The result of an import before it is printed: what is seen here is what comes out of the printer. */
export function ImportResultPaperPage() {
  const t = useTexts('papers');
  const { id = '' } = useParams();
  const language = useLanguage();
  const data = useImportResultData(id);
  const production = useProduceImportResult();
  const produce = async (target: 'pdf' | 'printer') => {
    const produced = await production.run({ id, language, target });
    if (produced?.done && produced.fileName !== null) notify({ text: t('preview.saved', { name: produced.fileName }) });
  };
  useKeys({ 'Ctrl+P': () => void produce('printer') });
  const isBusy = production.isRunning || data.data === undefined;
  return (
    <Page
      title={t('importResult.title')}
      width="list"
      above={
        <Anchor component={Link} href={`/families/imports/${id}`}>
          {t('importResult.back')}
        </Anchor>
      }
      actions={
        <>
          <Button variant="default" disabled={isBusy} onClick={() => void produce('pdf')}>
            {t('preview.save')}
          </Button>
          <Button disabled={isBusy} title="Ctrl+P" onClick={() => void produce('printer')}>
            {t('preview.print')}
          </Button>
        </>
      }
    >
      {production.isRunning && (
        <JobProgress
          stage={production.progress === null ? t('preview.choosing') : t(`preview.${production.progress.stage}`)}
          onCancel={production.cancel}
        />
      )}
      <FailureMessage of={production.failure ?? data.error} />
      {data.isPending && <LoadingShape />}
      {data.data !== undefined && <Preview data={data.data} />}
    </Page>
  );
}

function Preview({ data }: { data: ImportResultData }) {
  return <PaperPreview paper={useImportResultPaper(data)} />;
}
