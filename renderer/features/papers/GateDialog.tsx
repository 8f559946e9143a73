import { Button, Group, Modal, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { wording } from '#renderer/ui/FieldLabel.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { PaperOrder } from '#shared/papers/orders.ts';
import type { Carried } from '#shared/papers/paper.ts';
import type { PaperTarget, Passing } from '#shared/papers/print-journal.ts';
import classes from './Gate.module.css';
import { CarriedWords } from './PaperOptions.tsx';
import { useLastPassing, usePurposes } from './papers.api.ts';

interface GateDialogProps {
  readonly order: PaperOrder;
  readonly carries: readonly Carried[];
  /** Null while nothing is being asked. */
  readonly target: PaperTarget | null;
  readonly onPass: (passing: Passing) => void;
  readonly onClose: () => void;
}

/** The print gate: names and addresses leave only with a purpose, which stands in the journal. */
export function GateDialog(props: GateDialogProps) {
  const t = useTexts('papers');
  return (
    <Modal
      opened={props.target !== null}
      onClose={props.onClose}
      title={t('gate.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Question {...props} />
    </Modal>
  );
}

/** What was said last time is asked each time that the dialog opens. */
function Question({ order, ...props }: GateDialogProps) {
  const last = useLastPassing(order);
  if (last.isPending) return <LoadingShape rows={3} />;
  return <GateForm {...props} last={last.data ?? null} />;
}

interface GateFormProps extends Omit<GateDialogProps, 'order'> {
  /** What was said last time of the same paper. */
  readonly last: Passing | null;
}

function GateForm({ target, carries, last, onPass, onClose }: GateFormProps) {
  const t = useTexts('papers');
  const purposes = usePurposes();
  const [purpose, setPurpose] = useState<string | null>(last?.purpose ?? null);
  const [givenTo, setGivenTo] = useState(last?.givenTo ?? '');
  const [isMissing, setMissing] = useState(false);
  const pass = (event: FormEvent) => {
    event.preventDefault();
    if (purpose === null) setMissing(true);
    else onPass({ purpose, givenTo: givenTo.trim() === '' ? null : givenTo.trim() });
  };
  return (
    <form className={classes.form} onSubmit={pass} noValidate>
      <CarriedWords carries={carries} />
      <Select
        {...wording({
          id: 'gate-purpose',
          label: t('gate.purpose'),
          error: isMissing && purpose === null ? t('gate.purposeMissing') : undefined,
        })}
        data={purposes.offered.map(({ code, label }) => ({ value: code, label }))}
        value={purpose}
        data-autofocus
        onChange={setPurpose}
      />
      <TextField
        id="gate-given-to"
        label={t('gate.givenTo')}
        optional
        help={t('gate.givenToHelp')}
        maxLength={200}
        value={givenTo}
        onChange={setGivenTo}
      />
      <p className={classes.quiet}>{t('gate.about')}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit">{target === 'printer' ? t('gate.printer') : t('gate.file')}</Button>
      </Group>
    </form>
  );
}
