import { Button } from '@mantine/core';
import { useState } from 'react';
import { PaperButton } from '#renderer/links/PaperButton.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { FactGroup } from '#renderer/ui/FactGroup.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { earnsCertificate, isTrainee, shareOf, unwrittenOf } from '#shared/cohorts/cohorts.rules.ts';
import type { Cohort, Trainee } from '#shared/cohorts/cohorts.ts';
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
  const { issueCertificates, withdrawCertificate } = useCohortChanges();
  const confirm = useConfirm();
  const withdraw = async (one: Trainee) => {
    const isSure = await confirm({
      ...{ title: t('certificates.withdrawTitle', { number: one.certificateNumber ?? '' }), isDangerous: true },
      ...{ body: t('certificates.withdrawBody'), confirm: t('certificates.withdraw') },
    });
    if (isSure) await withdrawCertificate.run({ cohortId: cohort.id, traineeId: one.id });
  };
  const [today] = useState(() => todayIn(new Date()));
  const waiting = cohort.trainees.filter((one) => one.certificateNumber === null && earnsCertificate(one, cohort));
  const issued = cohort.trainees.filter(({ certificateNumber }) => certificateNumber !== null);
  const without = cohort.trainees.filter(
    (one) => isTrainee(one) && one.certificateNumber === null && !earnsCertificate(one, cohort),
  );
  const missing = unwrittenOf(cohort.modules).map(
    ({ on, half }) => `${formatShortDate(on, language)}, ${t(`halves.${half}`)}`,
  );
  const lastDay = cohort.modules.at(-1)?.on;
  const on = lastDay === undefined || lastDay > today ? today : lastDay;
  return (
    <FactGroup title={t('certificates.title')}>
      <FailureMessage of={issueCertificates.failure ?? withdrawCertificate.failure} />
      {issued.length === 0 && waiting.length === 0 && (
        <div className={classes.quiet}>{t('certificates.none', { share: cohort.leastShare })}</div>
      )}
      {missing.length > 0 && missing.length < cohort.modules.length && (
        <div className={classes.quiet}>{t('certificates.missing', { days: missing.join('; ') })}</div>
      )}
      <ul className={classes.lines}>
        {issued.map((one) => (
          <li key={one.id}>
            № {one.certificateNumber} · {fullName(one)}{' '}
            <span className={classes.quiet}>
              {one.certificateOn !== null && formatShortDate(one.certificateOn, language)}
            </span>
            {mayChange && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${t('certificates.withdraw')}: ${fullName(one)}`}
                onClick={() => void withdraw(one)}
              >
                {t('certificates.withdraw')}
              </Button>
            )}
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
            <PaperButton
              key={paper}
              size="compact-md"
              order={{ subject: 'cohort', paper, isLarge: false, cohortId: cohort.id, traineeId: null }}
            >
              {t(`papers:kinds.${paper}.title`)}
            </PaperButton>
          ))}
      </div>
    </FactGroup>
  );
}
