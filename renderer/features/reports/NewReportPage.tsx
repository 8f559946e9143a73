import { useState } from 'react';
import { useLocation } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useTexts } from '#renderer/text/i18n.ts';
import { notify } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { ReportForm } from './ReportForm.tsx';
import { newReportDraft } from './report-draft.ts';
import { useReportChanges } from './reports.api.ts';

/** Writes a report down while somebody is on the telephone. Its page is shown afterwards. */
export function NewReportPage() {
  const t = useTexts('reports');
  const [, navigate] = useLocation();
  const { add } = useReportChanges();
  const [initial] = useState(() => newReportDraft(new Date()));
  return (
    <Page title={t('add')} above={<BackLink href="/reports">{t('back')}</BackLink>}>
      <ReportForm
        id={null}
        version={null}
        initial={initial}
        withReporter
        command={add}
        onSave={async (input) => {
          const added = await add.run(input);
          if (added === undefined) return false;
          notify({ text: t('saved', { number: added.number }) });
          navigate(`/reports/${added.id}`, { replace: true });
          return true;
        }}
        onLeave={() => navigate('/reports')}
      />
    </Page>
  );
}
