import { Anchor, Button, Group } from '@mantine/core';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { useMay } from '#renderer/ui/may.ts';
import type { AuditGapNotice } from '#shared/audit/audit.ts';
import { formatLongDate } from '#shared/vocabulary/date-text.ts';
import { todayIn } from '#shared/vocabulary/dates.ts';
import { formatTime } from '#shared/vocabulary/moment-text.ts';
import { useAcknowledgeGap } from './audit.api.ts';

/** What is missing since when, and what to do now. */
export function GapNotice({ gap }: { gap: AuditGapNotice }) {
  const t = useTexts('audit');
  const language = useLanguage();
  const mayAcknowledge = useMay('audit.see');
  const mayBackUp = useMay('backup.make');
  const acknowledging = useAcknowledgeGap();
  const { kind, count, sinceMs } = gap;
  const since = sinceMs === null ? null : new Date(sinceMs);
  const moment = since && `${formatLongDate(todayIn(since), language)}, ${formatTime(since, language)}`;
  const title = moment === null ? t(`gap.undated.${kind}`, { count }) : t(`gap.titles.${kind}`, { count, moment });
  return (
    <Banner tone="danger" isUrgent title={title}>
      <p>{t(`gap.means.${kind}`)}</p>
      {mayAcknowledge ? (
        <>
          <ol>
            <li>{t('gap.steps.keep')}</li>
            <li>{t('gap.steps.compare')}</li>
            <li>{t('gap.steps.goOn')}</li>
          </ol>
          <Group gap="xs">
            {mayBackUp && (
              <Button component={Link} href="/backup" variant="default">
                {t('gap.toBackup')}
              </Button>
            )}
            <Anchor component={Link} href="/journals/audit">
              {t('gap.toAudit')}
            </Anchor>
            <Button
              variant="default"
              loading={acknowledging.isRunning}
              onClick={() => void acknowledging.run({ n: gap.n })}
            >
              {t('gap.acknowledge')}
            </Button>
          </Group>
          <FailureMessage of={acknowledging.failure} />
        </>
      ) : (
        <p>{t('gap.tellHead')}</p>
      )}
    </Banner>
  );
}
