import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const OWN_LISTS = ['own-lists'] as const;

/** The lists that the centre built. */
export function useOwnLists() {
  return useQuery({
    queryKey: OWN_LISTS,
    queryFn: ({ signal }) => read(client.ownLists.list(null, { signal })),
  });
}

/** What lists can be built over, with columns, in words of the language. */
export function useListSources(language: string) {
  return useQuery({
    queryKey: ['papers', 'sources', language],
    queryFn: ({ signal }) => read(client.papers.listSources({ language }, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSaveOwnList() {
  return useCommand(client.ownLists.save, { invalidates: [OWN_LISTS] });
}

export function useRemoveOwnList() {
  return useCommand(client.ownLists.remove, { invalidates: [OWN_LISTS] });
}

/** The communities that the centre covers. */
export function useCommunitiesOfLists() {
  return useQuery({
    queryKey: ['own-lists', 'communities'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
