import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { wording } from './FieldLabel.tsx';
import type { FieldProps } from './field.ts';

/** The whole number that was typed, null when empty, undefined when it is none. Spaces between thousands are fine. */
export function parseTypedNumber(text: string): number | null | undefined {
  const digits = text.replace(/\s/g, '');
  if (digits === '') return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

export interface NumberFieldProps extends FieldProps<number | null | undefined> {
  /** Width in digits. */
  readonly width?: number;
}

/** A whole number from 0. */
export function NumberField(props: NumberFieldProps) {
  const t = useTexts('common');
  const { value, onChange, width = 6, error } = props;
  const [typed, setTyped] = useState(value?.toString() ?? '');
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    // Another value from outside: what is typed would be a lie.
    if (value !== undefined && parseTypedNumber(typed) !== value) setTyped(value?.toString() ?? '');
  }
  return (
    <TextInput
      {...wording({ ...props, error: error ?? (value === undefined ? t('unreadableNumber') : undefined) })}
      value={typed}
      inputMode="numeric"
      autoComplete="off"
      styles={{ wrapper: { width: `calc(${width}ch + 32px)` } }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseTypedNumber(event.currentTarget.value));
      }}
    />
  );
}
