import { Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { CellNote, PlainTable } from '#renderer/ui/PlainTable.tsx';
import type { GroupFormat } from '#shared/formats/formats.ts';
import { type ComparedGroup, SCALES } from '#shared/groups/groups.ts';
import { formatShortDate } from '#shared/vocabulary/date-text.ts';
import { useFormatWords } from '../format-words.ts';
import { useComparedGroups, useFormats } from '../formats.api.ts';
import classes from './formats.module.css';

/** One format: its programme, and every group that was of it beside the others. */
export function FormatPage() {
  const { code } = useParams<{ code: string }>();
  const formats = useFormats();
  const format = formats.data?.find((one) => one.code === code);
  if (format !== undefined) return <OneFormat format={format} />;
  if (formats.isPending) return <LoadingShape rows={8} />;
  return <FailureMessage of={formats.error ?? { code: 'records/not-found' }} />;
}

function OneFormat({ format }: { format: GroupFormat }) {
  const t = useTexts('formats');
  const { name, programme } = useFormatWords()(format);
  const groups = useComparedGroups(format.code);
  return (
    <Page title={name} width="list" above={<BackLink href="/groups/formats">{t('title')}</BackLink>}>
      <FailureMessage of={groups.error} onRetry={() => void groups.refetch()} />
      {groups.isPending && <LoadingShape rows={4} />}
      {groups.data?.length === 0 && <EmptyState title={t('noGroups')}>{t('noGroupsTodo')}</EmptyState>}
      {groups.data !== undefined && groups.data.length > 0 && <Compared groups={groups.data} />}
      <section className={classes.programme} aria-labelledby="programme">
        <Title order={2} id="programme">
          {t('fields.programme')}
        </Title>
        <ol>
          {programme.map(({ block, theme }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two meetings may have the same block and theme
            <li key={at}>
              {theme ?? t('openTheme')}
              {block !== programme[at - 1]?.block && block !== null && <CellNote>{block}</CellNote>}
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
}

function Compared({ groups }: { groups: readonly ComparedGroup[] }) {
  const t = useTexts('formats');
  const language = useLanguage();
  const hasBlocks = groups.some(({ blocks }) => blocks.length > 0);
  const perMeeting = (attendances: number, held: number) =>
    held === 0 ? '—' : new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(attendances / held);
  const changeOf = ({ measured: { change } }: ComparedGroup) =>
    change === null
      ? '—'
      : SCALES.map((scale) => `${t(`scales.${scale}`)} ${change.start[scale]} → ${change.end[scale]}`).join('; ');
  return (
    <PlainTable
      label={t('compared')}
      isWide
      heads={[
        t('columns.group'),
        t('columns.began'),
        { number: t('columns.held') },
        { number: t('columns.women') },
        { number: t('columns.attendances') },
        { number: t('columns.perMeeting') },
        ...(hasBlocks ? [t('columns.blocks')] : []),
        t('columns.change'),
      ]}
    >
      {groups.map((group) => (
        <tr key={group.id}>
          <th scope="row">
            <Link href={`/groups/${group.id}`}>{group.name}</Link>
            <CellNote>{group.communityName}</CellNote>
          </th>
          <td>{group.firstOn === null ? '—' : formatShortDate(group.firstOn, language)}</td>
          <td data-cell="number">
            {group.held}/{group.meetings}
          </td>
          <td data-cell="number">{group.women}</td>
          <td data-cell="number">{group.attendances}</td>
          <td data-cell="number">{perMeeting(group.attendances, group.held)}</td>
          {hasBlocks && (
            <td>
              {group.blocks.map(({ block, attendances, held }) => (
                <div key={block}>{`${block}: ${perMeeting(attendances, held)}`}</div>
              ))}
            </td>
          )}
          <td>{changeOf(group)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
