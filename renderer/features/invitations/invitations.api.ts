import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const INVITATIONS = ['invitations'] as const;
const MOST_SHOWN = 300;

export function useInvitations() {
  return useQuery({
    queryKey: INVITATIONS,
    queryFn: ({ signal }) => read(client.invitations.list({ limit: MOST_SHOWN }, { signal })),
    refetchOnMount: 'always',
  });
}

/** Writes a slip, puts it right, answers it. */
export function useInvitationChanges() {
  const options = { invalidates: [INVITATIONS] };
  return {
    add: useCommand(client.invitations.add, options),
    change: useCommand(client.invitations.change, options),
    answer: useCommand(client.invitations.answer, options),
  };
}
