import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup, Facts } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { StatusDot } from '#renderer/ui/StatusDot.tsx';
import type { Report } from '#shared/reports/reports.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';
import { ReportHistory } from './ReportHistory.tsx';
import classes from './Reports.module.css';
import { useReporter, useVocabulary } from './reports.api.ts';

/** What was said, by whom, what was done and decided. */
export function ReportFacts({ report }: { report: Report }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <What report={report} />
        <Done report={report} />
        <ReportHistory report={report} />
      </div>
      <div className={classes.column}>
        <Decision report={report} />
        <Receipt report={report} />
        <Answer report={report} />
      </div>
    </div>
  );
}

function useDay() {
  const language = useLanguage();
  return (day: DateOnly | null) => (day === null ? null : formatShortDate(day, language));
}

function What({ report }: { report: Report }) {
  const t = useTexts('reports');
  const factors = useVocabulary('factors');
  const where = [report.communityName, report.settlementName, report.place].filter(Boolean).join(', ');
  return (
    <FactGroup title={t('groups.what')}>
      <p className={classes.said}>{report.words}</p>
      {report.isUrgent && (
        <p>
          <StatusDot tone="danger" label={t('urgent')} />
        </p>
      )}
      {report.isChildAtRisk && (
        <p>
          <StatusDot tone="attention" label={t('childAtRisk')} />
        </p>
      )}
      <Facts
        facts={[
          { label: t('fields.about'), value: report.about },
          { label: t('columns.where'), value: where },
          { label: t('fields.children'), value: report.children?.toString() },
          {
            label: t('fields.factors'),
            value: report.factors.map((factor) => `${factor}. ${factors.labelOf(String(factor))}`).join('; '),
          },
        ]}
      />
    </FactGroup>
  );
}

function Done({ report }: { report: Report }) {
  const t = useTexts('reports');
  return (
    <FactGroup title={t('groups.done')}>
      <Facts
        facts={[
          { label: t('fields.measures'), value: report.measures },
          { label: t('fields.handedTo'), value: report.handedTo },
        ]}
      />
    </FactGroup>
  );
}

function Decision({ report }: { report: Report }) {
  const t = useTexts('reports');
  const grounds = useVocabulary('refusalGrounds');
  const day = useDay();
  const { outcome, family, ground, term } = report;
  if (outcome === null) {
    return (
      <FactGroup title={t('groups.decision')}>
        <Facts
          facts={[
            { label: t('columns.outcome'), value: t('open') },
            { label: t('columns.due'), value: day(term?.dueOn ?? null) },
          ]}
        />
      </FactGroup>
    );
  }
  const decided =
    outcome === 'family' && family !== null ? (
      <Link className={classes.ask} href={`/families/${family.id}`}>
        {t('outcomes.family', { code: family.code })}
      </Link>
    ) : (
      t(outcome === 'family' ? 'outcomes.familyUnseen' : `outcomes.${outcome}`)
    );
  return (
    <FactGroup title={t('groups.decision')}>
      <Facts
        facts={[
          { label: t('columns.outcome'), value: decided },
          { label: t('fields.receivedOn'), value: day(report.outcomeOn) },
          ...(ground === null ? [] : [{ label: t('settle.ground'), value: grounds.labelOf(ground) }]),
          ...(report.outcomeWords === null ? [] : [{ label: t('settle.words'), value: report.outcomeWords }]),
          ...(report.tryOn === null ? [] : [{ label: t('settle.tryOn'), value: day(report.tryOn) }]),
        ]}
      />
    </FactGroup>
  );
}

function Receipt({ report }: { report: Report }) {
  const t = useTexts('reports');
  const ways = useVocabulary('reportWays');
  const sources = useVocabulary('reportSources');
  const day = useDay();
  return (
    <FactGroup title={t('groups.receipt')}>
      <Facts
        facts={[
          { label: t('columns.received'), value: `${day(report.receivedOn)}, ${report.receivedAt}` },
          { label: t('fields.way'), value: ways.labelOf(report.way) },
          { label: t('fields.source'), value: sources.labelOf(report.source) },
          { label: t('fields.takenBy'), value: report.takenBy },
        ]}
      />
      <WhoReported report={report} />
    </FactGroup>
  );
}

/** Hidden until asked for; whoever asks leaves a line in the audit. */
function WhoReported({ report }: { report: Report }) {
  const t = useTexts('reports');
  const [isAsked, setIsAsked] = useState(false);
  const reporter = useReporter(report.id, isAsked);
  if (report.isAnonymous) return <p className={classes.quiet}>{t('anonymous')}</p>;
  if (!report.maySeeReporter) return <p className={classes.quiet}>{t('hiddenReporter')}</p>;
  if (!isAsked)
    return (
      <UnstyledButton className={classes.ask} onClick={() => setIsAsked(true)}>
        {t('showReporter')}
      </UnstyledButton>
    );
  if (reporter.error !== null) return <FailureMessage of={reporter.error} onRetry={() => void reporter.refetch()} />;
  if (reporter.data === undefined) return null;
  const { reporter: name, reporterContact, reporterAgrees } = reporter.data;
  return <p>{[name, reporterContact, t(reporterAgrees ? 'agrees' : 'disagrees')].filter(Boolean).join(', ')}</p>;
}

function Answer({ report }: { report: Report }) {
  const t = useTexts('reports');
  const day = useDay();
  if (report.isAnonymous)
    return (
      <FactGroup title={t('groups.answer')}>
        <p className={classes.quiet}>{t('answer.anonymous')}</p>
      </FactGroup>
    );
  return (
    <FactGroup title={t('groups.answer')}>
      {report.answeredOn === null ? (
        <p className={classes.quiet}>{t('answer.none')}</p>
      ) : (
        <Facts
          facts={[
            { label: t('answer.on'), value: day(report.answeredOn) },
            { label: t('answer.words'), value: report.answer },
          ]}
        />
      )}
    </FactGroup>
  );
}
