import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const LETTERHEADS = ['letterheads'] as const;
/** Papers that are being looked at were made with the texts of before. */
const CHANGED = { invalidates: [LETTERHEADS, ['papers', 'paper']] };

/** The texts of the centre, the newest first. */
export function useLetterheads() {
  return useQuery({
    queryKey: LETTERHEADS,
    queryFn: ({ signal }) => read(client.letterheads.list(null, { signal })),
  });
}

export function useSaveLetterhead() {
  return useCommand(client.letterheads.save, CHANGED);
}

export function useRemoveLetterhead() {
  return useCommand(client.letterheads.remove, CHANGED);
}
