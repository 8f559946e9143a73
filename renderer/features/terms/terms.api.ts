import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';

const TERMS_KEY = ['terms'] as const;

export function useTerms() {
  return useQuery({ queryKey: TERMS_KEY, queryFn: ({ signal }) => read(client.terms.list(null, { signal })) });
}

const changing = { invalidates: [TERMS_KEY, ['today']] };

/** Every change of the terms. */
export function useTermChanges() {
  return {
    correct: useCommand(client.terms.correct, changing),
    changeFrom: useCommand(client.terms.changeFrom, changing),
    takeBack: useCommand(client.terms.takeBack, changing),
  };
}

export type TermChanges = ReturnType<typeof useTermChanges>;
