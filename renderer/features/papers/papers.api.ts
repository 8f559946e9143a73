import { useQuery } from '@tanstack/react-query';
import { read, useJob } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { FamiliesListRequest } from '#shared/papers/papers.ts';

/** The data of the paper. Always asked anew: a paper is as of now; and not kept once the preview is left. */
export function useFamiliesListData(request: FamiliesListRequest) {
  return useQuery({
    queryKey: ['papers', 'familiesList', request],
    queryFn: ({ signal }) => read(client.papers.familiesList(request, { signal })),
    // A list that changes while it is being looked at would not be what is printed next.
    staleTime: 'static',
    gcTime: 0,
  });
}

/** Saves the list as PDF or prints it. The answer is `done: false` when the person closed the dialog. */
export function useProduceFamiliesList() {
  return useJob(client.papers.produceFamiliesList);
}

/** The result of an import as a paper. */
export function useImportResultData(id: string) {
  return useQuery({
    queryKey: ['papers', 'importResult', id],
    queryFn: ({ signal }) => read(client.papers.importResult({ id }, { signal })),
    staleTime: 'static',
    gcTime: 0,
    retry: false,
  });
}

export function useProduceImportResult() {
  return useJob(client.papers.produceImportResult);
}
