import { Radio } from '@mantine/core';
import type { Texts } from '#renderer/text/i18n.ts';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { numberText } from '#renderer/text/numbers.ts';
import type { DriveChoice } from '#shared/backup/backup.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import classes from './BackupPage.module.css';
import { FOLDER, nameOf } from './drives.ts';
import { momentText } from './words.ts';

const GIGABYTE = 1_000_000_000;

interface DriveFieldProps {
  readonly drives: readonly DriveChoice[];
  /** Id of a drive, or FOLDER. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled: boolean;
}

/** What is plugged in, called as its owner calls it, and any folder. */
export function DriveField({ drives, value, onChange, isDisabled }: DriveFieldProps) {
  const t = useTexts('backup');
  const language = useLanguage();
  return (
    <Radio.Group value={value} onChange={onChange} label={t('where.title')} classNames={{ label: classes.fieldLabel }}>
      <div className={classes.drives}>
        {drives.map((drive) => (
          <Radio
            key={drive.id}
            value={drive.id}
            label={nameOf(t, drive)}
            description={factsOf(t, drive, language)}
            disabled={isDisabled || drive.isReadOnly}
          />
        ))}
        <Radio value={FOLDER} label={t('where.folder')} description={t('where.folderHelp')} disabled={isDisabled} />
      </div>
      {drives.length === 0 && <p className={classes.noDrive}>{t('where.none')}</p>}
    </Radio.Group>
  );
}

function factsOf(t: Texts<'backup'>, drive: DriveChoice, language: Language): string {
  const gigabytes = (bytes: number) => numberText(bytes / GIGABYTE, language, { maximumFractionDigits: 1 });
  const room = t('where.free', { free: gigabytes(drive.freeBytes), total: gigabytes(drive.totalBytes) });
  const { lastCopyAtMs } = drive;
  const copies =
    lastCopyAtMs === null ? t('where.noCopies') : t('where.lastCopy', { when: momentText(lastCopyAtMs, language) });
  const facts = [drive.fileSystem, room, drive.isReadOnly ? t('where.readOnly') : copies];
  return facts.filter(Boolean).join(' · ');
}
