import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { formatShortDate, parseTypedDate } from '#shared/vocabulary/date-text.ts';
import { type DateOnly, todayIn } from '#shared/vocabulary/dates.ts';
import { wording } from './FieldLabel.tsx';
import type { FieldProps } from './field.ts';

/** A date typed as people write it: "5.9", «вчора», "+14". It is written out in full when the field is left. */
export function DateField(props: FieldProps<DateOnly | null | undefined>) {
  const { value, onChange, error } = props;
  const t = useTexts('common');
  const language = useLanguage();
  const shown = value ? formatShortDate(value, language) : '';
  const [typed, setTyped] = useState('');
  const [isTyping, setIsTyping] = useState(false);
  // What cannot be read stays as it was typed, so that it can be corrected.
  const text = isTyping || value === undefined ? typed : shown;

  const read = (written: string) =>
    written.trim() === '' ? null : (parseTypedDate(written, todayIn(new Date())) ?? undefined);
  const unreadable = value === undefined && !isTyping ? t('unreadableDate') : undefined;
  return (
    <TextInput
      {...wording({ ...props, error: error ?? unreadable })}
      value={text}
      placeholder={t('datePlaceholder')}
      autoComplete="off"
      styles={{ wrapper: { width: '160px' } }}
      onFocus={() => {
        setTyped(text);
        setIsTyping(true);
      }}
      onBlur={() => setIsTyping(false)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
    />
  );
}
