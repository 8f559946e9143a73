import { InputBase, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { formatShortDate, parseTypedDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import classes from './Vocabularies.module.css';

/** The cell of the same column in the next row; cells are found by `data-cell`. */
function focusBelow(from: HTMLElement): void {
  const name = from.dataset['cell'] ?? '';
  const column = [...document.querySelectorAll<HTMLElement>('[data-cell]')].filter((cell) => {
    return cell.dataset['cell'] === name;
  });
  column[column.indexOf(from) + 1]?.focus();
}

interface CellProps<V> {
  /** Column; Enter goes to the cell of that name in the next row. */
  readonly cell: string;
  /** Name for screen readers. */
  readonly label: string;
  readonly value: V;
  readonly onSave: (value: V) => void;
}

/** What is typed in a cell before it is saved: Enter and leaving save it, Esc takes it back. */
function useTypedCell(shown: string, save: (typed: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = () => {
    if (typed !== null && typed !== shown) save(typed);
    setTyped(null);
  };
  return {
    typed,
    props: {
      value: typed ?? shown,
      autoComplete: 'off',
      onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
      onBlur: finish,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Escape' && typed !== null) setTyped(null);
        else if (event.key === 'Enter' && !event.altKey) {
          finish();
          focusBelow(event.currentTarget);
        } else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}

interface WordCellProps extends CellProps<string> {
  readonly placeholder?: string;
}

export function WordCell({ cell, label, value, onSave, placeholder }: WordCellProps) {
  const { props } = useTypedCell(value, onSave);
  return (
    <InputBase
      {...props}
      component="textarea"
      multiline
      rows={1}
      data-cell={cell}
      aria-label={label}
      placeholder={placeholder}
      maxLength={300}
      classNames={{ input: classes.word }}
    />
  );
}

/** A day as people type it, or none. What cannot be read stays in the cell until it is put right or taken back. */
export function DateCell({ cell, label, value, onSave, error }: CellProps<DateOnly | null> & { error?: string }) {
  const t = useTexts('common');
  const language = useLanguage();
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const shown = unreadable ?? (value === null ? '' : formatShortDate(value, language));
  const { typed, props } = useTypedCell(shown, (text) => {
    const day = text.trim() === '' ? null : parseTypedDate(text, todayIn(new Date()));
    const isReadable = text.trim() === '' || day !== null;
    setUnreadable(isReadable ? null : text);
    if (isReadable) onSave(day);
  });
  return (
    <TextInput
      {...props}
      data-cell={cell}
      aria-label={label}
      placeholder={t('datePlaceholder')}
      error={typed === null && unreadable !== null ? t('unreadableDate') : error}
    />
  );
}
