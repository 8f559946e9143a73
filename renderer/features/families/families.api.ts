import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import { useStable } from '#renderer/ui/use-stable.ts';
import type { FamilyListItem } from '#shared/families/family-list.ts';
import type { FamilyId, PlaceCode } from '#shared/vocabulary/ids.ts';
import {
  FAMILIES,
  type ListQuestion,
  type RowRange,
  rowIn,
  WINDOW_ROWS,
  windowKey,
  windowsOf,
} from './list-windows.ts';

/** Windows that are out of sight leave the memory soon: a list can be long. */
const WINDOW_KEPT_MS = 20_000;
const JUST_READ_MS = 500;

function windowQuery(question: ListQuestion, window: number) {
  return {
    queryKey: windowKey(question, window),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      read(client.families.list({ ...question, offset: window * WINDOW_ROWS, limit: WINDOW_ROWS }, { signal })),
    gcTime: WINDOW_KEPT_MS,
    // What was asked ahead is not asked again by the list that shows it.
    staleTime: JUST_READ_MS,
  };
}

/** Asks for the first window of a list before the page is drawn for it: one frame is won with every key. */
export function useAskAhead() {
  const queries = useQueryClient();
  return (question: ListQuestion) => void queries.prefetchQuery(windowQuery(question, 0));
}

/** A list of which some windows are there. */
export interface FamilyList {
  /** Filter and order of the rows: what is shown may still be the list before the last key typed. */
  readonly key: string;
  /** Families that the person may see. */
  readonly total: number;
  readonly matching: number;
  readonly rowAt: (index: number) => FamilyListItem | undefined;
}

type Answer = { total: number; matching: number; rows: FamilyListItem[] } | undefined;

interface Held {
  readonly list: FamilyList;
  readonly windows: readonly number[];
  readonly answers: readonly Answer[];
}

const areSame = (some: readonly unknown[], others: readonly unknown[]) =>
  some.length === others.length && some.every((one, place) => one === others[place]);

/** The list of these answers; the one held before where they say nothing new, or nothing yet. */
function heldNow(
  before: Held | undefined,
  key: string,
  windows: readonly number[],
  answers: readonly Answer[],
): Held | undefined {
  const known = answers.find((answer) => answer !== undefined);
  if (known === undefined) return before;
  if (before?.list.key === key && areSame(before.windows, windows) && areSame(before.answers, answers)) return before;
  const rows = new Map(windows.map((window, place) => [window, answers[place]?.rows ?? []]));
  const { total, matching } = known;
  return { list: { key, total, matching, rowAt: (index) => rowIn(rows, index) }, windows, answers };
}

const FIRST_WINDOW = [0];

const orderKey = ({ filter, sort }: ListQuestion) => JSON.stringify([filter, sort]);

/**
 * The list for a filter, an order and a display of names. While another list is on the way the one before stays, so
 * that nothing flashes while typing. `first` are the rows that are wanted before the table asks.
 */
export function useFamilyList(question: ListQuestion, first: RowRange) {
  const key = orderKey(question);
  const [wanted, setWanted] = useState({ key, windows: windowsOf(first) });
  const windows = wanted.key === key ? wanted.windows : FIRST_WINDOW;
  const results = useQueries({ queries: windows.map((window) => windowQuery(question, window)) });
  const answers = results.map((result) => result.data);
  const held = useRef<Held>(undefined);
  const now = heldNow(held.current, key, windows, answers);
  useEffect(() => {
    held.current = now;
  });
  const list = now?.list;
  const shownKey = list?.key ?? key;
  // Another list begins at its first window, without being asked.
  const onRangeNeeded = useStable((from: number, to: number) => {
    const next = { key: shownKey, windows: windowsOf({ from, to }) };
    // Rows move with every turn of the wheel, windows seldom: the page is drawn anew for those only.
    setWanted((now) => (now.key === next.key && areSame(now.windows, next.windows) ? now : next));
  });
  return {
    list,
    onRangeNeeded,
    error: results.find((result) => result.error !== null)?.error ?? null,
    retry: () => void Promise.all(results.map((result) => result.refetch())),
  };
}

/** Row number that a family has now in a list; null when the list does not hold it, undefined while it is asked. */
export function useFamilyPosition(question: ListQuestion, id: FamilyId | null) {
  const { filter, sort } = question;
  const position = useQuery({
    queryKey: [...FAMILIES, 'position', filter, sort, id],
    queryFn: ({ signal }) => (id === null ? null : read(client.families.position({ filter, sort, id }, { signal }))),
    enabled: id !== null,
    gcTime: 0,
  });
  return id === null || position.isError ? null : position.data;
}

export function useFamily(id: FamilyId) {
  return useQuery({
    queryKey: [...FAMILIES, 'record', id],
    queryFn: ({ signal }) => read(client.families.get({ id }, { signal })),
  });
}

/** Names of workers in use, for suggestions; none while they are on the way. */
export function useWorkers(): readonly string[] {
  const workers = useQuery({
    queryKey: [...FAMILIES, 'workers'],
    queryFn: ({ signal }) => read(client.families.workers(null, { signal })),
  });
  return workers.data ?? [];
}

const saving = { invalidates: [FAMILIES] };

export function useRegisterFamily() {
  return useCommand(client.families.register, saving);
}

/** The changes of a record, each of one group of facts; an address is put right or moved from. */
export function useFamilyChanges() {
  return {
    members: useCommand(client.families.changeMembers, saving),
    circumstances: useCommand(client.families.changeCircumstances, saving),
    address: useCommand(client.families.changeAddress, saving),
    move: useCommand(client.families.moveAddress, saving),
    case: useCommand(client.families.changeCase, saving),
  };
}

/** Asks everything about families anew: somebody else changed something. */
export function useReloadFamilies(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: FAMILIES });
}

const PLACES = ['places'] as const;
/** The classifier changes only with an import of a new edition, which asks anew. */
const forever = { staleTime: Number.POSITIVE_INFINITY };

/** Communities that the centre covers; none while they are on the way. */
export function useCoveredCommunities() {
  const communities = useQuery({
    queryKey: [...PLACES, 'covered'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    ...forever,
  });
  return communities.data ?? [];
}

/** Settlements of a community, or none without one. */
export function useSettlementsOf(communityCode: PlaceCode | null) {
  const settlements = useQuery({
    queryKey: [...PLACES, 'settlements', communityCode],
    queryFn: ({ signal }) =>
      communityCode === null ? [] : read(client.places.settlementsOf({ communityCode }, { signal })),
    ...forever,
  });
  return settlements.data ?? [];
}

/** Settlements anywhere whose present or former name begins with the text; those before it stay while they are asked. */
export function useFoundSettlements(text: string) {
  const found = useQuery({
    queryKey: [...PLACES, 'find', text],
    queryFn: ({ signal }) => (text === '' ? [] : read(client.places.find({ text, kind: 'settlement' }, { signal }))),
    placeholderData: keepPreviousData,
    gcTime: WINDOW_KEPT_MS,
  });
  return found.data ?? [];
}
