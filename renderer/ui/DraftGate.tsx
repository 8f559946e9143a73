import { type ReactNode, useState } from 'react';
import { DraftOffer } from './DraftOffer.tsx';
import { type DraftKey, type KeptDraft, useDrafts } from './drafts.ts';

interface DraftGateProps {
  place: DraftKey;
  /** The record as it is now; null for something new. Left out where a draft is laid over it field by field. */
  version?: number | null;
  /** The form, once it is decided what it begins with: the draft that was restored, or null. */
  children: (restored: KeptDraft | null) => ReactNode;
}

/**
 * Before a form: the draft that waits for it is offered, and the form comes after the answer. Until then nothing can be
 * typed that would take the place of the draft.
 */
export function DraftGate({ place, version, children }: DraftGateProps) {
  const { useWaitingDraft, discardDraft } = useDrafts();
  const waiting = useWaitingDraft(place);
  const [answer, setAnswer] = useState<'restored' | 'discarded' | null>(null);
  if (waiting === undefined) return null;
  if (waiting === null || answer === 'discarded') return children(null);
  if (answer === 'restored') return children(waiting);
  const discard = () => {
    setAnswer('discarded');
    void discardDraft(place);
  };
  return (
    <DraftOffer
      savedAtMs={waiting.savedAtMs}
      isOutdated={version !== undefined && waiting.version !== version}
      onRestore={() => setAnswer('restored')}
      onDiscard={discard}
    />
  );
}
