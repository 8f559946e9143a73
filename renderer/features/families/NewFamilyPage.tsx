import { Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type Texts, useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { DraftGate } from '#renderer/ui/DraftGate.tsx';
import { useDraftForm } from '#renderer/ui/draft-form.ts';
import { type KeptDraft } from '#renderer/ui/drafts.ts';
import { ErrorSummary } from '#renderer/ui/ErrorSummary.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { FormButtons } from '#renderer/ui/FormButtons.tsx';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { isWithoutAnything } from '#shared/families/families.rules.ts';
import { NEW_FAMILY_FORM } from '#shared/families/family-forms.ts';
import { type Report, ReportId } from '#shared/reports/reports.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { BackToList, useBackToList } from './BackToList.tsx';
import { checkDraft } from './draft-checks.ts';
import { useRegisterFamily } from './families.api.ts';
import { draftFromReport, newFamilyDraft } from './family-drafts.ts';
import classes from './family-form.module.css';
import { GroupFields } from './GroupFields.tsx';
import { useJoinReport, useReportToRegister } from './reports.api.ts';
import { restoredDraft } from './restored-draft.ts';

const GROUPS = ['members', 'address', 'circumstances', 'case'] as const;

const PLACE = { form: NEW_FAMILY_FORM, recordId: '' } as const;

/**
 * Takes a family on the register: one column, from the people to the case. The record is shown afterwards. With a report
 * in the address the form begins with what it says, and the report becomes part of the family.
 */
export function NewFamilyPage() {
  const t = useTexts('families');
  const reportId = ReportId.safeParse(useParams<{ reportId?: string }>().reportId);
  const report = useReportToRegister(reportId.data);
  return (
    <Page title={t('new.title')} above={<BackToList />}>
      <FailureMessage of={report.error} />
      {!report.isLoading && report.error === null && (
        <DraftGate place={PLACE} version={null}>
          {(restored) => <NewFamilyForm restored={restored} report={report.data ?? null} />}
        </DraftGate>
      )}
    </Page>
  );
}

const emptyQuestion = (t: Texts<'families'>) => ({
  title: t('new.emptyTitle'),
  body: t('new.emptyBody'),
  confirm: t('new.emptyConfirm'),
  cancel: t('new.emptyCancel'),
});

function NewFamilyForm({ restored, report }: { restored: KeptDraft | null; report: Report | null }) {
  const t = useTexts('families');
  const [, navigate] = useLocation();
  const back = useBackToList();
  const register = useRegisterFamily();
  const tReports = useTexts('reports');
  const join = useJoinReport();
  const confirm = useConfirm();
  const [today] = useState(() => todayIn(new Date()));
  const [initial] = useState(() => (report === null ? newFamilyDraft(today) : draftFromReport(report, today)));
  const form = useDraftForm({
    initial,
    restored: restored === null ? undefined : restoredDraft(restored.value, initial),
    keep: { place: PLACE, version: null, part: (draft) => draft },
    check: (draft) => checkDraft(draft, today),
    onSave: async (input) => {
      if (isWithoutAnything(input) && !(await confirm(emptyQuestion(t)))) return false;
      const done = await register.run(input);
      if (done !== undefined && report !== null) {
        const { number } = report;
        const isJoined = await join(report, done.id);
        notify({ text: tReports(isJoined ? 'toNew' : 'notJoined', { number }) });
      }
      if (done !== undefined) navigate(`/families/${done.id}`, { replace: true, state: window.history.state });
      return done !== undefined;
    },
    onLeave: back,
    refused: register.failure?.fields,
  });
  return (
    <div className={classes.newForm} onKeyDown={form.onKeyDown} role="form" aria-label={t('new.title')}>
      <ErrorSummary errors={form.errors} />
      {form.errors.length === 0 && <FailureMessage of={register.failure} />}
      {GROUPS.map((group) => (
        <section key={group} className={classes.section} aria-label={t(`groups.${group}`)}>
          <Title order={2}>{t(`groups.${group}`)}</Title>
          <GroupFields group={group} {...form.fields} />
        </section>
      ))}
      <FormButtons
        save={t('new.save')}
        isSaving={register.isRunning}
        onSave={form.save}
        onLeave={form.leave}
        kept={form.kept}
      />
    </div>
  );
}
