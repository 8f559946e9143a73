import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { FIRST_LIST, NO_FILTER, withListState } from '#renderer/features/families/list-state.ts';
import type { Target } from '#renderer/features/search/options.ts';
import { arriveAt } from '#renderer/ui/arrival.ts';
import { keepEarlyKeys } from '#renderer/ui/early-keys.ts';
import { laterDialog } from '#renderer/ui/later.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { useStable } from '#renderer/ui/use-stable.ts';
import type { RecordHit } from '#shared/search/search.ts';

const readPalette = async () => (await import('#renderer/features/search/SearchPalette.tsx')).SearchPalette;
const SearchPalette = laterDialog(readPalette, { text: null });

/** The search over everything: who may open it, how, and where its hits lead. */
export function useSearchEverywhere() {
  const [path, navigate] = useLocation();
  const [text, setText] = useState<string | null>(null);
  const may = useMay('search.use');
  // Read when there is time: letters follow Ctrl+K sooner than a slow disk reads the box for them.
  useEffect(() => {
    if (!may) return;
    const reading = requestIdleCallback(() => void readPalette().catch(() => {}));
    return () => cancelIdleCallback(reading);
  }, [may]);
  // A list that is shown already reads its filter from the history only when it is drawn anew.
  const [shown, setShown] = useState(0);
  // On the page already: no step, which a form that is open there would ask about.
  const goTo = (page: string) => {
    if (page !== path) navigate(page);
  };
  const showRecord = (hit: RecordHit) => {
    goTo(pageOf(hit));
    arriveAt(hit.pageId === hit.id && hit.kind !== 'facilitator' ? null : hit.id);
  };
  const show = (target: Target) => {
    arriveAt(null);
    if ('family' in target) goTo(`/families/${target.family}`);
    else if ('record' in target) showRecord(target.record);
    else {
      const filter = { ...NO_FILTER, settlementCodes: [target.settlement] };
      navigate('/families', { state: withListState(null, { ...FIRST_LIST, filter }) });
      if (path === '/families') setShown((count) => count + 1);
    }
  };
  const early = useRef<(() => string) | null>(null);
  const takeEarly = useStable(() => {
    const typed = early.current?.() ?? '';
    early.current = null;
    return typed;
  });
  useEffect(() => () => void takeEarly(), [takeEarly]);
  const close = () => {
    takeEarly();
    setText(null);
  };
  const open = useStable((typed: string) => {
    if (text !== null) return;
    arriveAt(null);
    takeEarly();
    early.current = keepEarlyKeys({ onEscape: close });
    // Keys are kept from the page only for a box that comes.
    readPalette().catch(close);
    setText(typed);
  });
  const palette = <SearchPalette text={text} takeEarly={takeEarly} onClose={close} onOpen={show} />;
  return { may, open, shown, palette };
}

function pageOf({ kind, pageId }: RecordHit): string {
  switch (kind) {
    case 'group':
    case 'participant':
      return `/groups/${pageId}`;
    case 'facilitator':
      return '/groups/facilitators';
    case 'cohort':
    case 'trainee':
      return `/training/${pageId}`;
  }
}
