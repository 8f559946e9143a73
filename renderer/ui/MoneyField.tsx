import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/text/i18n.ts';
import { formatAmount, parseTypedMoney } from '#shared/vocabulary/money.ts';
import { wording } from './FieldLabel.tsx';
import type { FieldProps } from './field.ts';

/** An amount: kopiykas, or hundredths of anything that is typed with two places. */
export function MoneyField(props: FieldProps<number | null | undefined>) {
  const t = useTexts('common');
  const language = useLanguage();
  const { value, onChange, error } = props;
  const [typed, setTyped] = useState(value === null || value === undefined ? '' : formatAmount(value, language));
  return (
    <TextInput
      {...wording({ ...props, error: error ?? (value === undefined ? t('unreadableAmount') : undefined) })}
      value={typed}
      inputMode="decimal"
      autoComplete="off"
      styles={{ wrapper: { width: '18ch' } }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseTypedMoney(event.currentTarget.value));
      }}
    />
  );
}
