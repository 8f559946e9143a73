import { type KeyboardEvent, useState } from 'react';
import { type Texts, useTexts } from '#renderer/text/i18n.ts';
import { useConfirm } from '#renderer/ui/ConfirmDialog.tsx';
import type { FieldError } from '#renderer/ui/ErrorSummary.tsx';
import { fieldErrors } from '#renderer/ui/failure-text.ts';
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts';
import type { FieldIssue } from '#shared/ipc/reply.ts';
import type { Checked } from './family-drafts.ts';

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
}

interface DraftFormOptions<D, I> {
  readonly initial: D;
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

/** A form over a draft: Ctrl+Enter saves, Esc leaves, and nothing typed is lost without a question. */
export function useDraftForm<D, I>(options: DraftFormOptions<D, I>): DraftForm<D> {
  const { initial, check, onSave, onLeave, refused } = options;
  const t = useTexts('families');
  const confirm = useConfirm();
  const [began] = useState(() => JSON.stringify(initial));
  const [draft, setDraft] = useState(initial);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isSaved, setIsSaved] = useState(false);
  const isDirty = !isSaved && JSON.stringify(draft) !== began;
  const ask = () => confirm(lostQuestion(t));
  useLeaveGuard(isDirty, ask);

  const save = async () => {
    const checked = check(draft);
    setErrors(checked.ok ? [] : fieldErrors(checked.issues));
    if (!checked.ok) return;
    // Saving may lead to another page, which the guard must let through.
    setIsSaved(true);
    const done = await onSave(checked.value);
    if (!done) setIsSaved(false);
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
