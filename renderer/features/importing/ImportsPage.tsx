import { Anchor, Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { BackLink } from '#renderer/links/BackLink.tsx';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import type { ImportSummary } from '#shared/importing/imports.ts';
import { formatMomentNow } from '#shared/vocabulary/moment-text.ts';
import { useImports } from './importing.api.ts';
import { importPath } from './paths.ts';

/** Past imports, the newest first: each opens its result, from which it can be undone. */
export function ImportsPage() {
  const t = useTexts('importing');
  const [, goTo] = useLocation();
  const imports = useImports();
  const begin = <Button onClick={() => goTo('/families/import')}>{t('imports.begin')}</Button>;
  return (
    <Page
      title={t('imports.title')}
      width="list"
      actions={begin}
      above={<BackLink href="/families">{t('toFamilies')}</BackLink>}
    >
      {imports.isPending && <LoadingShape />}
      {imports.isError && <FailureMessage of={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.data?.length === 0 && <EmptyState title={t('imports.none')}>{t('imports.noneTodo')}</EmptyState>}
      {imports.data !== undefined && imports.data.length > 0 && <ImportsTable imports={imports.data} />}
    </Page>
  );
}

function ImportsTable({ imports }: { readonly imports: readonly ImportSummary[] }) {
  const t = useTexts('importing');
  const language = useLanguage();
  return (
    <PlainTable
      heads={[
        t('imports.when'),
        t('imports.file'),
        t('imports.who'),
        { number: t('imports.added') },
        { number: t('imports.merged') },
        { number: t('imports.skipped') },
        t('imports.state'),
      ]}
    >
      {imports.map(({ id, atMs, fileName, sheet, userName, added, merged, skipped, undone }) => (
        <tr key={id}>
          <td>
            <Anchor component={Link} href={importPath(id)}>
              {formatMomentNow(new Date(atMs), language)}
            </Anchor>
          </td>
          <td>{[fileName, sheet].filter(Boolean).join(', ')}</td>
          <td>{userName}</td>
          <td data-cell="number">{added}</td>
          <td data-cell="number">{merged}</td>
          <td data-cell="number">{skipped}</td>
          <td>{undone === null ? t('imports.done') : t('imports.undone')}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
