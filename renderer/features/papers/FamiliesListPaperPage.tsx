import { Anchor, Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useFamiliesListPaper } from '#renderer/documents/families-list/use-families-list-paper.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { NameDisplay } from '#shared/families/families.ts';
import { familiesListPaperPath, parseFamiliesListPaperPath } from '#shared/papers/papers.rules.ts';
import type { FamiliesListData, FamiliesListParameters } from '#shared/papers/papers.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { useFamiliesListData, useProduceFamiliesList } from './papers.api.ts';

const FAMILIES = '/families';

/** The list of families before it is printed: what is seen here is what comes out of the printer. */
export function FamiliesListPaperPage() {
  const t = useTexts('papers');
  const [path] = useLocation();
  const parameters = parseFamiliesListPaperPath(path);
  if (parameters !== null) return <FamiliesListPaper parameters={parameters} />;
  return (
    <Page title={t('preview.title')}>
      <EmptyState
        title={t('preview.unknown')}
        action={
          <Button component={Link} href={FAMILIES}>
            {t('preview.back')}
          </Button>
        }
      >
        {t('preview.unknownTodo')}
      </EmptyState>
    </Page>
  );
}

function FamiliesListPaper({ parameters }: { parameters: FamiliesListParameters }) {
  const t = useTexts('papers');
  const language = useLanguage();
  const data = useFamiliesListData({ ...parameters, language });
  const production = useProduceFamiliesList();
  const produce = async (target: 'pdf' | 'printer') => {
    const produced = await production.run({ ...parameters, target, language });
    if (produced?.done && produced.fileName !== null) notify({ text: t('preview.saved', { name: produced.fileName }) });
  };
  useKeys({ 'Ctrl+P': () => void produce('printer') });
  const isBusy = production.isRunning || data.data === undefined;
  return (
    <Page
      title={t('preview.title')}
      width="list"
      above={<BackLink />}
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
      <NamesChoice parameters={parameters} disabled={production.isRunning} />
      {production.isRunning && (
        <JobProgress
          stage={production.progress === null ? t('preview.choosing') : t(`preview.${production.progress.stage}`)}
          onCancel={production.cancel}
        />
      )}
      <FailureMessage of={production.failure} />
      <FailureMessage of={data.error} onRetry={() => void data.refetch()} />
      {data.isPending && <LoadingShape />}
      {data.data !== undefined && <Preview data={data.data} />}
    </Page>
  );
}

function BackLink() {
  const t = useTexts('papers');
  return (
    <Anchor component={Link} href={FAMILIES}>
      {t('preview.back')}
    </Anchor>
  );
}

function Preview({ data }: { data: FamiliesListData }) {
  return <PaperPreview paper={useFamiliesListPaper(data)} />;
}

/** How much of a person goes on the paper, with a sentence that says so: names are a deliberate choice. */
function NamesChoice({ parameters, disabled }: { parameters: FamiliesListParameters; disabled: boolean }) {
  const t = useTexts('papers');
  const [, navigate] = useLocation();
  const notes = { codes: t('preview.codesNote'), initials: t('preview.initialsNote'), names: t('preview.namesNote') };
  const choices: { value: NameDisplay; label: string }[] = [
    { value: 'codes', label: t('preview.codes') },
    { value: 'initials', label: t('preview.initials') },
    { value: 'names', label: t('preview.full') },
  ];
  return (
    <ChoiceField<NameDisplay>
      id="paper-names"
      label={t('preview.names')}
      help={notes[parameters.names]}
      choices={choices}
      value={parameters.names}
      disabled={disabled}
      onChange={(names) =>
        names !== null && navigate(familiesListPaperPath({ ...parameters, names }), { replace: true })
      }
    />
  );
}
