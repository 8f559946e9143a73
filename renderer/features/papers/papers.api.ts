import { useQuery } from '@tanstack/react-query';
import { read, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
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
