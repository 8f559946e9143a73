import { discardDraft, useKeepForm, useWaitingDraft } from '#renderer/ipc/drafts.ts';
import type { Drafts } from '#renderer/ui/drafts.ts';

/** Drafts of the window are kept by the open register. */
export const KEPT_DRAFTS: Drafts = { useKeepForm, useWaitingDraft, discardDraft };
