import { createContext, useContext } from 'react';
import { must } from '#shared/vocabulary/must.ts';
import type { Keep, Keeping } from './draft-form.ts';

/** Where the draft of a form is kept: a name of the form, and the record that it is about, or '' for something new. */
export interface DraftKey {
  readonly form: string;
  readonly recordId: string;
}

/** What waits of a form that was left without being saved. `value` is as the form kept it: only the form can tell whether it still fits. */
export interface KeptDraft {
  readonly version: number | null;
  readonly value: unknown;
  readonly savedAtMs: number;
}

/** How drafts are kept; forms know nothing of the register. */
export interface Drafts {
  readonly useKeepForm: <D>(keep: Keep<D> | null, typed: { draft: D; isDirty: boolean }) => Keeping;
  /** Undefined while it is asked for. */
  readonly useWaitingDraft: (key: DraftKey) => KeptDraft | null | undefined;
  readonly discardDraft: (key: DraftKey) => Promise<void>;
}

const DraftsContext = createContext<Drafts | null>(null);

/** Around the window of an open register. */
export const DraftsProvider = DraftsContext.Provider;

export const useDrafts = () => must(useContext(DraftsContext), 'DraftsProvider around the window');
