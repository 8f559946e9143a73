import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { RecordHeader } from '#renderer/ui/RecordHeader.tsx';
import { type Report, ReportId } from '#shared/reports/reports.ts';
import { AnswerForm, ReopenForm, SettleForm } from './DecisionForms.tsx';
import { JoinForm } from './JoinForm.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import { ReportForm } from './ReportForm.tsx';
import classes from './Reports.module.css';
import { draftOfReport } from './report-draft.ts';
import { useReport, useReportChanges, useReporter } from './reports.api.ts';

/** One report, by the id in the address: what was said, who decides what, what the reporter was told. */
export function ReportPage() {
  const id = ReportId.safeParse(useParams<{ id: string }>().id);
  return (
    <div className={classes.page}>
      {id.success ? <ReportRecord key={id.data} id={id.data} /> : <NotThere failure={{ code: 'reports/not-found' }} />}
    </div>
  );
}

function Back() {
  const t = useTexts('reports');
  return <BackLink href="/reports">{t('back')}</BackLink>;
}

function NotThere({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  return (
    <>
      <Back />
      <FailureMessage of={failure} onRetry={onRetry} />
    </>
  );
}

function ReportRecord({ id }: { id: ReportId }) {
  const report = useReport(id);
  if (report.data !== undefined) return <ReportView report={report.data} />;
  if (report.error !== null) return <NotThere failure={report.error} onRetry={() => void report.refetch()} />;
  return <LoadingShape rows={8} />;
}

type Act = 'change' | 'settle' | 'join' | 'reopen' | 'answer';

function ReportView({ report }: { report: Report }) {
  const t = useTexts('reports');
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const forms: Readonly<Record<Act, () => ReactNode>> = {
    change: () => <ChangeForm report={report} onClose={close} />,
    settle: () => <SettleForm report={report} onClose={close} />,
    join: () => <JoinForm report={report} onClose={close} />,
    reopen: () => <ReopenForm report={report} onClose={close} />,
    answer: () => <AnswerForm report={report} onClose={close} />,
  };
  return (
    <>
      <RecordHeader
        above={<Back />}
        code={t('number', { number: report.number })}
        actions={act === null && <Acts report={report} onAct={setAct} />}
      />
      {act !== null && forms[act]()}
      {act !== 'change' && <ReportFacts report={report} />}
    </>
  );
}

function Acts({ report, onAct }: { report: Report; onAct: (act: Act) => void }) {
  const t = useTexts('reports');
  const mayChange = useMay('reports.change');
  const mayRegister = useMay('families.change');
  const [, navigate] = useLocation();
  if (!mayChange) return null;
  const isOpen = report.outcome === null;
  const button = (act: Act) => (
    <Button key={act} variant="default" onClick={() => onAct(act)}>
      {t(`decide.${act}`)}
    </Button>
  );
  return (
    <>
      {button('change')}
      {!report.isAnonymous && button('answer')}
      {isOpen ? [button('settle'), button('join')] : button('reopen')}
      {isOpen && mayRegister && (
        <Button onClick={() => navigate(`/families/new/${report.id}`)}>{t('decide.register')}</Button>
      )}
    </>
  );
}

/** Who reported is asked for first, where the session may see it: the form shows it. */
function ChangeForm({ report, onClose }: { report: Report; onClose: () => void }) {
  const { change } = useReportChanges();
  const { id, version, maySeeReporter } = report;
  const reporter = useReporter(id, maySeeReporter);
  if (reporter.error !== null) return <FailureMessage of={reporter.error} onRetry={() => void reporter.refetch()} />;
  if (maySeeReporter && reporter.data === undefined) return <LoadingShape rows={8} />;
  return (
    <ReportForm
      id={id}
      version={version}
      initial={draftOfReport(report, reporter.data ?? null)}
      withReporter={maySeeReporter}
      command={change}
      onSave={async (input) => {
        const isDone = (await change.run({ id, version, report: input })) !== undefined;
        if (isDone) onClose();
        return isDone;
      }}
      onLeave={onClose}
    />
  );
}
