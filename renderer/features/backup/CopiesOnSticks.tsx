import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import type { DriveChoice } from '#shared/backup/backup.ts';
import classes from './BackupPage.module.css';
import { type ChosenCopy, useBackups, useCopiesOn, useDrives } from './backup.api.ts';
import { nameOf } from './drives.ts';
import { megabytesText, momentText } from './words.ts';

type OnChosen = (copy: ChosenCopy) => void;

/** Each stick that is plugged in, with the copies on it. */
export function CopiesOnSticks({ onChosen }: { readonly onChosen: OnChosen }) {
  const t = useTexts('backup');
  const drives = useDrives();
  if (drives.data?.length === 0) return <p>{t('where.none')}</p>;
  return (
    <>
      <FailureMessage of={drives.error} />
      {(drives.data ?? []).map((drive) => (
        <OneStick key={drive.id} drive={drive} onChosen={onChosen} />
      ))}
    </>
  );
}

function OneStick({ drive, onChosen }: { readonly drive: DriveChoice; readonly onChosen: OnChosen }) {
  const t = useTexts('backup');
  const language = useLanguage();
  const files = useCopiesOn();
  const [found, setFound] = useState<{ copies: ChosenCopy[]; ignored: string[] } | null>(null);
  const look = async () => setFound((await files.run({ drive: drive.id })) ?? null);
  const name = nameOf(t, drive);
  const journal = useBackups().data ?? [];
  const words = ({ fileName: file, bytes }: ChosenCopy) => {
    const size = megabytesText(bytes, language);
    const made = journal.find(({ fileName }) => fileName === file);
    if (made === undefined) return t('check.file', { file, size });
    return t('check.copyOf', { when: momentText(made.madeAtMs, language), file, size });
  };
  return (
    <section className={classes.parts} aria-label={name}>
      <div className={classes.row}>
        <Title order={2}>{name}</Title>
        <Button variant="default" size="sm" loading={files.isRunning} onClick={() => void look()}>
          {t('check.onStick', { name: drive.label ?? drive.path })}
        </Button>
      </div>
      <FailureMessage of={files.failure} />
      {found?.copies.length === 0 && <p>{t('check.none')}</p>}
      {found !== null && (
        <ul className={classes.files}>
          {found.copies.map((copy) => (
            <li key={copy.token}>
              <Button variant="subtle" size="compact-md" onClick={() => onChosen(copy)}>
                {words(copy)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found !== null && found.ignored.length > 0 && (
        <p className={classes.quiet}>{t('check.ignored', { files: found.ignored.join(', ') })}</p>
      )}
    </section>
  );
}
