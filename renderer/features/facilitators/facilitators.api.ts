import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const FACILITATORS = ['facilitators'] as const;

export function useFacilitators() {
  return useQuery({
    queryKey: FACILITATORS,
    queryFn: ({ signal }) => read(client.facilitators.list(null, { signal })),
    refetchOnMount: 'always',
  });
}

/** Adds one or changes one. */
export function useFacilitatorChanges() {
  const options = { invalidates: [FACILITATORS, ['groups']] };
  return {
    add: useCommand(client.facilitators.add, options),
    change: useCommand(client.facilitators.change, options),
  };
}

/** Communities of the centre, for the choice of where she is from. */
export function useCommunitiesOfFacilitators() {
  return useQuery({
    queryKey: [...FACILITATORS, 'communities'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
