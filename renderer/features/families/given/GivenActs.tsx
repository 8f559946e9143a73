import { Button } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import type { GivenService } from '#shared/given-services/given-services.ts';
import { useGivenChanges } from '../given.api.ts';
import classes from './given.module.css';

interface GivenActsProps {
  readonly given: GivenService;
  /** Which line, for screen readers. */
  readonly what: string;
  readonly onChange: () => void;
}

/** Puts a line right or takes it out; what was taken out is brought back from the notice. */
export function GivenActs({ given: { id, version }, what, onChange }: GivenActsProps) {
  const t = useTexts('given');
  const { setRemoved } = useGivenChanges();
  const remove = async () => {
    const done = await setRemoved.run({ id, version, isRemoved: true });
    if (done === undefined) return;
    const bringBack = () => void setRemoved.run({ id, version: done.version, isRemoved: false });
    notify({ text: t('removed'), undo: bringBack });
  };
  return (
    <div className={classes.lineActs}>
      <Button variant="subtle" size="compact-sm" aria-label={t('changeOf', { what })} onClick={onChange}>
        {t('change')}
      </Button>
      <Button variant="subtle" size="compact-sm" aria-label={t('removeOf', { what })} onClick={() => void remove()}>
        {t('remove')}
      </Button>
      <FailureMessage of={setRemoved.failure} />
    </div>
  );
}
