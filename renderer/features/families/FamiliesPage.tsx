import { Button, Group } from '@mantine/core';
import { IconFileImport, IconPlus, IconPrinter } from '@tabler/icons-react';
import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { KeyTip } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { useStable } from '#renderer/ui/use-stable.ts';
import type { FamilyFilter, FamilySort, NameDisplay } from '#shared/families/family-list.ts';
import { paperPath } from '#shared/papers/paper-path.ts';
import type { FamiliesView } from '#shared/views/views.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';
import { FamiliesTable } from './FamiliesTable.tsx';
import { FilterRow } from './FilterRow.tsx';
import { type FamilyList, useAskAhead, useFamilyList, useFamilyPosition } from './families.api.ts';
import { ListBar } from './ListBar.tsx';
import { isNarrowed, NO_FILTER } from './list-state.ts';
import { NothingFound } from './NothingFound.tsx';
import { useListState } from './use-list-state.ts';
import { WaitingDrafts } from './WaitingDrafts.tsx';

const ROWS_AROUND = 40;

/** The register of families: found, filtered, sorted, opened. Names are shown as long as the page is, when asked for. */
export function FamiliesPage() {
  const [, navigate] = useLocation();
  const state = useListState();
  const { filter, sort, change } = state;
  const [names, setNames] = useState<NameDisplay>('initials');
  const [left] = useState(state.row);
  const [leftQuestion] = useState({ filter, sort, names });
  const position = useFamilyPosition(leftQuestion, left?.id ?? null);
  const around = left?.index ?? 0;
  const { list, onRangeNeeded, error, retry } = useFamilyList(
    { filter, sort, names },
    { from: around, to: around + ROWS_AROUND },
  );
  const askAhead = useAskAhead();
  const narrow = useStable((next: FamilyFilter) => {
    askAhead({ filter: next, sort, names });
    change({ filter: next });
  });
  // The bar above follows when there is time: a key is for the box and the rows.
  const shown = useDeferredValue(useMemo(() => ({ filter, sort, names }), [filter, sort, names]));
  const show = useStable((view: FamiliesView) => {
    setNames(view.names);
    change({ filter: view.filter, sort: view.sort });
  });
  const openNew = useStable(() => navigate('/families/new', { state: { isFromList: true } }));
  const print = useStable(() =>
    navigate(paperPath({ subject: 'families', paper: 'families-list', isLarge: false, filter, sort, names })),
  );
  const open = useStable((id: FamilyId) => navigate(`/families/${id}`, { state: { isFromList: true } }));
  const sortBy = useStable((next: FamilySort) => change({ sort: next }));
  const keepRow = useStable(state.keepRow);
  const [mayRegister, mayPrint] = [useMay('families.change'), useMay('families.print')];
  useKeys({ ...(mayRegister && { 'Ctrl+N': openNew }), ...(mayPrint && { 'Ctrl+P': print }) });

  return (
    <FamiliesFrame list={list} hasActions={error !== null || Boolean(list?.total)} onNew={openNew} onPrint={print}>
      <WaitingDrafts />
      {list?.total === 0 ? (
        <EmptyRegister onNew={openNew} onImport={() => navigate('/families/import')} />
      ) : (
        <>
          <ListBar shown={shown} onShow={show} />
          <FilterRow filter={filter} names={names} onFilter={narrow} onNames={setNames} />
          {error !== null && <FailureMessage of={error} onRetry={retry} />}
          {error === null && (list === undefined || position === undefined) && <LoadingShape rows={12} />}
          {error === null && list?.matching === 0 && isNarrowed(filter) && (
            <NothingFound filter={filter} onClear={() => narrow(NO_FILTER)} />
          )}
          {error === null && list !== undefined && list.matching > 0 && position !== undefined && (
            <FamiliesTable
              list={list}
              sort={sort}
              names={names}
              left={left}
              now={position}
              onSort={sortBy}
              onRangeNeeded={onRangeNeeded}
              onKeepRow={keepRow}
              onOpen={open}
            />
          )}
        </>
      )}
    </FamiliesFrame>
  );
}

interface FamiliesFrameProps {
  list: FamilyList | undefined;
  hasActions: boolean;
  onNew: () => void;
  onPrint: () => void;
  children: ReactNode;
}

/**
 * Title with count and what can be done; an empty register offers it in its middle instead. Until it is known which, no
 * button stands where it would vanish under the hand.
 */
function FamiliesFrame({ list, hasActions, onNew, onPrint, children }: FamiliesFrameProps) {
  const t = useTexts('families');
  const language = useLanguage();
  const count = (list: FamilyList) => {
    const [matching, total] = [numberText(list.matching, language), numberText(list.total, language)];
    return list.matching === list.total ? total : t('list.matchingOf', { matching, total });
  };
  return (
    <Page
      title={t('list.title')}
      count={list?.total ? count(list) : undefined}
      width="list"
      actions={hasActions && <ListActions onNew={onNew} onPrint={onPrint} />}
    >
      {children}
    </Page>
  );
}

const ListActions = memo(({ onNew, onPrint }: { onNew: () => void; onPrint: () => void }) => {
  const t = useTexts('families');
  const [mayImport, mayPrint, mayRegister] = [
    useMay('families.import'),
    useMay('families.print'),
    useMay('families.change'),
  ];
  return (
    <>
      {mayImport && (
        <Button component="a" href="#/families/import" variant="default" leftSection={<IconFileImport size={18} />}>
          {t('list.import')}
        </Button>
      )}
      {mayPrint && (
        <KeyTip label={t('list.printTip')} keys="Ctrl+P">
          <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={onPrint}>
            {t('list.print')}
          </Button>
        </KeyTip>
      )}
      {mayRegister && (
        <KeyTip label={t('list.newTip')} keys="Ctrl+N">
          <Button leftSection={<IconPlus size={18} />} onClick={onNew}>
            {t('list.new')}
          </Button>
        </KeyTip>
      )}
    </>
  );
});

/** What this place is for and what to do first. */
function EmptyRegister({ onNew, onImport }: { onNew: () => void; onImport: () => void }) {
  const t = useTexts('families');
  const [mayChange, mayImport] = [useMay('families.change'), useMay('families.import')];
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        <Group gap="xs">
          {mayChange && (
            <Button leftSection={<IconPlus size={18} />} onClick={onNew}>
              {t('list.new')}
            </Button>
          )}
          {mayImport && (
            <Button variant="default" leftSection={<IconFileImport size={18} />} onClick={onImport}>
              {t('list.import')}
            </Button>
          )}
          {mayChange && (
            <Button component="a" href="#/families/bin" variant="subtle">
              {t('bin.title')}
            </Button>
          )}
        </Group>
      }
    >
      {t('empty.words')}
    </EmptyState>
  );
}
