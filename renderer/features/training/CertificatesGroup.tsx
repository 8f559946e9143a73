import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { earnsCertificate, isTrainee, shareOf } from '#shared/cohorts/cohorts.rules.ts';
import type { Cohort } from '#shared/cohorts/cohorts.ts';
import { paperPath } from '#shared/papers/papers.rules.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { fullName } from '#shared/vocabulary/people.ts';
import { useCohortChanges } from './training.api.ts';
import classes from './training.module.css';

/** Who earned a certificate, who has one, and all of them as one print. */
export function CertificatesGroup({ cohort }: { cohort: Cohort }) {
  const t = useTexts('training');
  const language = useLanguage();
  const mayChange = useMay('training.change');
  const { issueCertificates } = useCohortChanges();
  const [today] = useState(() => todayIn(new Date()));
  const waiting = cohort.trainees.filter((one) => one.certificateNumber === null && earnsCertificate(one, cohort));
  const issued = cohort.trainees.filter(({ certificateNumber }) => certificateNumber !== null);
  const without = cohort.trainees.filter(
    (one) => isTrainee(one) && one.certificateNumber === null && !earnsCertificate(one, cohort),
  );
  const lastDay = cohort.modules.at(-1)?.on;
  const on = lastDay === undefined || lastDay > today ? today : lastDay;
  return (
    <FactGroup title={t('certificates.title')}>
      <FailureMessage of={issueCertificates.failure} />
      {issued.length === 0 && waiting.length === 0 && (
        <div className={classes.quiet}>{t('certificates.none', { share: cohort.leastShare })}</div>
      )}
      <ul className={classes.lines}>
        {issued.map((one) => (
          <li key={one.id}>
            № {one.certificateNumber} · {fullName(one)}{' '}
            <span className={classes.quiet}>
              {one.certificateOn !== null && formatShortDate(one.certificateOn, language)}
            </span>
          </li>
        ))}
      </ul>
      {without.length > 0 && (issued.length > 0 || waiting.length > 0) && (
        <div className={classes.quiet}>
          {t('certificates.without', {
            names: without.map((one) => `${fullName(one)} (${shareOf(one, cohort.modules) ?? 0} %)`).join(', '),
          })}
        </div>
      )}
      <div className={classes.acts}>
        {mayChange && waiting.length > 0 && (
          <Button
            size="compact-md"
            loading={issueCertificates.isRunning}
            onClick={() => void issueCertificates.run({ cohortId: cohort.id, on })}
          >
            {t('certificates.issue', { count: waiting.length })}
          </Button>
        )}
        {issued.length > 0 &&
          (['certificates', 'certificates-register'] as const).map((paper) => (
            <Button
              key={paper}
              variant="default"
              size="compact-md"
              component={Link}
              href={paperPath({ subject: 'cohort', paper, isLarge: false, cohortId: cohort.id, traineeId: null })}
            >
              {t(`papers:kinds.${paper}.title`)}
            </Button>
          ))}
      </div>
    </FactGroup>
  );
}
