import { useEffect, useSyncExternalStore } from 'react';
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

/** What the field is called on the screen, with the card that it stands in; undefined where nothing says so. */
function nameOfField(id: string): string | undefined {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined;
  const label = field.type === 'radio' ? field.closest('fieldset')?.querySelector('legend') : field.labels?.[0];
  // The words alone, without «необов’язково» beside them.
  const words = label?.firstChild?.textContent?.trim();
  const card = field.closest('fieldset[aria-label]')?.getAttribute('aria-label');
  return words === undefined || words === '' ? undefined : [card, words].filter(Boolean).join(', ');
}

/** The page is asked when the summary is drawn: the fields are there before it, and their names stay. */
const unchanging = () => () => {};

function FieldName({ id }: { id: string }) {
  const name = useSyncExternalStore(unchanging, () => nameOfField(id));
  return name === undefined ? null : <b>{name}. </b>;
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
              <FieldName id={id} />
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
