import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Texts, useTexts } from '#renderer/text/i18n.ts';
import type { FieldIssue } from '#shared/ipc/reply.ts';
import { useConfirm } from './ConfirmDialog.tsx';
import type { DraftNoteProps } from './DraftNote.tsx';
import { useDrafts } from './drafts.ts';
import type { FieldError } from './ErrorSummary.tsx';
import { fieldErrors } from './failure-text.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

/** What a check makes of a draft: the input of a command, or what is wrong with which field. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/** What the parts of a form are given. */
export interface DraftFields<D> {
  readonly draft: D;
  readonly onChange: (draft: D) => void;
  /** What is wrong with the field of that id. */
  readonly errorOf: (id: string) => string | undefined;
}

/** What a form is drawn from. */
export interface DraftForm<D> {
  readonly fields: DraftFields<D>;
  readonly errors: readonly FieldError[];
  readonly save: () => void;
  /** Leaves the form; asks only when something would be lost. */
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What `DraftNote` shows. */
  readonly kept: DraftNoteProps;
}

export interface DraftFormOptions<D, I> {
  /** What is saved now: a form that shows it holds nothing to lose. */
  readonly initial: D;
  /** What was kept unsaved, in place of it. */
  readonly restored?: D | null;
  readonly check: (draft: D) => Checked<I>;
  /** Saves; true when it is saved. */
  readonly onSave: (input: I) => Promise<boolean>;
  readonly onLeave: () => void;
  /** Issues that the register found. */
  readonly refused?: readonly FieldIssue[];
}

/** What stands in a form. */
export interface TypedDraft<D> {
  readonly draft: D;
  readonly isDirty: boolean;
  readonly change: (draft: D) => void;
  readonly markSaved: (isSaved: boolean) => void;
}

/** How what stands in a form is kept until it is saved; `renderer/ipc/drafts.ts` does it. */
export interface Keeping extends DraftNoteProps {
  readonly hold: () => Promise<void>;
  readonly resume: () => void;
  readonly discard: () => Promise<void>;
}

/** An open list closes on Esc; the form stays. */
const isInOpenList = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';

const lostQuestion = (t: Texts<'common'>) => ({
  title: t('lost.title'),
  body: t('lost.body'),
  confirm: t('lost.confirm'),
  cancel: t('lost.cancel'),
  isDangerous: true,
});

/** The first half of a form: what is typed. What keeps it stands between the halves, since it needs the register. */
export function useTypedDraft<D>({ initial, restored }: Pick<DraftFormOptions<D, never>, 'initial' | 'restored'>) {
  const [began] = useState(() => JSON.stringify(initial));
  const [draft, change] = useState(restored ?? initial);
  const [isSaved, markSaved] = useState(false);
  const typed: TypedDraft<D> = { draft, isDirty: !isSaved && JSON.stringify(draft) !== began, change, markSaved };
  return typed;
}

/**
 * The second half: Ctrl+Enter saves, Esc leaves, and nothing typed is lost without a question. A field that was put
 * right says so at once; a new fault waits for the next try to save.
 */
export function useDraftFormOver<D, I>(
  { draft, isDirty, change, markSaved }: TypedDraft<D>,
  keeping: Keeping,
  { check, onSave, onLeave, refused }: Pick<DraftFormOptions<D, I>, 'check' | 'onSave' | 'onLeave' | 'refused'>,
): DraftForm<D> {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const ask = useLostQuestion(isDirty, keeping);
  const save = async () => {
    const checked = check(draft);
    setErrors(checked.ok ? [] : fieldErrors(checked.issues));
    if (!checked.ok) return;
    // The register forgets the draft with what it saves: none may come after.
    await keeping.hold();
    // Saving may lead to another page, which the guard must let through.
    markSaved(true);
    if (await onSave(checked.value)) return;
    markSaved(false);
    keeping.resume();
  };
  const leave = async () => {
    if (isDirty && !(await ask())) return;
    // The guard must be gone before the address changes, or it asks a second time.
    flushSync(() => markSaved(true));
    onLeave();
  };
  const shown = errors.length > 0 ? errors : fieldErrors(refused);
  const now = errors.length > 0 ? check(draft) : null;
  const isRight = (id: string) => now !== null && (now.ok || now.issues.every(({ path }) => path !== id));
  const errorOf = (id: string) => (isRight(id) ? undefined : shown.find((error) => error.id === id)?.message);
  return {
    fields: { draft, onChange: change, errorOf },
    errors: shown,
    kept: keeping,
    save: () => void save(),
    leave: () => void leave(),
    onKeyDown: (event) => {
      if (event.key === 'Enter' && event.ctrlKey) void save();
      else if (event.key === 'Escape' && !isInOpenList(event)) void leave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Asks before what is typed is lost; the way out of the page is guarded by the same question. */
function useLostQuestion(isDirty: boolean, keeping: Keeping): () => Promise<boolean> {
  const t = useTexts('common');
  const confirm = useConfirm();
  const ask = async () => {
    const mayLose = await confirm(lostQuestion(t));
    // Not waited for: the guard must know at once that the way is free.
    if (mayLose) void keeping.discard();
    return mayLose;
  };
  useLeaveGuard(isDirty, ask);
  return ask;
}

/** Under what, over which version and what of a form is kept. */
export interface Keep<D> {
  readonly place: { readonly form: string; readonly recordId: string };
  readonly version: number | null;
  readonly part: (draft: D) => unknown;
}

/** A form over a draft that is kept until it is saved or given up; `keep` is null where nothing is. */
export function useDraftForm<D, I>(options: DraftFormOptions<D, I> & { keep: Keep<D> | null }): DraftForm<D> {
  const { useKeepForm } = useDrafts();
  const typed = useTypedDraft(options);
  const keeping = useKeepForm(options.keep, typed);
  return useDraftFormOver(typed, keeping, options);
}
