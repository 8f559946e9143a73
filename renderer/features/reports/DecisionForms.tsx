import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { checkedBy, PlainForm } from '#renderer/ui/PlainForm.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { mayRefuse } from '#shared/reports/reports.rules.ts';
import {
  AnswerInput,
  isTriedAgain,
  OUTCOMES,
  type Outcome,
  ReopenInput,
  type Report,
  SettleInput,
} from '#shared/reports/reports.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import classes from './Reports.module.css';
import { useReportChanges, useVocabulary } from './reports.api.ts';

interface FormProps {
  readonly report: Report;
  readonly onClose: () => void;
}

interface SettleDraft {
  readonly outcome: Exclude<Outcome, 'family'> | null;
  readonly ground: string | null;
  readonly words: string;
  readonly tryOn: DateOnly | null | undefined;
}

/** A decision without a family; refusal is not offered where a life, a child or violence is at stake. */
export function SettleForm({ report, onClose }: FormProps) {
  const t = useTexts('reports');
  const { settle } = useReportChanges();
  const grounds = useVocabulary('refusalGrounds');
  const isRefusable = mayRefuse(report);
  const offered = OUTCOMES.flatMap((outcome) =>
    outcome === 'family' || (outcome === 'refused' && !isRefusable)
      ? []
      : [{ value: outcome, label: t(`outcomes.${outcome}`) }],
  );
  return (
    <div className={classes.act}>
      <PlainForm<SettleDraft, SettleInput>
        keep={{ form: 'reports.settle', recordId: report.id, version: report.version }}
        label={t('settle.form')}
        initial={{ outcome: null, ground: null, words: '', tryOn: null }}
        check={(draft) => checkedBy(SettleInput, draft)}
        save={t('settle.save')}
        command={settle}
        onLeave={onClose}
        onSave={async (settled) => {
          const done = await settle.run({ id: report.id, version: report.version, settled });
          if (done !== undefined) onClose();
          return done;
        }}
      >
        {({ draft, onChange, errorOf }) => (
          <>
            <ChoiceField
              id="outcome"
              label={t('settle.outcome')}
              help={isRefusable ? undefined : t('settle.mayNotRefuse')}
              choices={offered}
              value={draft.outcome}
              error={errorOf('outcome')}
              autoFocus
              onChange={(outcome) => onChange({ ...draft, outcome })}
            />
            {draft.outcome === 'refused' && (
              <ChoiceField
                id="ground"
                label={t('settle.ground')}
                choices={grounds.offered.map(({ code, label }) => ({ value: code, label }))}
                value={draft.ground}
                error={errorOf('ground')}
                onChange={(ground) => onChange({ ...draft, ground })}
              />
            )}
            {isTriedAgain(draft.outcome) && (
              <DateField
                id="tryOn"
                label={t('settle.tryOn')}
                help={t('settle.tryOnHelp')}
                optional={draft.outcome !== 'later'}
                value={draft.tryOn}
                error={errorOf('tryOn')}
                onChange={(tryOn) => onChange({ ...draft, tryOn })}
              />
            )}
            <TextField
              id="words"
              label={t('settle.words')}
              optional
              lines={2}
              value={draft.words}
              error={errorOf('words')}
              maxLength={2000}
              onChange={(words) => onChange({ ...draft, words })}
            />
          </>
        )}
      </PlainForm>
    </div>
  );
}

/** Takes a decision back, with a reason that stays in the history. */
export function ReopenForm({ report, onClose }: FormProps) {
  const t = useTexts('reports');
  const { reopen } = useReportChanges();
  return (
    <div className={classes.act}>
      <PlainForm<{ reason: string }, ReopenInput>
        keep={{ form: 'reports.reopen', recordId: report.id, version: report.version }}
        label={t('reopen.form')}
        initial={{ reason: '' }}
        check={(draft) => checkedBy(ReopenInput, draft)}
        save={t('reopen.save')}
        command={reopen}
        onLeave={onClose}
        onSave={async ({ reason }) => {
          const done = await reopen.run({ id: report.id, version: report.version, reason });
          if (done !== undefined) onClose();
          return done;
        }}
      >
        {({ draft, onChange, errorOf }) => (
          <TextField
            id="reason"
            label={t('reopen.reason')}
            value={draft.reason}
            error={errorOf('reason')}
            maxLength={300}
            autoFocus
            onChange={(reason) => onChange({ reason })}
          />
        )}
      </PlainForm>
    </div>
  );
}

interface AnswerDraft {
  readonly answeredOn: DateOnly | null | undefined;
  readonly answer: string;
}

/** What the reporter was told, and when. */
export function AnswerForm({ report, onClose }: FormProps) {
  const t = useTexts('reports');
  const { answer } = useReportChanges();
  const [today] = useState(() => todayIn(new Date()));
  return (
    <div className={classes.act}>
      <PlainForm<AnswerDraft, AnswerInput>
        keep={{ form: 'reports.answer', recordId: report.id, version: report.version }}
        label={t('answer.form')}
        initial={{ answeredOn: report.answeredOn ?? today, answer: report.answer ?? '' }}
        check={(draft) => checkedBy(AnswerInput, draft)}
        save={t('answer.save')}
        command={answer}
        onLeave={onClose}
        onSave={async (given) => {
          const done = await answer.run({ id: report.id, version: report.version, answer: given });
          if (done !== undefined) onClose();
          return done;
        }}
      >
        {({ draft, onChange, errorOf }) => (
          <>
            <TextField
              id="answer"
              label={t('answer.words')}
              optional
              lines={2}
              value={draft.answer}
              error={errorOf('answer')}
              maxLength={2000}
              autoFocus
              onChange={(words) => onChange({ ...draft, answer: words })}
            />
            <DateField
              id="answeredOn"
              label={t('answer.on')}
              value={draft.answeredOn}
              error={errorOf('answeredOn')}
              onChange={(answeredOn) => onChange({ ...draft, answeredOn })}
            />
          </>
        )}
      </PlainForm>
    </div>
  );
}
