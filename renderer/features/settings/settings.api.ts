import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

/** Look and lock of this computer, as the program keeps them. */
export function useComputerSettings() {
  return useQuery({
    queryKey: ['entry', 'state'],
    queryFn: ({ signal }) => read(client.entry.state(null, { signal })),
    select: ({ theme, idleMinutes }) => ({ theme, idleMinutes }),
  });
}

export function useSetPreferences() {
  const queries = useQueryClient();
  return useCommand(client.entry.setPreferences, {
    onDone: (state) => void queries.setQueryData(['entry', 'state'], state),
  });
}

/** Which edition of the official classifier of places is loaded. A role that sees no places gets an error. */
export function usePlacesEdition() {
  return useQuery({
    queryKey: ['places', 'edition'],
    queryFn: ({ signal }) => read(client.places.edition(null, { signal })),
  });
}

/** Has the search index written anew. */
export function useRebuildSearch() {
  return useCommand(client.search.rebuild);
}
