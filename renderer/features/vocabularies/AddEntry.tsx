import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { LANGUAGE_NAMES } from '#renderer/text/languages.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { BuiltinWords } from '#shared/vocabularies/vocabularies.rules.ts';
import type { VocabularyEntry, VocabularyName } from '#shared/vocabularies/vocabularies.ts';
import type { Language } from '#shared/vocabulary/languages.ts';
import { isTaken } from './entry-words.ts';
import classes from './Vocabularies.module.css';
import type { VocabularyChanges } from './vocabularies.api.ts';

interface AddEntryProps {
  readonly vocabulary: VocabularyName;
  readonly entries: readonly VocabularyEntry[];
  readonly words: readonly BuiltinWords[];
  readonly changes: VocabularyChanges;
}

const fieldId = (language: Language) => `vocabulary-add-${language}`;

/** A new entry of the office: its name in one language or more. Enter adds it, and the next one can be typed. */
export function AddEntry({ vocabulary, entries, words, changes }: AddEntryProps) {
  const t = useTexts('directory');
  const [typed, setTyped] = useState<Partial<Record<Language, string>>>({});
  const [isTried, setIsTried] = useState(false);
  const labels = words.flatMap(({ language }) => {
    const label = typed[language]?.trim() ?? '';
    return label === '' ? [] : [{ language, label, shortLabel: null }];
  });
  const errorOf = (ofLanguage: BuiltinWords) => {
    if (isTaken(entries, ofLanguage, typed[ofLanguage.language] ?? '')) return t('add.taken');
    return isTried && labels.length === 0 && ofLanguage === words[0] ? t('add.empty') : undefined;
  };
  const add = async () => {
    setIsTried(true);
    const isWrong = labels.length === 0 || words.some((ofLanguage) => errorOf(ofLanguage) !== undefined);
    if (isWrong || (await changes.add.run({ vocabulary, labels })) === undefined) return;
    setTyped({});
    setIsTried(false);
    const [first] = words;
    if (first) document.getElementById(fieldId(first.language))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    void add();
  };
  return (
    <fieldset className={classes.add} onKeyDown={onKeyDown}>
      <legend>{t('add.title')}</legend>
      {words.map((ofLanguage) => (
        <TextField
          key={ofLanguage.language}
          id={fieldId(ofLanguage.language)}
          label={LANGUAGE_NAMES[ofLanguage.language]}
          value={typed[ofLanguage.language] ?? ''}
          maxLength={300}
          error={errorOf(ofLanguage)}
          onChange={(value) => setTyped({ ...typed, [ofLanguage.language]: value })}
        />
      ))}
      <Button variant="default" loading={changes.add.isRunning} onClick={() => void add()}>
        {t('add.action')}
      </Button>
    </fieldset>
  );
}
