/** The way of the forms of families to what the register keeps of them unsaved. */
export { useDraftMarks } from '#renderer/ipc/drafts.ts';
