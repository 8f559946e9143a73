import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';

const ENTRY = ['entry', 'state'];

// By a timer, as is usual, an answer would wait behind the frame that a key has just asked for.
notifyManager.setScheduler(queueMicrotask);

/** A call that was answered "locked" means that the screen is older than the lock: ask the state again. */
function isLocked(error: unknown): boolean {
  return (error as { failure?: { code?: string } } | null)?.failure?.code === 'ipc/locked';
}

/** The register is on this computer: an answer is either there at once or will not come by asking again. */
export function makeQueries(): QueryClient {
  const onError = (error: unknown) => {
    if (isLocked(error)) void queries.invalidateQueries({ queryKey: ENTRY });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, staleTime: 0 },
      // What a command was given and answered (a password, names) is not kept once its screen is gone.
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  });
  return queries;
}
