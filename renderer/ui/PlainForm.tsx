import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '#renderer/text/i18n.ts';
import type { Failure } from '#shared/ipc/reply.ts';
import { Banner } from './Banner.tsx';
import { DraftGate } from './DraftGate.tsx';
import { DraftNote } from './DraftNote.tsx';
import {
  type Checked,
  type DraftFields,
  type Keeping,
  type TypedDraft,
  useDraftFormOver,
  useTypedDraft,
} from './draft-form.ts';
import { type DraftKey, useDrafts } from './drafts.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FailureMessage } from './FailureMessage.tsx';
import { KeyTip } from './KeyHint.tsx';
import classes from './PlainForm.module.css';
import { type Kept, restoredOver } from './restored-over.ts';

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
  /** A form of more than a line or two: what is typed is kept under this name until it is saved or given up. */
  readonly keep?: KeptAs;
}

/** Under what a form is kept, and over which version of its record it is typed; null for something new. */
interface KeptAs extends DraftKey {
  readonly version: number | null;
  /** Fields that are chosen anew: records which may not be there for the writer any more. */
  readonly without?: readonly string[];
}

/** A short form: fields, errors on top, Ctrl+Enter saves, Esc leaves and asks before something is lost. */
export function PlainForm<D extends object, I>(props: PlainFormProps<D, I>) {
  const { keep } = props;
  return keep === undefined ? <ForgettingForm {...props} /> : <KeptForm {...props} keep={keep} />;
}

function ForgettingForm<D extends object, I>(props: PlainFormProps<D, I>) {
  const typed = useTypedDraft<D>({ initial: props.initial, restored: null });
  return <FormBody {...props} typed={typed} keeping={NOTHING_KEPT} />;
}

type KeptFormProps<D, I> = PlainFormProps<D, I> & { readonly keep: KeptAs };

/** Offers what waits from before, then keeps what is typed. */
function KeptForm<D extends object, I>(props: KeptFormProps<D, I>) {
  const { keep } = props;
  // What was typed over an older record is laid over the present one field by field: nothing is out of date as a whole.
  return (
    <DraftGate place={keep}>
      {(kept) => <RestoredForm {...props} kept={kept === null ? null : (kept.value as Partial<Kept<D>>)} />}
    </DraftGate>
  );
}

function RestoredForm<D extends object, I>(props: KeptFormProps<D, I> & { kept: Partial<Kept<D>> | null }) {
  const { initial, kept } = props;
  const t = useTexts('common');
  const [restored] = useState(() => (kept === null ? null : restoredOver(initial, kept)));
  return (
    <>
      {restored?.isContested && <Banner tone="attention">{t('draft.contested')}</Banner>}
      <KeepingForm {...props} restored={restored?.draft ?? null} />
    </>
  );
}

function KeepingForm<D extends object, I>(props: KeptFormProps<D, I> & { restored: D | null }) {
  const { keep, restored, onSave } = props;
  const [initial] = useState(props.initial);
  const { useKeepForm } = useDrafts();
  const typed = useTypedDraft<D>({ initial, restored });
  const { form, recordId, version, without = [] } = keep;
  const kept = (draft: D) =>
    Object.fromEntries(Object.entries(draft).filter(([field]) => !without.includes(field))) as Partial<D>;
  const keeping = useKeepForm<D>(
    {
      place: { form, recordId },
      version,
      part: (draft): Kept<Partial<D>> => ({ draft: kept(draft), base: kept(initial) }),
    },
    typed,
  );
  const saveAndForget = async (input: I) => {
    const done = await onSave(input);
    if (done !== undefined) await keeping.discard();
    return done;
  };
  return <FormBody {...props} typed={typed} keeping={keeping} onSave={saveAndForget} />;
}

type FormBodyProps<D, I> = PlainFormProps<D, I> & { readonly typed: TypedDraft<D>; readonly keeping: Keeping };

function FormBody<D, I>(props: FormBodyProps<D, I>) {
  const { label, check, save, onSave, onLeave, command, children, typed, keeping } = props;
  const t = useTexts('common');
  const form = useDraftFormOver<D, I>(typed, keeping, {
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
        <DraftNote {...form.kept} />
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
