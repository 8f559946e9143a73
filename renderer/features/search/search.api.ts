import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { failureOf, read } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import { SHOWN_PEOPLE } from '#shared/search/search.ts';

/** What was found is somebody's name: it leaves the memory soon after the search is closed. */
const KEPT_MS = 5_000;

function searchQuery(text: string) {
  return queryOptions({
    queryKey: ['search', text],
    queryFn: async ({ signal }) => ({
      text,
      ...(await read(client.search.find({ text, limit: SHOWN_PEOPLE }, { signal }))),
    }),
    gcTime: KEPT_MS,
    staleTime: 0,
  });
}

/** Asks for the hits of a text before the box is drawn with it. */
export function useAskAhead() {
  const queries = useQueryClient();
  return (text: string) => {
    if (text !== '') void queries.prefetchQuery(searchQuery(text));
  };
}

/** Hits for what is typed; those before it stay while the next are on the way. Undefined before the first. */
export function useSearch(text: string) {
  const hits = useQuery({ ...searchQuery(text), enabled: text !== '', placeholderData: keepPreviousData });
  return { hits: text === '' ? undefined : hits.data, failure: failureOf(hits.error) };
}
