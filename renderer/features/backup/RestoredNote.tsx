import { Button } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { useDismissRestoration } from './backup.api.ts';
import { momentText } from './words.ts';

/** The register came from a copy: what was written since has to be keyed again. */
export function RestoredNote({ copyMadeAtMs }: { readonly copyMadeAtMs: number | null }) {
  const t = useTexts('backup');
  const language = useLanguage();
  const mayDismiss = useMay('register.replace');
  const dismiss = useDismissRestoration();
  const done = mayDismiss && (
    <Button variant="default" size="sm" loading={dismiss.isRunning} onClick={() => void dismiss.run(null)}>
      {t('restored.done')}
    </Button>
  );
  return (
    <Banner tone="attention" title={t('restored.title')} action={done || undefined}>
      {copyMadeAtMs === null
        ? t('restored.undated')
        : t('restored.words', { when: momentText(copyMadeAtMs, language) })}
    </Banner>
  );
}
