import { useTexts } from '#renderer/text/i18n.ts';
import classes from './Field.module.css';
import type { FieldProps } from './field.ts';

/** Words of a label; «необов’язково» beside it where a field may stay empty. */
export function FieldLabel({ label, optional }: Pick<FieldProps<unknown>, 'label' | 'optional'>) {
  const t = useTexts('common');
  return (
    <>
      {label}
      {optional === true && <span className={classes.optional}>{t('optional')}</span>}
    </>
  );
}

type Worded = Pick<FieldProps<unknown>, 'id' | 'label' | 'optional' | 'help' | 'error' | 'autoFocus' | 'disabled'>;

/** Props that give every one-line field of Mantine the same label above, help below and error below that. */
export function wording({ id, label, optional, help, error, autoFocus, disabled }: Worded) {
  return {
    id,
    label: <FieldLabel label={label} optional={optional} />,
    description: help,
    error,
    disabled,
    'data-autofocus': autoFocus,
    autoFocus,
    required: optional !== true,
    withAsterisk: false,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    classNames: {
      root: classes.wrapper,
      label: classes.label,
      description: classes.help,
      error: classes.error,
      input: classes.input,
    },
  };
}
