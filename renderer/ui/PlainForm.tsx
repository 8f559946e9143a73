import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import type { Failure } from '#shared/ipc/reply.ts';
import { type Checked, type DraftFields, useDraftFormOver, useTypedDraft } from './draft-form.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FailureMessage } from './FailureMessage.tsx';
import { KeyTip } from './KeyHint.tsx';
import classes from './PlainForm.module.css';

/** Short forms are not kept as drafts. */
const NOTHING_KEPT = {
  savedAtMs: null,
  hasFailed: false,
  hold: async () => {},
  resume: () => {},
  discard: async () => {},
};

export interface PlainFormProps<D, I> {
  /** What a screen reader calls the form. */
  readonly label: string;
  readonly initial: D;
  readonly check: (draft: D) => Checked<I>;
  /** The words of the button. */
  readonly save: string;
  /** Saves; undefined when it failed, as a command answers. */
  readonly onSave: (input: I) => Promise<unknown>;
  readonly onLeave: () => void;
  readonly command: { readonly failure: Failure | null; readonly isRunning: boolean };
  readonly children: (fields: DraftFields<D>) => ReactNode;
}

/** A short form: fields, errors on top, Ctrl+Enter saves, Esc leaves and asks before something is lost. */
export function PlainForm<D, I>(props: PlainFormProps<D, I>) {
  const { label, initial, check, save, onSave, onLeave, command, children } = props;
  const t = useTexts('common');
  const typed = useTypedDraft<D>({ initial, restored: null });
  const form = useDraftFormOver<D, I>(typed, NOTHING_KEPT, {
    check,
    onSave: async (input) => (await onSave(input)) !== undefined,
    onLeave,
    refused: command.failure?.fields,
  });
  return (
    // Keys of the whole form, wherever in it the focus is.
    <section className={classes.form} aria-label={label} onKeyDown={form.onKeyDown}>
      <ErrorSummary errors={form.errors} />
      <FailureMessage of={command.failure} />
      {children(form.fields)}
      <div className={classes.buttons}>
        <KeyTip label={save} keys="Ctrl+Enter">
          <Button loading={command.isRunning} onClick={form.save}>
            {save}
          </Button>
        </KeyTip>
        <KeyTip label={t('cancel')} keys="Esc">
          <Button variant="default" onClick={form.leave}>
            {t('cancel')}
          </Button>
        </KeyTip>
      </div>
    </section>
  );
}

/** A schema of a command, as far as a form needs it. */
interface Schema<I> {
  safeParse(
    typed: unknown,
  ):
    | { success: true; data: I }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; code: string; message: string }[] } };
}

/** What the schema of a command says of what was typed. */
export function checkedBy<I>(schema: Schema<I>, typed: unknown): Checked<I> {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.map(String).join('.'),
    code: code === 'custom' ? message : code,
  }));
  return { ok: false, issues };
}
