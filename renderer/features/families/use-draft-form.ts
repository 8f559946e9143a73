import { type KeyboardEvent, useState } from 'react';
import { type Texts, useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import type { DraftNoteProps } from '#renderer/ui/DraftNote.tsx';
import type { FieldError } from '#renderer/ui/ErrorSummary.tsx';
import { fieldErrors } from '#renderer/ui/failure-text.ts';
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts';
import type { DraftPlace } from '#shared/drafts/drafts.ts';
import type { FieldIssue } from '#shared/ipc/reply.ts';
import type { Checked } from './draft-checks.ts';
import { useKeepDraft } from './drafts.api.ts';

/** What the parts of a form are given. */
export interface DraftFields<D> {
  readonly draft: D;
  readonly onChange: (draft: D) => void;
  /** What is wrong with the field of that id. */
  readonly errorOf: (id: string) => string | undefined;
}

interface DraftForm<D> {
  readonly fields: DraftFields<D>;
  readonly errors: readonly FieldError[];
  readonly save: () => void;
  /** Leaves the form; asks only when something would be lost. */
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What `DraftNote` shows. */
  readonly kept: DraftNoteProps;
}

interface Keep<D> {
  readonly place: DraftPlace;
  readonly version: number | null;
  readonly part: (draft: D) => unknown;
}

const NOT_KEPT = { place: { form: '', recordId: '' }, version: null, value: null, isDirty: false };

interface DraftFormOptions<D, I> {
  /** What is saved now: a form that shows it holds nothing to lose. */
  readonly initial: D;
  /** What was restored, in place of it. */
  readonly restored?: D;
  /** Under what, over which version and what of it is kept while it is typed; null for a form of a line or two. */
  readonly keep: Keep<D> | null;
  readonly check: (draft: D) => Checked<I>;
  /** Saves; true when it is saved. */
  readonly onSave: (input: I) => Promise<boolean>;
  readonly onLeave: () => void;
  /** Issues that the register found. */
  readonly refused?: readonly FieldIssue[];
}

/** An open list closes on Esc; the form stays. */
const isInOpenList = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';

const lostQuestion = (t: Texts<'families'>) => ({
  title: t('form.lostTitle'),
  body: t('form.lostBody'),
  confirm: t('form.lostConfirm'),
  cancel: t('form.lostCancel'),
  isDangerous: true,
});

/**
 * A form over a draft: Ctrl+Enter saves, Esc leaves, and nothing typed is lost without a question. What is typed is kept
 * in the register until it is saved or given up.
 */
export function useDraftForm<D, I>(options: DraftFormOptions<D, I>): DraftForm<D> {
  const { initial, restored = initial, keep, check, onSave, onLeave, refused } = options;
  const t = useTexts('families');
  const confirm = useConfirm();
  const [began] = useState(() => JSON.stringify(initial));
  const [draft, setDraft] = useState(restored);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isSaved, setIsSaved] = useState(false);
  const isDirty = !isSaved && JSON.stringify(draft) !== began;
  const keeping = useKeepDraft(keep === null ? NOT_KEPT : { ...keep, value: keep.part(draft), isDirty });
  const ask = async () => {
    const mayLose = await confirm(lostQuestion(t));
    // Not waited for: the guard must know at once that the way is free.
    if (mayLose && keep !== null) void keeping.discard();
    return mayLose;
  };
  useLeaveGuard(isDirty, ask);

  const save = async () => {
    const checked = check(draft);
    setErrors(checked.ok ? [] : fieldErrors(checked.issues));
    if (!checked.ok) return;
    // The register forgets the draft with what it saves: none may come after.
    await keeping.hold();
    // Saving may lead to another page, which the guard must let through.
    setIsSaved(true);
    const done = await onSave(checked.value);
    if (done) return;
    setIsSaved(false);
    keeping.resume();
  };
  const leave = async () => {
    if (isDirty && !(await ask())) return;
    setIsSaved(true);
    onLeave();
  };
  const shown = errors.length > 0 ? errors : fieldErrors(refused);
  // A field that was put right says so at once; a new fault waits for the next try to save.
  const now = errors.length > 0 ? check(draft) : null;
  const isRight = (id: string) => now !== null && (now.ok || now.issues.every(({ path }) => path !== id));
  return {
    fields: {
      draft,
      onChange: setDraft,
      errorOf: (id) => (isRight(id) ? undefined : shown.find((error) => error.id === id)?.message),
    },
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
