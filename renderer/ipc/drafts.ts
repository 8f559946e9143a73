import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DraftContent, DraftMark, DraftPlace, KeptForm } from '#shared/drafts/drafts.ts';
import { read } from './calls.ts';
import { client } from './client.ts';
import { type DraftKeeper, makeDraftKeeper } from './draft-keeper.ts';

/** A draft that waits for its form. `value` is as the form kept it: only the form can tell whether it still fits. */
export interface KeptDraft {
  readonly version: number | null;
  readonly value: unknown;
  readonly savedAtMs: number;
}

const MARKS = ['drafts'] as const;

/** The drafts being typed in this window. */
const keepers = new Set<DraftKeeper>();

/** Keeps at once whatever is typed and not yet kept: before the register is locked. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...keepers].map((keeper) => keeper.flush()));
}

async function findKept(place: DraftPlace, signal: AbortSignal): Promise<KeptDraft | null> {
  const draft = await read(client.drafts.find(place, { signal }));
  // A form keeps nothing else; a draft that holds something else is another program's.
  const { version, value } = (draft?.content ?? {}) as Partial<KeptForm>;
  if (draft === null || value === undefined || (version !== null && !Number.isInteger(version))) return null;
  return { version: version ?? null, value, savedAtMs: draft.savedAtMs };
}

/** The draft that a form finds when it is opened: undefined while it is asked for, null when there is none. */
export function useWaitingDraft(place: DraftPlace): KeptDraft | null | undefined {
  const found = useQuery({
    queryKey: ['draft', place.form, place.recordId],
    queryFn: ({ signal }) => findKept(place, signal),
    // Only what waited when the form was opened is offered, never what the form itself keeps.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return found.isError ? null : found.data;
}

/** Every form of this user with a draft, the latest first; none while they are asked for. */
export function useDraftMarks(): readonly DraftMark[] {
  const marks = useQuery({
    queryKey: MARKS,
    queryFn: ({ signal }) => read(client.drafts.list(null, { signal })),
    gcTime: 0,
  });
  return marks.data ?? [];
}

export async function discardDraft(place: DraftPlace): Promise<void> {
  await client.drafts.discard(place);
}

interface DraftKeeping {
  /** When what is typed was kept last; null while nothing is. */
  readonly savedAtMs: number | null;
  /** The last try was refused: what is typed is on the screen only. */
  readonly hasFailed: boolean;
  /** Keeps nothing more and waits for what is on its way: before the form is saved. */
  readonly hold: () => Promise<void>;
  /** The form was not saved: typing is kept again. */
  readonly resume: () => void;
  /** Keeps nothing more and forgets what was kept: the form was left on purpose. */
  readonly discard: () => Promise<void>;
}

interface Typed {
  readonly place: DraftPlace;
  readonly version: number | null;
  readonly value: unknown;
  /** The form holds something that is not saved. */
  readonly isDirty: boolean;
}

/**
 * Keeps what a form holds while somebody types: a second after a change at the latest, and at once when the window is
 * left or hidden, when the form goes away and before a lock. A form that is back where it began has no draft.
 */
function useKeepDraft({ place, version, value, isDirty }: Typed): DraftKeeping {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<{ savedAtMs: number | null; hasFailed: boolean }>({
    savedAtMs: null,
    hasFailed: false,
  });
  const [keeper] = useState(() =>
    makeDraftKeeper(async (content) => {
      if (content === null) {
        await client.drafts.discard(place);
        return setOutcome({ savedAtMs: null, hasFailed: false });
      }
      const saved = await client.drafts.save({ ...place, content });
      setOutcome((before) =>
        saved.ok ? { savedAtMs: saved.value.savedAtMs, hasFailed: false } : { ...before, hasFailed: true },
      );
    }),
  );
  useFlushes(keeper);
  const wasDirty = useRef(false);
  // As text: a form draws itself anew for many reasons, and `undefined` is left out as the register will have it.
  const content = isDirty ? JSON.stringify({ version, value }) : null;
  useEffect(() => {
    if (content !== null) keeper.change(JSON.parse(content) as DraftContent);
    else if (wasDirty.current) keeper.change(null);
    wasDirty.current = content !== null;
  }, [keeper, content]);
  return {
    ...outcome,
    hold: keeper.hold,
    resume: keeper.resume,
    discard: async () => {
      await keeper.hold();
      await discardDraft(place);
      await queries.invalidateQueries({ queryKey: MARKS });
    },
  };
}

/** Under what, over which version and what of a form is kept. */
interface Keep<D> {
  readonly place: DraftPlace;
  readonly version: number | null;
  readonly part: (draft: D) => unknown;
}

const NOT_KEPT: DraftKeeping = {
  savedAtMs: null,
  hasFailed: false,
  hold: async () => {},
  resume: () => {},
  discard: async () => {},
};
const NOWHERE = { place: { form: '', recordId: '' }, version: null, value: null, isDirty: false };

/** The same for what stands in a form; with null, for a form of a line or two, nothing is kept. */
export function useKeepForm<D>(keep: Keep<D> | null, { draft, isDirty }: { draft: D; isDirty: boolean }): DraftKeeping {
  const keeping = useKeepDraft(keep === null ? NOWHERE : { ...keep, value: keep.part(draft), isDirty });
  return keep === null ? NOT_KEPT : keeping;
}

function useFlushes(keeper: DraftKeeper): void {
  const queries = useQueryClient();
  useEffect(() => {
    const flush = () => void keeper.flush();
    keepers.add(keeper);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      keepers.delete(keeper);
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      // Who shows which drafts wait asks again.
      void keeper.flush().then(() => queries.invalidateQueries({ queryKey: MARKS }));
    };
  }, [keeper, queries]);
}
