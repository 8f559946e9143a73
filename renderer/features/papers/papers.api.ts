import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import { useVocabularyIn } from '#renderer/ipc/vocabularies.ts';
import { useBuiltinWords } from '#renderer/text/vocabulary-words.ts';
import type { PaperOrder } from '#shared/papers/orders.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';

/** The papers that the person may make, in words of the language. */
export function useCatalogue(language: string) {
  return useQuery({
    queryKey: ['papers', 'catalogue', language],
    queryFn: ({ signal }) => read(client.papers.catalogue({ language }, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A paper, made anew each time: it is as of now, and not kept once the preview is left. */
export function usePaper(order: PaperOrder, language: string) {
  return useQuery({
    queryKey: ['papers', 'paper', order, language],
    queryFn: ({ signal }) => read(client.papers.paper({ order, language }, { signal })),
    // A list that changes while it is being looked at would not be what is printed next.
    staleTime: 'static',
    gcTime: 0,
  });
}

/** Saves a paper as a file or prints it. The answer is `done: false` when the person closed the dialog. */
export function useProducePaper() {
  return useJob(client.papers.produce);
}

const JOURNAL = ['papers', 'journal'];

/** What papers leave the program for, in the words of the office. */
export const usePurposes = () => useVocabularyIn('purposes', useBuiltinWords());

/** What the person said last time of the same paper or own list. */
export function useLastPassing(order: PaperOrder) {
  return useQuery({
    queryKey: [...JOURNAL, 'last', order],
    queryFn: ({ signal }) => read(client.papers.lastPassing({ order }, { signal })),
    gcTime: 0,
  });
}

const LINES = 100;

/** Lines of the print journal, newest first, a hundred at a time. */
export function usePrintJournal(isOut: boolean) {
  return useInfiniteQuery({
    queryKey: [...JOURNAL, 'list', isOut],
    queryFn: ({ pageParam, signal }) =>
      read(client.papers.journal({ isOut, before: pageParam, limit: LINES }, { signal })),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    gcTime: 0,
  });
}

/** How many copies are out for longer than a month. */
export function useLongOut() {
  return useQuery({
    queryKey: [...JOURNAL, 'longOut'],
    queryFn: ({ signal }) => read(client.papers.longOut(null, { signal })),
    gcTime: 0,
  });
}

export const useSetDestroyed = () => useCommand(client.papers.setDestroyed, { invalidates: [JOURNAL] });

/** Code and members of a family whose papers are chosen. */
export function useFamilyOfPapers(id: FamilyId) {
  return useQuery({
    queryKey: ['papers', 'family', id],
    queryFn: ({ signal }) => read(client.families.get({ id }, { signal })),
    gcTime: 0,
  });
}

/** The communities that the centre covers. */
export function useCommunitiesOfPapers() {
  return useQuery({
    queryKey: ['papers', 'communities'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
