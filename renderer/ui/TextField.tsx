import { InputBase, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { wording } from './FieldLabel.tsx';
import type { FieldProps } from './field.ts';

export interface TextFieldProps extends FieldProps<string> {
  /** Lines of a long text; 1 when left out. */
  readonly lines?: number;
  readonly maxLength?: number;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'text' | 'tel' | 'numeric';
  /** Width in characters for short answers; the whole column when left out. */
  readonly width?: number;
  readonly right?: ReactNode;
  readonly onBlur?: () => void;
}

/** Free text, one line or several. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, lines = 1, maxLength, autoComplete = 'off', inputMode, width, right, onBlur } = props;
  const common = { ...wording(props), value, maxLength, autoComplete, onBlur, spellCheck: lines > 1 };
  if (lines > 1) {
    return (
      <InputBase
        {...common}
        component="textarea"
        multiline
        rows={lines}
        styles={{ input: { resize: 'vertical' } }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      inputMode={inputMode}
      rightSection={right}
      styles={width === undefined ? undefined : { wrapper: { width: `calc(${width}ch + 32px)` } }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
