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

/** To whom talks before enrolling go, and of whom the head can choose. */
export function useSafetyPerson() {
  return useQuery({
    queryKey: ['settings', 'safety'],
    queryFn: ({ signal }) => read(client.safety.person(null, { signal })),
    refetchOnMount: 'always',
  });
}

export function useNameSafetyPerson() {
  return useCommand(client.safety.namePerson, { invalidates: [['settings', 'safety']] });
}

/** Has the search index written anew. */
export function useRebuildSearch() {
  return useCommand(client.search.rebuild);
}
