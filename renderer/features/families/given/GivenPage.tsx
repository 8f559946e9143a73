import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { type GivenRow, Period } from '#shared/given-services/given-services.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { useGivenIn } from '../given.api.ts';
import { useVocabulary } from '../vocabularies.api.ts';
import { GivenForm } from './GivenForm.tsx';
import classes from './given.module.css';

interface TypedPeriod {
  readonly from: DateOnly | null | undefined;
  readonly to: DateOnly | null | undefined;
}

/** The month so far. */
function monthOf(today: DateOnly): TypedPeriod {
  return { from: `${today.slice(0, 8)}01` as DateOnly, to: today };
}

/** The journal of services given: a period at a time; one entry for several families at once. */
export function GivenPage() {
  const t = useTexts('given');
  const mayChange = useMay('families.change');
  const [today] = useState(() => todayIn(new Date()));
  const [typed, setTyped] = useState(() => monthOf(today));
  const [isOpen, setIsOpen] = useState(false);
  const period = Period.safeParse(typed);
  const given = useGivenIn(period.success ? period.data : null);
  const { rows = [], total = 0 } = given.data ?? {};
  return (
    <Page
      title={t('journal')}
      count={given.data ? String(total) : undefined}
      width="list"
      above={<BackLink href="/families">{t('back')}</BackLink>}
      actions={
        <>
          <PaperButton order={{ subject: 'office', paper: 'services-journal', isLarge: false }}>
            {t('print')}
          </PaperButton>
          {mayChange && !isOpen && <Button onClick={() => setIsOpen(true)}>{t('add')}</Button>}
        </>
      }
    >
      {isOpen && (
        <div className={classes.act}>
          <GivenForm
            given={null}
            family={null}
            onClose={() => setIsOpen(false)}
            onSaved={(count) => notify({ text: t('saved', { count }) })}
          />
        </div>
      )}
      <div className={classes.period}>
        <DateField id="from" label={t('from')} value={typed.from} onChange={(from) => setTyped({ ...typed, from })} />
        <DateField id="to" label={t('to')} value={typed.to} onChange={(to) => setTyped({ ...typed, to })} />
      </div>
      <FailureMessage of={given.error} onRetry={() => void given.refetch()} />
      {given.isPending && <LoadingShape />}
      {given.data && total === 0 && <EmptyState title={t('empty')}>{t('emptyTodo')}</EmptyState>}
      {rows.length > 0 && <GivenTable rows={rows} />}
    </Page>
  );
}

function GivenTable({ rows }: { rows: readonly GivenRow[] }) {
  const t = useTexts('given');
  const language = useLanguage();
  const services = useVocabulary('socialServices');
  return (
    <PlainTable
      label={t('journal')}
      heads={[
        t('columns.givenOn'),
        t('columns.family'),
        t('columns.service'),
        t('columns.form'),
        { number: t('columns.amount') },
        t('columns.place'),
        t('columns.who'),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td>{formatShortDate(row.givenOn, language)}</td>
          <th scope="row">
            <Link href={`/families/${row.familyId}`}>{row.code}</Link>
            {row.name !== null && <CellNote>{row.name}</CellNote>}
          </th>
          <td>
            {services.labelOf(row.service)}
            {row.note !== null && <CellNote>{row.note}</CellNote>}
          </td>
          <td>{t(`forms.${row.form}`)}</td>
          <td data-cell="number">{row.amount}</td>
          <td>{row.place ?? '—'}</td>
          <td>{row.userName ?? '—'}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
