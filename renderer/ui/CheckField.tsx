import { Checkbox } from '@mantine/core';
import type { FieldProps } from './field.ts';

/** One yes or no, with its words beside it. */
export function CheckField({ id, label, help, error, value, onChange, disabled, autoFocus }: FieldProps<boolean>) {
  return (
    <Checkbox
      id={id}
      label={label}
      description={help}
      error={error}
      checked={value}
      disabled={disabled}
      autoFocus={autoFocus}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
