import { useEffect } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import { Banner } from './Banner.tsx';
import classes from './ErrorSummary.module.css';

export interface FieldError {
  /** The `id` of the field. */
  readonly id: string;
  readonly message: string;
}

function focusField(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/**
 * What keeps a form from being saved, on top of it. The focus goes to the first field each time `errors` is another
 * array with something in it: set it on the try to save, not on every key.
 */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const t = useTexts('common');
  useEffect(() => {
    const [first] = errors;
    if (first !== undefined) focusField(first.id);
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <Banner tone="attention" isUrgent title={t('formErrors', { count: errors.length })}>
      <ul className={classes.list}>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                // The address is the route of the window.
                event.preventDefault();
                focusField(id);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
