import { PasswordInput } from '@mantine/core';
import { useTexts } from '#renderer/text/i18n.ts';
import { wording } from './FieldLabel.tsx';
import type { FieldProps } from './field.ts';

/** A password; what is typed can be looked at with the button in the field. */
export function PasswordField(props: FieldProps<string> & { readonly isNew?: boolean }) {
  const t = useTexts('common');
  return (
    <PasswordInput
      {...wording(props)}
      classNames={{ ...wording(props).classNames, input: undefined, innerInput: wording(props).classNames.input }}
      value={props.value}
      autoComplete={props.isNew === true ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
