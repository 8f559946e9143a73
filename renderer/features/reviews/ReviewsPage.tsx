import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { SettingsTabs } from '#renderer/ui/SettingsTabs.tsx';
import type { Review } from '#shared/reviews/reviews.ts';
import { formatMomentNow } from '#shared/vocabulary/moment-text.ts';
import { useReviews, useSettleReview } from './reviews.api.ts';
import classes from './reviews.module.css';

/** What the head looks at: confidential families that were opened with a reason, and families registered twice. */
export function ReviewsPage() {
  const t = useTexts('access');
  const reviews = useReviews();
  const settle = useSettleReview();
  return (
    <Page title={t('reviews.title')} width="list">
      <SettingsTabs current="/settings/reviews" />
      <FailureMessage of={reviews.error ?? settle.failure} onRetry={() => void reviews.refetch()} />
      {reviews.data === undefined && reviews.error === null && <LoadingShape rows={4} />}
      {reviews.data?.length === 0 && <EmptyState title={t('reviews.empty')}>{t('reviews.emptyWords')}</EmptyState>}
      {reviews.data !== undefined && reviews.data.length > 0 && (
        <ol className={classes.list}>
          {reviews.data.map((review) => (
            <Line key={review.id} review={review} onSettle={() => void settle.run({ id: review.id, note: null })} />
          ))}
        </ol>
      )}
    </Page>
  );
}

function Line({ review, onSettle }: { review: Review; onSettle: () => void }) {
  const t = useTexts('access');
  const language = useLanguage();
  const { kind, family, other, userName, secondName, reason, createdAtMs, settled } = review;
  return (
    <li className={classes.line} data-settled={settled !== null || undefined}>
      <div className={classes.what}>
        <div>
          <b>{t(`reviews.kinds.${kind}`)}</b> <FamilyLink family={family} />
          {other !== null && (
            <>
              {' '}
              {t('reviews.and')} <FamilyLink family={other} />
            </>
          )}
        </div>
        {reason !== null && <div>{t('common:quoted', { text: reason })}</div>}
        <div className={classes.quiet}>
          {[
            userName,
            secondName === null ? null : t('reviews.with', { name: secondName }),
            formatMomentNow(new Date(createdAtMs), language),
            settled === null ? null : t('reviews.settledBy', { name: settled.by ?? '—' }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </div>
      </div>
      {settled === null && (
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('reviews.settleOf', { code: family.code })}
          onClick={onSettle}
        >
          {t('reviews.settle')}
        </Button>
      )}
    </li>
  );
}

function FamilyLink({ family }: { family: Review['family'] }) {
  return (
    <Link href={`/families/${family.id}`}>
      {family.code}
      {family.name === null ? '' : ` ${family.name}`}
    </Link>
  );
}
