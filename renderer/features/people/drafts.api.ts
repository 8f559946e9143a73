/** The way of the forms of a person to what the register keeps of them unsaved. */
export { discardDraft, type KeptDraft, useKeepDraft, useWaitingDraft } from '#renderer/ipc/drafts.ts';
