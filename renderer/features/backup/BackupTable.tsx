import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { Backup } from '#shared/backup/backup.ts';
import classes from './BackupPage.module.css';
import { megabytesText, momentText } from './words.ts';

/** The journal of copies, newest first; one that does not count says so. */
export function BackupTable({ copies }: { readonly copies: readonly Backup[] }) {
  const t = useTexts('backup');
  if (copies.length === 0) return null;
  return (
    <>
      <h2 id="backup-list">{t('list.title')}</h2>
      {/* A region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-labelledby="backup-list">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                {t('list.number')}
              </th>
              <th scope="col">{t('list.made')}</th>
              <th scope="col">{t('list.place')}</th>
              <th scope="col" className={classes.number}>
                {t('list.size')}
              </th>
              <th scope="col" className={classes.number}>
                {t('list.families')}
              </th>
              <th scope="col" className={classes.number}>
                {t('list.persons')}
              </th>
              <th scope="col">{t('list.reason')}</th>
              <th scope="col">{t('list.state')}</th>
            </tr>
          </thead>
          <tbody>
            {copies.map((copy) => (
              <Row key={copy.number} copy={copy} />
            ))}
          </tbody>
        </table>
      </section>
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
      <td className={classes.number}>{copy.number}</td>
      <td>{momentText(t, copy.madeAtMs, language)}</td>
      <td className={classes.place}>
        {copy.label === null ? copy.place : t('where.drive', { label: copy.label, path: copy.place })}
        <div className={classes.quiet}>{t(`places.${copy.placeKind}`)}</div>
      </td>
      <td className={classes.number}>{size}</td>
      <td className={classes.number}>{count(copy.families)}</td>
      <td className={classes.number}>{count(copy.persons)}</td>
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
