import { useRoute } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import { type Look, LookedAt } from '#shared/audit/audit.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { formatTime } from '#shared/vocabulary/moment-text.ts';
import classes from './Audit.module.css';
import { useLooks } from './audit.api.ts';

/** Who looked at this card, changed it or put it on paper. */
export function LooksPage() {
  const t = useTexts('audit');
  const [, params] = useRoute<{ kind: string; id: string }>('/journals/looks/:kind/:id');
  const at = LookedAt.safeParse(params).data;
  if (at === undefined) return <EmptyState title={t('looks.unknown')}>{t('looks.unknownTodo')}</EmptyState>;
  return <Looks at={at} />;
}

function Looks({ at }: { at: LookedAt }) {
  const t = useTexts('audit');
  const found = useLooks(at);
  const back = at.kind === 'family' ? `/families/${at.id}` : `/people/${at.id}`;
  return (
    <Page
      title={t('looks.title', { code: found.data?.name ?? '' })}
      above={<BackLink href={back}>{t(`looks.back.${at.kind}`)}</BackLink>}
    >
      <p className={classes.quiet}>{t(`looks.about.${at.kind}`)}</p>
      <FailureMessage of={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <LoadingShape />}
      {found.data !== undefined && <LooksTable looks={found.data.looks} />}
    </Page>
  );
}

function LooksTable({ looks }: { looks: readonly Look[] }) {
  const t = useTexts('audit');
  if (looks.length === 0) return <EmptyState title={t('looks.nothing')}>{t('looks.nothingTodo')}</EmptyState>;
  return (
    <PlainTable
      heads={[t('columns.day'), t('columns.who'), t('columns.what'), { number: t('columns.times') }, t('columns.last')]}
      label={t('looks.list')}
      isWide
    >
      {looks.map((look) => (
        <Row key={`${look.on} ${look.userName} ${look.act} ${look.throughFamily}`} look={look} />
      ))}
    </PlainTable>
  );
}

function Row({ look }: { look: Look }) {
  const t = useTexts('audit');
  const language = useLanguage();
  return (
    <tr>
      <td data-cell="short">{formatShortDate(look.on, language)}</td>
      <td>{look.userName ?? t('nobody')}</td>
      <td>
        {t(`acts.${look.act}`)}
        {look.throughFamily !== null && <CellNote>{t('looks.through', { code: look.throughFamily })}</CellNote>}
      </td>
      <td data-cell="number">{look.times}</td>
      <td>{formatTime(new Date(look.lastAtMs), language)}</td>
    </tr>
  );
}
