import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { Backup } from '#shared/backup/backup.ts';
import { megabytesText, momentText } from './words.ts';

/** The journal of copies, newest first; one that does not count says so. */
export function BackupTable({ copies }: { readonly copies: readonly Backup[] }) {
  const t = useTexts('backup');
  if (copies.length === 0) return null;
  return (
    <>
      <h2 id="backup-list">{t('list.title')}</h2>
      <PlainTable
        heads={[
          { number: t('list.number') },
          t('list.made'),
          t('list.place'),
          { number: t('list.size') },
          { number: t('list.families') },
          { number: t('list.persons') },
          t('list.reason'),
          t('list.state'),
        ]}
        labelledBy="backup-list"
        isWide
      >
        {copies.map((copy) => (
          <Row key={copy.number} copy={copy} />
        ))}
      </PlainTable>
    </>
  );
}

function Row({ copy }: { readonly copy: Backup }) {
  const t = useTexts('backup');
  const language = useLanguage();
  const count = (value: number | null) => (value === null ? '—' : numberText(value, language));
  const size = copy.bytes === null ? '—' : t('list.megabytes', { size: megabytesText(copy.bytes, language) });
  return (
    <tr>
      <td data-cell="number">{copy.number}</td>
      <td>{momentText(copy.madeAtMs, language)}</td>
      <td data-cell="long">
        {copy.label === null ? copy.place : t('where.drive', { label: copy.label, path: copy.place })}
        <CellNote>{t(`places.${copy.placeKind}`)}</CellNote>
      </td>
      <td data-cell="number">{size}</td>
      <td data-cell="number">{count(copy.families)}</td>
      <td data-cell="number">{count(copy.persons)}</td>
      <td>{t(`reasons.${copy.reason}`)}</td>
      <td>
        <State copy={copy} />
      </td>
    </tr>
  );
}

function State({ copy: { outcome, removedAtMs } }: { readonly copy: Backup }) {
  const t = useTexts('backup');
  if (removedAtMs !== null) return <StatusDot tone="quiet" label={t('outcomes.removed')} />;
  return <StatusDot tone={outcome === 'verified' ? 'good' : 'attention'} label={t(`outcomes.${outcome}`)} />;
}
