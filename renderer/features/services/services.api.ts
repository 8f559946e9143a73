import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const SERVICES = ['services'] as const;

/** Every line of the directory. */
export function useServices() {
  return useQuery({
    queryKey: SERVICES,
    queryFn: ({ signal }) => read(client.services.list(null, { signal })),
  });
}

export function useSaveService() {
  return useCommand(client.services.save, { invalidates: [SERVICES] });
}

export function useRemoveService() {
  return useCommand(client.services.remove, { invalidates: [SERVICES] });
}

/** The communities that the centre covers. */
export function useCommunitiesOfServices() {
  return useQuery({
    queryKey: ['services', 'communities'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
