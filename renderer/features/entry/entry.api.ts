import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client, onStateChange } from '#renderer/ipc/client.ts';
import type { EntryState } from '#shared/entry/entry.ts';

const STATE = ['entry', 'state'] as const;

/** Which of the four phases the program is in; asked anew whenever the register process says so. */
export function useEntryState() {
  const queries = useQueryClient();
  useEffect(() => onStateChange(() => void queries.invalidateQueries({ queryKey: STATE })), [queries]);
  return useQuery({ queryKey: STATE, queryFn: ({ signal }) => read(client.entry.state(null, { signal })) });
}

export function useSetPreferences() {
  const queries = useQueryClient();
  return useCommand(client.entry.setPreferences, {
    onDone: (state: EntryState) => queries.setQueryData(STATE, state),
  });
}

export function useLock() {
  return useJob(client.entry.lock, { invalidates: [STATE] });
}
