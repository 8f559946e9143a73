import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { fieldIssueText } from '#renderer/ui/failure-text.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { TERM_UNITS, type Term, TermLength } from '#shared/terms/terms.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import classes from './Terms.module.css';
import type { OpenForm } from './TermsPage.tsx';
import type { TermChanges } from './terms.api.ts';

interface TermFormProps extends OpenForm {
  /** The term of the kind that holds now. */
  readonly newest: Term | undefined;
  readonly changes: TermChanges;
  readonly onLeave: () => void;
}

/** Length and ground of a term: from a day on, or put right for every case that it holds for. */
export function TermForm({ kind, correcting, newest, changes, onLeave }: TermFormProps) {
  const t = useTexts('terms');
  const tCommon = useTexts('common');
  const shown = correcting ?? newest;
  const [amount, setAmount] = useState<number | null | undefined>(shown?.amount ?? null);
  const [unit, setUnit] = useState(shown?.unit ?? 'workingDays');
  const [ground, setGround] = useState(shown?.ground ?? '');
  const [from, setFrom] = useState<DateOnly | null | undefined>(() => todayIn(new Date()));
  const [isTried, setIsTried] = useState(false);
  const length = TermLength.safeParse({ amount, unit, ground });
  const running = correcting === null ? changes.changeFrom : changes.correct;
  const tooEarly = running.failure?.code === 'terms/date-too-early';
  const save = async () => {
    setIsTried(true);
    if (!length.success || (correcting === null && !from)) return;
    const done =
      correcting === null
        ? await changes.changeFrom.run({ kind, from: from as DateOnly, length: length.data })
        : await changes.correct.run({ id: correcting.id, length: length.data });
    if (done !== undefined) onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && event.ctrlKey) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const title = t(correcting === null ? 'changeFromOf' : 'correctOf', { kind: t(`kinds.${kind}`) });
  return (
    <div className={classes.form} role="form" aria-label={title} onKeyDown={onKeyDown}>
      <strong>{title}</strong>
      <p className={classes.quiet}>{t(correcting === null ? 'changeFromWords' : 'correctWords')}</p>
      {!tooEarly && <FailureMessage of={running.failure} />}
      {correcting === null && (
        <DateField
          id="term-from"
          label={t('from')}
          autoFocus
          value={from}
          error={tooEarly ? fieldIssueText('too-early') : isTried && from === null ? fieldIssueText('date') : undefined}
          onChange={setFrom}
        />
      )}
      <NumberField
        id="term-amount"
        label={t('amount')}
        autoFocus={correcting !== null}
        width={4}
        value={amount}
        error={isTried && !length.success ? fieldIssueText('term-amount') : undefined}
        onChange={setAmount}
      />
      <ChoiceField
        id="term-unit"
        label={t('unit')}
        choices={TERM_UNITS.map((value) => ({ value, label: t(`unitNames.${value}`) }))}
        value={unit}
        onChange={(chosen) => chosen !== null && setUnit(chosen)}
      />
      <TextField
        id="term-ground"
        label={t('ground')}
        help={t('groundHelp')}
        optional
        lines={2}
        maxLength={500}
        value={ground}
        onChange={setGround}
      />
      <div className={classes.buttons}>
        <Button loading={running.isRunning} onClick={() => void save()}>
          {tCommon('save')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {tCommon('cancel')}
        </Button>
      </div>
    </div>
  );
}
