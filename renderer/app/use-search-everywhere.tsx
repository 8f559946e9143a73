import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { FIRST_LIST, NO_FILTER, withListState } from '#renderer/features/families/list-state.ts';
import type { Target } from '#renderer/features/search/options.ts';
import { arrivalFor } from '#renderer/ui/arrival.ts';
import { laterDialog } from '#renderer/ui/later.tsx';
import { useMay } from '#renderer/ui/may.ts';
import { useStable } from '#renderer/ui/use-stable.ts';
import type { RecordHit } from '#shared/search/search.ts';

const readPalette = async () => (await import('#renderer/features/search/SearchPalette.tsx')).SearchPalette;
const SearchPalette = laterDialog(readPalette, { text: null });

/** The search over everything: who may open it, how, and where its hits lead. */
export function useSearchEverywhere() {
  const [, navigate] = useLocation();
  const [text, setText] = useState<string | null>(null);
  const may = useMay('search.use');
  // Read when there is time: letters follow Ctrl+K sooner than a slow disk reads the box for them.
  useEffect(() => {
    if (!may) return;
    const reading = requestIdleCallback(() => void readPalette().catch(() => {}));
    return () => cancelIdleCallback(reading);
  }, [may]);
  // A page that is shown already reads what it was opened for from the history only when it is drawn anew.
  const [shown, setShown] = useState(0);
  const show = (target: Target) => {
    if ('family' in target) return navigate(`/families/${target.family}`);
    if ('record' in target) navigate(pageOf(target.record), { state: arrivalFor(target.record.id) });
    else {
      const filter = { ...NO_FILTER, settlementCodes: [target.settlement] };
      navigate('/families', { state: withListState(null, { ...FIRST_LIST, filter }) });
    }
    setShown((count) => count + 1);
  };
  return {
    may,
    open: useStable((typed: string) => setText(typed)),
    shown,
    palette: <SearchPalette text={text} onClose={() => setText(null)} onOpen={show} />,
  };
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
