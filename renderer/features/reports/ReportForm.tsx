import { Title } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { DraftGate } from '#renderer/ui/DraftGate.tsx';
import { useDraftForm } from '#renderer/ui/draft-form.ts';
import { type KeptDraft } from '#renderer/ui/drafts.ts';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import type { Failure } from '#shared/ipc/reply.ts';
import { REPORT_FORM, type ReportId, type ReportInput } from '#shared/reports/reports.ts';
import { DoneFields, ReceiptFields, WhatFields } from './ReportFields.tsx';
import classes from './Reports.module.css';
import { checkReport, type ReportDraft } from './report-draft.ts';

interface ReportFormProps {
  /** Null for a new one. */
  readonly id: ReportId | null;
  readonly version: number | null;
  readonly initial: ReportDraft;
  /** Whether the fields of the reporter are there. */
  readonly withReporter: boolean;
  readonly command: { readonly failure: Failure | null; readonly isRunning: boolean };
  /** True when it is saved. */
  readonly onSave: (input: ReportInput) => Promise<boolean>;
  readonly onLeave: () => void;
}

/** The form of a report, after the draft that may wait for it was taken or thrown away. */
export function ReportForm(props: ReportFormProps) {
  const place = { form: REPORT_FORM, recordId: props.id ?? '' };
  return (
    <DraftGate place={place} version={props.version}>
      {(restored) => <TypedForm {...props} restored={restored} />}
    </DraftGate>
  );
}

function TypedForm(props: ReportFormProps & { restored: KeptDraft | null }) {
  const { id, version, initial, withReporter, command, onSave, onLeave, restored } = props;
  const t = useTexts('reports');
  const form = useDraftForm<ReportDraft, ReportInput>({
    initial,
    restored: restored === null ? null : { ...initial, ...(restored.value as Partial<ReportDraft>) },
    keep: { place: { form: REPORT_FORM, recordId: id ?? '' }, version, part: (draft) => draft },
    check: checkReport,
    onSave,
    onLeave,
    refused: command.failure?.fields,
  });
  return (
    <div className={classes.form} onKeyDown={form.onKeyDown} role="form" aria-label={t('form')}>
      <ErrorSummary errors={form.errors} />
      {form.errors.length === 0 && <FailureMessage of={command.failure} />}
      <section className={classes.section} aria-labelledby="report-what">
        <Title order={2} id="report-what">
          {t('groups.what')}
        </Title>
        <WhatFields {...form.fields} />
      </section>
      <section className={classes.section} aria-labelledby="report-receipt">
        <Title order={2} id="report-receipt">
          {t('groups.reporter')}
        </Title>
        <ReceiptFields {...form.fields} withReporter={withReporter} />
      </section>
      <section className={classes.section} aria-labelledby="report-done">
        <Title order={2} id="report-done">
          {t('groups.done')}
        </Title>
        <DoneFields {...form.fields} />
      </section>
      <FormButtons
        save={t('save')}
        isSaving={command.isRunning}
        onSave={form.save}
        onLeave={form.leave}
        kept={form.kept}
      />
    </div>
  );
}
