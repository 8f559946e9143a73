/** The way of the forms of families to what the register keeps of them unsaved. */
export { discardDraft, type KeptDraft, useDraftMarks, useKeepDraft, useWaitingDraft } from '#renderer/ipc/drafts.ts';
