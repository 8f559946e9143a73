import { type ReactNode, useState } from 'react';
import { DraftOffer } from '#renderer/ui/DraftOffer.tsx';
import type { DraftPlace } from '#shared/drafts/drafts.ts';
import { discardDraft, type KeptDraft, useWaitingDraft } from './drafts.api.ts';

interface DraftGateProps {
  place: DraftPlace;
  /** The record as it is now; null for something new. */
  version: number | null;
  /** The form, once it is decided what it begins with: the draft that was restored, or null. */
  children: (restored: KeptDraft | null) => ReactNode;
}

/**
 * Before a form: the draft that waits for it is offered, and the form comes after the answer. Until then nothing can be
 * typed that would take the place of the draft.
 */
export function DraftGate({ place, version, children }: DraftGateProps) {
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
      isOutdated={waiting.version !== version}
      onRestore={() => setAnswer('restored')}
      onDiscard={discard}
    />
  );
}
