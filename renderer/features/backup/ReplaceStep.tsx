import { Title } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import classes from './BackupPage.module.css';
import { type ChosenCopy, type Rehearsed, useReplace } from './backup.api.ts';
import { NewHeadForm, type NewHeadInput } from './NewHeadForm.tsx';
import { RestoreProgress } from './RestoreProgress.tsx';
import { kindsText, momentText } from './words.ts';

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
  const lost = comparison.kinds.map(({ kind, onlyHere, newerHere }) => ({ kind, count: onlyHere + (newerHere ?? 0) }));
  const list = kindsText(t, lost, language);
  if (list === '') return t('replace.lostNothing');
  if (contents.madeAtMs === null) return t('replace.lostUndated', { list });
  return t('replace.lost', { list, when: momentText(contents.madeAtMs, language) });
}
