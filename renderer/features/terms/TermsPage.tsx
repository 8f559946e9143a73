import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { DirectoryTabs } from '#renderer/ui/DirectoryTabs.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PlainTable } from '#renderer/ui/PlainTable.tsx';
import { TERM_KINDS, type Term, type TermKind } from '#shared/terms/terms.ts';
import { TermForm } from './TermForm.tsx';
import { TermRows } from './TermRows.tsx';
import classes from './Terms.module.css';
import { useTermChanges, useTerms } from './terms.api.ts';

/** What is being written: another term from a day on, or one that is put right. */
export interface OpenForm {
  readonly kind: TermKind;
  readonly correcting: Term | null;
}

/** How long the office has for each step, and on what ground. A change of the law begins on a day; old cases keep theirs. */
export function TermsPage() {
  const t = useTexts('directory');
  const terms = useTerms();
  return (
    <Page title={t('title')}>
      <DirectoryTabs current="/directory/terms" />
      <FailureMessage of={terms.error} onRetry={() => void terms.refetch()} />
      {terms.isPending && <LoadingShape rows={6} />}
      {terms.data !== undefined && <Terms terms={terms.data} />}
    </Page>
  );
}

function Terms({ terms }: { terms: readonly Term[] }) {
  const t = useTexts('terms');
  const changes = useTermChanges();
  const [form, setForm] = useState<OpenForm | null>(null);
  return (
    <section className={classes.section} aria-labelledby="terms">
      <Title order={2} id="terms">
        {t('title')}
      </Title>
      <p className={classes.quiet}>{t('words')}</p>
      <FailureMessage of={changes.takeBack.failure} />
      <PlainTable heads={[t('kind'), t('length'), t('ground'), t('validity'), null]} labelledBy="terms">
        {TERM_KINDS.map((kind) => (
          <TermRows
            key={kind}
            terms={terms.filter((term) => term.kind === kind)}
            onOpen={setForm}
            onTakeBack={({ id }) => void changes.takeBack.run({ id })}
          />
        ))}
      </PlainTable>
      {form !== null && (
        <TermForm
          key={`${form.kind} ${form.correcting?.id ?? 'new'}`}
          {...form}
          newest={terms.find(({ kind }) => kind === form.kind)}
          changes={changes}
          onLeave={() => setForm(null)}
        />
      )}
    </section>
  );
}
