import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { LANGUAGE_NAMES } from '#renderer/text/languages.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import { fieldIssueText } from '#renderer/ui/failure-text.ts';
import { isAlwaysMarked } from '#shared/vocabularies/marks.ts';
import { type BuiltinWords, isOfferedOn } from '#shared/vocabularies/vocabularies.rules.ts';
import { Validity, type VocabularyEntry } from '#shared/vocabularies/vocabularies.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { DateCell, WordCell } from './Cells.tsx';
import { type ShownWords, savedWords, shownWords } from './entry-words.ts';
import classes from './Vocabularies.module.css';
import type { VocabularyChanges } from './vocabularies.api.ts';

interface EntryRowProps {
  readonly entry: VocabularyEntry;
  /** What the entry is called in the language on screen. */
  readonly name: string;
  /** The program's words of every language, in the order of the columns. */
  readonly words: readonly BuiltinWords[];
  /** What a mark on the entry says; null where the vocabulary has none. */
  readonly mark: string | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly changes: VocabularyChanges;
}

/** One entry: words side by side, days, place in the list. Alt with an arrow moves it. */
export function EntryRow({ entry, name, words, mark, isFirst, isLast, changes }: EntryRowProps) {
  const t = useTexts('directory');
  const confirm = useConfirm();
  const [today] = useState(() => todayIn(new Date()));
  const isOffered = isOfferedOn(entry, today);
  const move = (step: -1 | 1) => void changes.move.run({ id: entry.id, step });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const remove = async () => {
    const question = { title: t('removal.title', { word: name }), body: t('removal.body') };
    const isMeant = await confirm({ ...question, confirm: t('removal.confirm'), isDangerous: true });
    if (isMeant) void changes.remove.run({ id: entry.id });
  };
  return (
    <tr onKeyDown={onKeyDown} data-ended={!isOffered || undefined}>
      <td className={classes.order}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('table.up', { word: name })}
          disabled={isFirst}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={18} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('table.down', { word: name })}
          disabled={isLast}
          onClick={() => move(1)}
        >
          <IconArrowDown size={18} stroke={1.6} />
        </ActionIcon>
      </td>
      {words.map((ofLanguage) => (
        <td key={ofLanguage.language}>
          <LanguageCells entry={entry} name={name} words={ofLanguage} changes={changes} />
        </td>
      ))}
      <ValidityCells entry={entry} name={name} changes={changes} />
      {mark !== null && (
        <td className={classes.mark}>
          <Checkbox
            aria-label={t('table.mark', { mark, word: name })}
            checked={entry.isMarked}
            disabled={isAlwaysMarked(entry.vocabulary, entry.code)}
            onChange={(event) => void changes.mark.run({ id: entry.id, isMarked: event.currentTarget.checked })}
          />
        </td>
      )}
      <td className={classes.actions}>
        {!isOffered && <span className={classes.quiet}>{t('table.ended')}</span>}
        {!entry.isBuiltin && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('table.remove', { word: name })}
            onClick={() => void remove()}
          >
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

type CellsProps = Pick<EntryRowProps, 'entry' | 'name' | 'changes'>;

function LanguageCells({ entry, name, words, changes }: CellsProps & { words: BuiltinWords }) {
  const t = useTexts('directory');
  const shown = shownWords(entry, words);
  const language = LANGUAGE_NAMES[words.language];
  const save = (part: Partial<ShownWords>) => {
    const saved = savedWords(entry, words, { ...shown, ...part });
    void changes.changeLabel.run({ id: entry.id, language: words.language, words: saved });
  };
  return (
    <div className={classes.words} lang={words.language}>
      <WordCell
        cell={`${words.language}.label`}
        label={t('table.cell', { language, word: name })}
        value={shown.label}
        onSave={(label) => save({ label })}
      />
      <WordCell
        cell={`${words.language}.short`}
        label={t('table.shortCell', { language, word: name })}
        placeholder={t('table.short')}
        value={shown.shortLabel}
        onSave={(shortLabel) => save({ shortLabel })}
      />
    </div>
  );
}

function ValidityCells({ entry, name, changes }: CellsProps) {
  const t = useTexts('directory');
  const [problem, setProblem] = useState<string | undefined>();
  const save = (part: { validFrom?: DateOnly | null; validTo?: DateOnly | null }) => {
    const { validFrom, validTo } = entry;
    const checked = Validity.safeParse({ validFrom, validTo, ...part });
    setProblem(checked.success ? undefined : fieldIssueText(checked.error.issues[0]?.message ?? 'invalid'));
    if (checked.success) void changes.setValidity.run({ id: entry.id, validity: checked.data });
  };
  return (
    <td>
      <div className={classes.dates}>
        <DateCell
          cell="from"
          label={t('table.fromCell', { word: name })}
          value={entry.validFrom}
          onSave={(validFrom) => save({ validFrom })}
        />
        <DateCell
          cell="to"
          label={t('table.toCell', { word: name })}
          value={entry.validTo}
          error={problem}
          onSave={(validTo) => save({ validTo })}
        />
      </div>
    </td>
  );
}
