import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { type Texts, useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { CatalogueEntry, PaperOrder } from '#shared/papers/orders.ts';
import type { Carried } from '#shared/papers/paper.ts';
import { parsePaperPath } from '#shared/papers/papers.rules.ts';
import { needsPurpose, type PaperTarget, type Passing } from '#shared/papers/print-journal.ts';
import { GateDialog } from './GateDialog.tsx';
import { PaperOptions } from './PaperOptions.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { useCatalogue, usePaper, useProducePaper } from './papers.api.ts';

/** A paper before it is printed: what is seen here is what comes out of the printer. */
export function PreviewPage() {
  const [path] = useLocation();
  const order = parsePaperPath(path);
  const catalogue = useCatalogue(useLanguage());
  if (catalogue.isPending) return <LoadingShape />;
  const entry = catalogue.data?.find(({ paper, subject }) => paper === order?.paper && subject === order.subject);
  return order === null || entry === undefined ? <Unknown /> : <Preview order={order} entry={entry} />;
}

function Unknown() {
  const t = useTexts('papers');
  return (
    <Page title={t('catalogue.title')}>
      <EmptyState
        title={t('preview.unknown')}
        action={
          <Button component={Link} href="/papers">
            {t('preview.back')}
          </Button>
        }
      >
        {t('preview.unknownTodo')}
      </EmptyState>
    </Page>
  );
}

/** Prints or saves, and says where the file went. */
function useProduction(order: PaperOrder, carries: readonly Carried[]) {
  const t = useTexts('papers');
  const language = useLanguage();
  const production = useProducePaper();
  const [asked, ask] = useState<PaperTarget | null>(null);
  const produce = async (target: PaperTarget, passing: Passing | null) => {
    ask(null);
    const produced = await production.run({ order, language, target, passing });
    if (produced?.done && produced.fileName !== null) notify({ text: t('preview.saved', { name: produced.fileName }) });
  };
  return {
    ...production,
    /** What the gate asks for; null while it asks for nothing. */
    asked,
    leave: () => ask(null),
    pass: (passing: Passing) => asked !== null && void produce(asked, passing),
    produce: (target: PaperTarget) => (needsPurpose(carries) ? ask(target) : void produce(target, null)),
  };
}

function Preview({ order, entry }: { order: PaperOrder; entry: CatalogueEntry }) {
  const t = useTexts('papers');
  const language = useLanguage();
  const paper = usePaper(order, language);
  const carries = paper.data?.carries ?? [];
  const production = useProduction(order, carries);
  const isBusy = production.isRunning || paper.data === undefined;
  const [href, words] = wayBack(order, t);
  useKeys({ 'Ctrl+P': () => !isBusy && production.produce('printer') });
  return (
    <Page
      title={order.subject === 'list' ? order.definition.title : entry.title}
      width="list"
      above={<BackLink href={href}>{words}</BackLink>}
      actions={<Actions entry={entry} isBusy={isBusy} onProduce={production.produce} />}
    >
      <PaperOptions order={order} carries={paper.data?.carries} disabled={production.isRunning} />
      <GateDialog
        order={order}
        carries={carries}
        target={production.asked}
        onPass={production.pass}
        onClose={production.leave}
      />
      {production.isRunning && (
        <JobProgress
          stage={production.progress === null ? t('preview.choosing') : t(`preview.${production.progress.stage}`)}
          onCancel={production.cancel}
        />
      )}
      <FailureMessage of={production.failure} />
      <FailureMessage of={paper.error} onRetry={() => void paper.refetch()} />
      {paper.data?.notices.map((notice) => (
        <Banner key={notice} title={notice} />
      ))}
      {paper.isPending && <LoadingShape />}
      {paper.data !== undefined && <PaperPreview paper={paper.data} />}
    </Page>
  );
}

interface ActionsProps {
  entry: CatalogueEntry;
  isBusy: boolean;
  onProduce: (target: PaperTarget) => void;
}

function Actions({ entry, isBusy, onProduce }: ActionsProps) {
  const t = useTexts('papers');
  const others = entry.files.filter((file) => file !== 'pdf');
  return (
    <>
      {others.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" disabled={isBusy}>
              {t('preview.saveAs')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((file) => (
              <Menu.Item key={file} onClick={() => onProduce(file)}>
                {t(`preview.files.${file}`)}
              </Menu.Item>
            ))}
            <Menu.Label>{t('preview.filesNote')}</Menu.Label>
          </Menu.Dropdown>
        </Menu>
      )}
      <Button variant="default" disabled={isBusy} onClick={() => onProduce('pdf')}>
        {t('preview.savePdf')}
      </Button>
      <Button disabled={isBusy} title="Ctrl+P" onClick={() => onProduce('printer')}>
        {t('preview.print')}
      </Button>
    </>
  );
}

/** Back to what the paper is of. */
function wayBack(order: PaperOrder, t: Texts<'papers'>): readonly [string, string] {
  switch (order.subject) {
    case 'families':
      return ['/families', t('preview.backToFamilies')];
    case 'family':
      return [`/families/${order.familyId}`, t('preview.backToFamily')];
    case 'person':
      return [`/people/${order.personId}`, t('preview.backToPerson')];
    case 'document':
      return [`/families/${order.familyId}/documents/${order.documentId}`, t('preview.backToDocument')];
    case 'group':
      return [`/groups/${order.groupId}`, t('groupPapers.back')];
    case 'cohort':
      return [`/training/${order.cohortId}`, t('trainingPapers.backToCohort')];
    case 'placement':
      return [`/training/work/${order.placementId}`, t('trainingPapers.backToPlacement')];
    case 'advocacy':
      return [`/training/advocacy/${order.advocacyId}`, t('trainingPapers.backToAdvocacy')];
    case 'project':
      return [`/groups/projects/${order.projectId}`, t('trainingPapers.backToProject')];
    case 'import':
      return [`/families/imports/${order.importId}`, t('importResult.back')];
    case 'audit':
      return ['/journals/audit', t('auditList.back')];
    case 'list':
      return ['/papers/lists', t('preview.backToLists')];
    default:
      return ['/papers', t('preview.back')];
  }
}
