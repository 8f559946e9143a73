import { type Keep, useKeepForm } from '#renderer/ipc/drafts.ts';
import { type DraftForm, type DraftFormOptions, useDraftFormOver, useTypedDraft } from '#renderer/ui/draft-form.ts';

/** The way of the forms of a person to what the register keeps of them unsaved. */
export { discardDraft, type KeptDraft, useWaitingDraft } from '#renderer/ipc/drafts.ts';

/** A form over a draft that is kept in the register until it is saved or given up; `keep` is null where nothing is. */
export function useDraftForm<D, I>(options: DraftFormOptions<D, I> & { keep: Keep<D> | null }): DraftForm<D> {
  const typed = useTypedDraft(options);
  const keeping = useKeepForm(options.keep, typed);
  return useDraftFormOver(typed, keeping, options);
}
