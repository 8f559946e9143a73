import { Title } from '@mantine/core';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { LANGUAGE_NAMES } from '#renderer/text/languages.ts';
import { useBuiltinWordsOfAll } from '#renderer/text/vocabulary-words.ts';
import { DirectoryTabs } from '#renderer/ui/DirectoryTabs.tsx';
import { FailureMessage } from '#renderer/ui/FailureMessage.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageTabs } from '#renderer/ui/PageTabs.tsx';
import { hasMark } from '#shared/vocabularies/marks.ts';
import { type BuiltinWords, labelOf } from '#shared/vocabularies/vocabularies.rules.ts';
import { VOCABULARIES, type VocabularyEntry, type VocabularyName } from '#shared/vocabularies/vocabularies.ts';
import { must } from '#shared/vocabulary/must.ts';
import { AddEntry } from './AddEntry.tsx';
import { EntryRow } from './EntryRow.tsx';
import classes from './Vocabularies.module.css';
import { useVocabularyChanges, useVocabularyEntries } from './vocabularies.api.ts';

/** Words that the office may change, one vocabulary at a time. An unknown name shows the first vocabulary. */
export function VocabulariesPage({ params }: { params: { readonly vocabulary?: string } }) {
  const t = useTexts('directory');
  const entries = useVocabularyEntries();
  const words = useBuiltinWordsOfAll();
  const name = VOCABULARIES.find((known) => known === params.vocabulary) ?? VOCABULARIES[0];
  return (
    <Page title={t('title')} width="list">
      <DirectoryTabs current="/directory" />
      <div className={classes.page}>
        <PageTabs
          label={t('vocabularies')}
          isColumn
          tabs={VOCABULARIES.map((known) => ({ path: `/directory/${known}`, label: t(`names.${known}`) }))}
          current={`/directory/${name}`}
        />
        {entries.data === undefined || words === null ? (
          <>
            <FailureMessage of={entries.error} onRetry={() => void entries.refetch()} />
            {entries.error === null && <LoadingShape />}
          </>
        ) : (
          <VocabularyTable
            key={name}
            name={name}
            words={words}
            entries={entries.data.filter(({ vocabulary }) => vocabulary === name)}
          />
        )}
      </div>
    </Page>
  );
}

interface VocabularyTableProps {
  readonly name: VocabularyName;
  readonly entries: readonly VocabularyEntry[];
  readonly words: readonly BuiltinWords[];
}

function VocabularyTable({ name, entries, words }: VocabularyTableProps) {
  const t = useTexts('directory');
  const language = useLanguage();
  const onScreen = must(
    words.find((ofLanguage) => ofLanguage.language === language),
    'the words of the language on screen',
  );
  const changes = useVocabularyChanges();
  const mark = hasMark(name) ? t(`marks.${name}`) : null;
  const failure = Object.values(changes).find((change) => change.failure !== null)?.failure ?? null;
  return (
    <section className={classes.vocabulary} aria-labelledby="vocabulary">
      <Title order={2} id="vocabulary">
        {t(`names.${name}`)}
      </Title>
      <p className={classes.quiet}>{t(`about.${name}`)}</p>
      <FailureMessage of={failure} />
      <table className={classes.table} aria-labelledby="vocabulary">
        <thead>
          <tr>
            <th scope="col">{t('table.order')}</th>
            {words.map(({ language }) => (
              <th scope="col" key={language}>
                {LANGUAGE_NAMES[language]}
              </th>
            ))}
            <th scope="col">{t('table.validity')}</th>
            {mark !== null && <th scope="col">{mark}</th>}
            <th scope="col">{t('table.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              name={labelOf(entry, onScreen)}
              words={words}
              mark={mark}
              isFirst={index === 0}
              isLast={index === entries.length - 1}
              changes={changes}
            />
          ))}
        </tbody>
      </table>
      <p className={classes.quiet}>{t('table.keys')}</p>
      <AddEntry vocabulary={name} entries={entries} words={words} changes={changes} />
    </section>
  );
}
