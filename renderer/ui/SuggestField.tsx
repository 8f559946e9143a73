import { Autocomplete } from '@mantine/core';
import { wording } from './FieldLabel.tsx';
import type { FieldProps } from './field.ts';

export interface SuggestFieldProps extends FieldProps<string> {
  /** Answers given before; another one may be typed. Each stands here once. */
  readonly suggestions: readonly string[];
  readonly maxLength?: number;
}

const MOST_SHOWN = 12;

/** A short text with the answers given before to choose from. */
export function SuggestField(props: SuggestFieldProps) {
  return (
    <Autocomplete
      {...wording(props)}
      data={[...props.suggestions]}
      value={props.value}
      limit={MOST_SHOWN}
      openOnFocus={false}
      maxLength={props.maxLength}
      autoComplete="off"
      comboboxProps={{ shadow: 'md', transitionProps: { duration: 120 } }}
      onChange={props.onChange}
    />
  );
}
