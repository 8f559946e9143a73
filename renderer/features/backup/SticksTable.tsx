import { Button } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { type Stick, sticksOf } from '#shared/backup/backup.rules.ts';
import type { Backup, DriveChoice } from '#shared/backup/backup.ts';
import classes from './BackupPage.module.css';
import { useTidy } from './backup.api.ts';
import { momentText } from './words.ts';

const KEPT = 5;

interface SticksTableProps {
  /** The journal, newest first. */
  readonly copies: readonly Backup[];
  readonly drives: readonly DriveChoice[];
}

/** Which copies lie where, when they were last read, and which of them a former sheet opens. */
export function SticksTable({ copies, drives }: SticksTableProps) {
  const t = useTexts('backup');
  const sticks = sticksOf(copies);
  const tidy = useTidy();
  if (sticks.length === 0) return null;
  const isForFormer = sticks.some(({ forFormerSheet }) => forFormerSheet > 0);
  return (
    <>
      <h2 id="backup-sticks">{t('sticks.title')}</h2>
      <FailureMessage of={tidy.failure} />
      <PlainTable
        heads={[t('sticks.stick'), { number: t('sticks.copies') }, t('sticks.newest'), t('sticks.checked'), null]}
        labelledBy="backup-sticks"
        isWide
      >
        {sticks.map((stick) => (
          <Row
            key={stick.id}
            stick={stick}
            onTidy={drives.some(({ id }) => id === stick.id) ? (drive) => tidy.run({ drive, keep: KEPT }) : null}
          />
        ))}
      </PlainTable>
      {isForFormer && <Banner tone="attention">{t('sticks.formerWhy')}</Banner>}
    </>
  );
}

interface RowProps {
  readonly stick: Stick;
  /** Null while the stick is not plugged in. */
  readonly onTidy: ((drive: string) => Promise<number | undefined>) | null;
}

function Row({ stick, onTidy }: RowProps) {
  const t = useTexts('backup');
  const language = useLanguage();
  const confirm = useConfirm();
  const [newest] = stick.copies;
  const ask = async () => {
    const question = { title: t('tidy.title'), body: t('tidy.body', { name: stick.name }), confirm: t('tidy.confirm') };
    if (!(await confirm({ ...question, isDangerous: true }))) return;
    const count = await onTidy?.(stick.id);
    if (count !== undefined) notify({ text: count === 0 ? t('tidy.nothing') : t('tidy.done', { count }) });
  };
  return (
    <tr>
      <td data-cell="long">
        {stick.name}
        <CellNote>{t(`places.${stick.placeKind}`)}</CellNote>
        {stick.forFormerSheet > 0 && (
          <div className={classes.warning}>{t('sticks.formerNote', { count: stick.forFormerSheet })}</div>
        )}
      </td>
      <td data-cell="number">{numberText(stick.copies.length, language)}</td>
      <td>{newest === undefined ? '—' : momentText(newest.madeAtMs, language)}</td>
      <td>{stick.checkedAtMs === null ? t('sticks.never') : momentText(stick.checkedAtMs, language)}</td>
      <td>
        {onTidy !== null && stick.copies.length > KEPT && (
          <Button variant="default" size="compact-sm" onClick={() => void ask()}>
            {t('tidy.action')}
          </Button>
        )}
      </td>
    </tr>
  );
}
