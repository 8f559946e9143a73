import { useKeepForm } from '#renderer/ipc/drafts.ts';
import { draftFormKeptBy } from '#renderer/ui/draft-form.ts';

/** The way of the forms of families to what the register keeps of them unsaved. */
export { discardDraft, type KeptDraft, useDraftMarks, useWaitingDraft } from '#renderer/ipc/drafts.ts';

/** A form over a draft that is kept in the register until it is saved or given up; `keep` is null where nothing is. */
export const useDraftForm = draftFormKeptBy(useKeepForm);
