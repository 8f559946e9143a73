import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import type { PrintedPaper } from '#shared/papers/print-journal.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { formatDayAndTime } from '#shared/vocabulary/moment-text.ts';
import gate from './Gate.module.css';
import classes from './PrintJournal.module.css';
import { useCatalogue, usePrintJournal, usePurposes, useSetDestroyed } from './papers.api.ts';

/** Every paper and file with somebody's data that left the program: who took it, what for, and whether it is no more. */
export function PrintJournalPage() {
  const t = useTexts('papers');
  const [isOut, setOut] = useState(false);
  const [destroying, setDestroying] = useState<PrintedPaper | null>(null);
  const journal = usePrintJournal(isOut);
  const papers = journal.data?.pages.flatMap((page) => page.papers) ?? [];
  return (
    <Page title={t('journal.title')} width="list" above={<BackLink href="/papers">{t('preview.back')}</BackLink>}>
      <div className={classes.above}>
        <p className={gate.quiet}>{t('journal.about')}</p>
        <Checkbox label={t('journal.out')} checked={isOut} onChange={(event) => setOut(event.currentTarget.checked)} />
      </div>
      <FailureMessage of={journal.error} onRetry={() => void journal.refetch()} />
      {journal.isPending && <LoadingShape />}
      {journal.data !== undefined && papers.length === 0 && (
        <EmptyState title={isOut ? t('journal.nothingOut') : t('journal.nothing')}>
          {isOut ? t('journal.nothingOutTodo') : t('journal.nothingTodo')}
        </EmptyState>
      )}
      {papers.length > 0 && <PapersTable papers={papers} onDestroy={setDestroying} />}
      {journal.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={journal.isFetchingNextPage}
          onClick={() => void journal.fetchNextPage()}
        >
          {t('journal.older')}
        </Button>
      )}
      {destroying !== null && <DestroyDialog paper={destroying} onClose={() => setDestroying(null)} />}
    </Page>
  );
}

interface TableProps {
  readonly papers: readonly PrintedPaper[];
  readonly onDestroy: (paper: PrintedPaper) => void;
}

function PapersTable({ papers, onDestroy }: TableProps) {
  const t = useTexts('papers');
  const head = (column: 'copy' | 'when' | 'who' | 'paper' | 'carries' | 'purpose' | 'target' | 'destroyed') =>
    t(`journal.columns.${column}`);
  return (
    <PlainTable
      heads={[
        ...[head('copy'), head('when'), head('who'), head('paper'), head('carries')],
        { number: t('journal.columns.families') },
        ...[head('purpose'), head('target'), head('destroyed')],
      ]}
      label={t('journal.list')}
      isWide
    >
      {papers.map((paper) => (
        <Row key={paper.id} paper={paper} onDestroy={onDestroy} />
      ))}
    </PlainTable>
  );
}

function Row({ paper, onDestroy }: { paper: PrintedPaper; onDestroy: TableProps['onDestroy'] }) {
  const t = useTexts('papers');
  const language = useLanguage();
  const catalogue = useCatalogue(language).data ?? [];
  const purposes = usePurposes();
  const title = paper.title ?? catalogue.find((entry) => entry.paper === paper.paper)?.title ?? paper.paper;
  return (
    <tr data-past={!paper.isMade || undefined}>
      <td data-cell="short">{paper.copy}</td>
      <td data-cell="short">{formatDayAndTime(new Date(paper.atMs), language)}</td>
      <td>{paper.userName}</td>
      <td>{title}</td>
      <td>{paper.carries.map((one) => t(`carried.${one}`)).join(', ')}</td>
      <td data-cell="number">{paper.families}</td>
      <td>
        {paper.purpose !== null && purposes.labelOf(paper.purpose)}
        {paper.givenTo !== null && <CellNote>{t('journal.givenTo', { name: paper.givenTo })}</CellNote>}
      </td>
      <td data-cell="short">{t(`journal.targets.${paper.target}`)}</td>
      <td data-cell="short">
        {!paper.isMade && t('journal.notMade')}
        {paper.destroyedOn !== null && formatShortDate(paper.destroyedOn, language)}
        {paper.isMade && paper.destroyedOn === null && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('journal.destroyOf', { copy: paper.copy })}
            onClick={() => onDestroy(paper)}
          >
            {t('journal.destroy')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function DestroyDialog({ paper: { id, copy }, onClose }: { paper: PrintedPaper; onClose: () => void }) {
  const t = useTexts('papers');
  const [today] = useState(() => todayIn(new Date()));
  const [on, setOn] = useState<DateOnly | null | undefined>(today);
  const destroyed = useSetDestroyed();
  const isFuture = typeof on === 'string' && on > today;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (typeof on !== 'string' || isFuture) return;
    if ((await destroyed.run({ id, on })) === undefined) return;
    notify({ text: t('journal.noted', { copy }), undo: () => void destroyed.run({ id, on: null }) });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('journal.destroyTitle', { copy })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={gate.form} onSubmit={(event) => void save(event)} noValidate>
        <FailureMessage of={destroyed.failure} />
        <DateField
          id="destroyed-on"
          label={t('journal.destroyOn')}
          value={on}
          autoFocus
          error={isFuture ? t('journal.future') : undefined}
          onChange={setOn}
        />
        <p className={gate.quiet}>{t('journal.destroyNote')}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={destroyed.isRunning}>
            {t('journal.destroyConfirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
