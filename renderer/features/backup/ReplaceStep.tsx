import { Title } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import type { CountedKind } from '#shared/backup/copy.ts';
import classes from './BackupPage.module.css';
import { type ChosenCopy, type Rehearsed, useReplace } from './backup.api.ts';
import { NewHeadForm, type NewHeadInput } from './NewHeadForm.tsx';
import { RestoreProgress } from './RestoreProgress.tsx';
import { momentText } from './words.ts';

interface ReplaceStepProps {
  readonly copy: ChosenCopy;
  readonly found: Rehearsed;
  readonly onBack: () => void;
}

/** Puts an opened copy in the place of the register; says before what that loses. */
export function ReplaceStep({ copy, found, onBack }: ReplaceStepProps) {
  const t = useTexts('backup');
  const confirm = useConfirm();
  const lost = useLostWords(found);
  const replace = useReplace();
  const run = async (head: NewHeadInput) => {
    const question = { title: t('replace.confirmTitle'), body: `${lost} ${t('replace.confirmBody')}` };
    if (!(await confirm({ ...question, confirm: t('replace.run'), isDangerous: true }))) return;
    await replace.run({ token: copy.token, ...head });
  };
  if (replace.isRunning) return <RestoreProgress progress={replace.progress} onCancel={replace.cancel} />;
  return (
    <section className={classes.parts} aria-label={t('replace.title')}>
      <Title order={2}>{t('replace.title')}</Title>
      <Banner tone="attention">
        <p>{lost}</p>
        <p>{t('replace.safe')}</p>
      </Banner>
      <FailureMessage of={replace.failure} />
      <NewHeadForm
        signature={found.contents.signature}
        submit={t('replace.run')}
        onSubmit={(head) => void run(head)}
        onBack={onBack}
      />
    </section>
  );
}

function useLostWords({ contents, comparison }: Rehearsed): string {
  const t = useTexts('backup');
  const language = useLanguage();
  const lostOf = (wanted: CountedKind) => {
    const row = comparison.kinds.find(({ kind }) => kind === wanted);
    return row === undefined ? 0 : row.onlyHere + (row.newerHere ?? 0);
  };
  const counts = { families: lostOf('families'), persons: lostOf('persons') };
  if (counts.families + counts.persons === 0) return t('replace.lostNothing');
  if (contents.madeAtMs === null) return t('replace.lostUndated', counts);
  return t('replace.lost', { ...counts, when: momentText(contents.madeAtMs, language) });
}
