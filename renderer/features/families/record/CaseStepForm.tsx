import { Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { Checked, DraftFields } from '#renderer/ui/draft-form.ts';
import { useDraftForm } from '#renderer/ui/draft-form.ts';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import { SuggestField } from '#renderer/ui/SuggestField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useOpenedForm } from '#renderer/ui/use-opened-form.ts';
import type { Family } from '#shared/families/families.ts';
import type { Failure } from '#shared/ipc/reply.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import classes from '../family-form.module.css';
import { useCloseCase, useReopenCase, useTakeStep } from '../record.api.ts';
import { useVocabulary } from '../vocabularies.api.ts';
import {
  type ClosingDraft,
  checkClosing,
  checkReopening,
  checkStep,
  needsReason,
  newStepDraft,
} from './step-drafts.ts';
import { OPEN_STAGES } from './steps.ts';

/** What is done with a case as a whole. */
export type CaseAct = 'step' | 'close' | 'reopen';

interface CaseStepFormProps {
  family: Family;
  onClose: () => void;
}

/** The form of a step of the case, between the line of stages and the facts. */
export function CaseStepForm({ act, ...props }: CaseStepFormProps & { act: CaseAct }) {
  switch (act) {
    case 'step':
      return <StepForm {...props} />;
    case 'close':
      return <ClosingForm {...props} />;
    case 'reopen':
      return <ReopeningForm {...props} />;
  }
}

interface ShortFormProps<D, I> {
  title: string;
  save: string;
  initial: D;
  check: (draft: D) => Checked<I>;
  run: (input: I) => Promise<unknown>;
  isRunning: boolean;
  failure: Failure | null;
  onClose: () => void;
  children: (fields: DraftFields<D>) => ReactNode;
}

/** A form of a few lines: it keeps no draft, and asks before what was typed is lost. */
function ShortForm<D, I>(props: ShortFormProps<D, I>) {
  const { title, save, initial, check, run, isRunning, failure, onClose, children } = props;
  const root = useOpenedForm<HTMLElement>();
  const form = useDraftForm({
    initial,
    keep: null,
    check,
    onSave: async (input: I) => {
      const isDone = (await run(input)) !== undefined;
      if (isDone) onClose();
      return isDone;
    },
    onLeave: onClose,
    refused: failure?.fields,
  });
  return (
    <section ref={root} className={classes.act} onKeyDown={form.onKeyDown} role="form" aria-label={title}>
      <Title order={2}>{title}</Title>
      <ErrorSummary errors={form.errors} />
      {form.errors.length === 0 && <FailureMessage of={failure} />}
      {children(form.fields)}
      <FormButtons save={save} isSaving={isRunning} onSave={form.save} onLeave={form.leave} kept={form.kept} />
    </section>
  );
}

function StepForm({ family, onClose }: CaseStepFormProps) {
  const t = useTexts('families');
  const [today] = useState(() => todayIn(new Date()));
  const [initial] = useState(() => newStepDraft(family, today));
  const { run, isRunning, failure } = useTakeStep();
  const { id, version } = family;
  return (
    <ShortForm
      {...{ initial, isRunning, failure, onClose }}
      title={t('step.title')}
      save={t('step.save')}
      check={(draft) => checkStep(family, draft, today)}
      run={(step) => run({ id, version, step })}
    >
      {({ draft, onChange, errorOf }) => (
        <>
          <ChoiceField
            id="step.stage"
            label={t('step.stage')}
            value={draft.stage}
            error={errorOf('step.stage')}
            choices={OPEN_STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
            onChange={(stage) => onChange({ ...draft, stage })}
          />
          {needsReason(family, draft) && (
            <TextField
              id="step.reason"
              label={t('step.reason')}
              help={t('step.reasonHelp')}
              maxLength={300}
              value={draft.reason}
              error={errorOf('step.reason')}
              onChange={(reason) => onChange({ ...draft, reason })}
            />
          )}
          <div className={classes.inRow}>
            <DateField
              id="step.takenOn"
              label={t('step.takenOn')}
              value={draft.takenOn}
              error={errorOf('step.takenOn')}
              onChange={(takenOn) => onChange({ ...draft, takenOn })}
            />
            <TextField
              id="step.document"
              label={t('step.document')}
              optional
              maxLength={300}
              value={draft.document}
              error={errorOf('step.document')}
              onChange={(document) => onChange({ ...draft, document })}
            />
          </div>
        </>
      )}
    </ShortForm>
  );
}

const RESULTS = ['overcome', 'minimised', 'handedOver', 'referred', 'placed', 'noChange'] as const;

function ClosingForm({ family, onClose }: CaseStepFormProps) {
  const t = useTexts('families');
  const [today] = useState(() => todayIn(new Date()));
  const [initial] = useState<ClosingDraft>({ closedOn: today, reason: null, result: '', document: '' });
  const { run, isRunning, failure } = useCloseCase();
  const { id, version } = family;
  return (
    <ShortForm
      {...{ initial, isRunning, failure, onClose }}
      title={t('closing.title')}
      save={t('closing.save')}
      check={(draft) => checkClosing(family, draft, today)}
      run={(closing) => run({ id, version, closing })}
    >
      {(fields) => <ClosingFields {...fields} />}
    </ShortForm>
  );
}

function ClosingFields({ draft, onChange, errorOf }: DraftFields<ClosingDraft>) {
  const t = useTexts('families');
  const reasons = useVocabulary('closingReasons');
  return (
    <>
      <ChoiceField
        id="closing.reason"
        label={t('closing.reason')}
        value={draft.reason}
        error={errorOf('closing.reason')}
        choices={reasons.offered.map(({ code, label }) => ({ value: code, label }))}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <SuggestField
        id="closing.result"
        label={t('closing.result')}
        optional
        maxLength={300}
        value={draft.result}
        suggestions={RESULTS.map((result) => t(`closing.results.${result}`))}
        error={errorOf('closing.result')}
        onChange={(result) => onChange({ ...draft, result })}
      />
      <div className={classes.inRow}>
        <DateField
          id="closing.closedOn"
          label={t('closing.closedOn')}
          value={draft.closedOn}
          error={errorOf('closing.closedOn')}
          onChange={(closedOn) => onChange({ ...draft, closedOn })}
        />
        <TextField
          id="closing.document"
          label={t('closing.document')}
          optional
          maxLength={300}
          value={draft.document}
          error={errorOf('closing.document')}
          onChange={(document) => onChange({ ...draft, document })}
        />
      </div>
    </>
  );
}

function ReopeningForm({ family, onClose }: CaseStepFormProps) {
  const t = useTexts('families');
  const [today] = useState(() => todayIn(new Date()));
  const [initial] = useState({ openedOn: today });
  const { run, isRunning, failure } = useReopenCase();
  const { id, version } = family;
  return (
    <ShortForm
      {...{ isRunning, failure, onClose }}
      initial={initial as { openedOn: typeof today | null | undefined }}
      title={t('reopening.title')}
      save={t('reopening.save')}
      check={(draft) => checkReopening(family, draft, today)}
      run={(openedOn) => run({ id, version, openedOn })}
    >
      {({ draft, onChange, errorOf }) => (
        <>
          <p className={classes.words}>{t('reopening.words')}</p>
          <DateField
            id="reopening.openedOn"
            label={t('reopening.openedOn')}
            value={draft.openedOn}
            error={errorOf('reopening.openedOn')}
            onChange={(openedOn) => onChange({ ...draft, openedOn })}
          />
        </>
      )}
    </ShortForm>
  );
}
