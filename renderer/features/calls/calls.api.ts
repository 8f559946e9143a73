import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const CALLS = ['calls'] as const;
const MOST_SHOWN = 300;

export function useCalls() {
  return useQuery({
    queryKey: [...CALLS, 'list'],
    queryFn: ({ signal }) => read(client.calls.list({ limit: MOST_SHOWN }, { signal })),
    refetchOnMount: 'always',
  });
}

/** Number and hours of the line, and what is asked of those under 18. */
export function useGroupNotes() {
  return useQuery({
    queryKey: [...CALLS, 'notes'],
    queryFn: ({ signal }) => read(client.calls.notes(null, { signal })),
  });
}

export function useCallChanges() {
  const options = { invalidates: [CALLS, ['groups']] };
  return {
    add: useCommand(client.calls.add, options),
    change: useCommand(client.calls.change, options),
    join: useCommand(client.calls.join, options),
    setNotes: useCommand(client.calls.setNotes, options),
  };
}

/** Groups in work, for the choice of which one she joins. */
export function useGroupsToJoin() {
  return useQuery({
    queryKey: [...CALLS, 'groups'],
    queryFn: async ({ signal }) => {
      const groups = await read(client.groups.list(null, { signal }));
      return groups.filter(({ endedOn }) => endedOn === null);
    },
    refetchOnMount: 'always',
  });
}
