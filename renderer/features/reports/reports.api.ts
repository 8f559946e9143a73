import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import { useVocabularyIn } from '#renderer/ipc/vocabularies.ts';
import { useBuiltinWords } from '#renderer/text/vocabulary-words.ts';
import type { ReportId } from '#shared/reports/reports.ts';
import type { VocabularyName } from '#shared/vocabularies/vocabularies.ts';
import type { PlaceCode } from '#shared/vocabulary/ids.ts';

const REPORTS = ['reports'] as const;
const SHOWN_PEOPLE = 8;

export const useVocabulary = (name: VocabularyName) => useVocabularyIn(name, useBuiltinWords());

/** The journal: open reports first, urgent before all. */
export function useReports(question: { isOpen: boolean; limit: number }) {
  return useQuery({
    queryKey: [...REPORTS, 'list', question],
    queryFn: ({ signal }) => read(client.reports.list(question, { signal })),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

export function useReport(id: ReportId) {
  return useQuery({
    queryKey: [...REPORTS, 'one', id],
    queryFn: ({ signal }) => read(client.reports.get({ id }, { signal })),
  });
}

/** Who reported; asked for only when somebody wants to see it, and forgotten with the page. */
export function useReporter(id: ReportId, isAsked: boolean) {
  return useQuery({
    queryKey: [...REPORTS, 'reporter', id],
    queryFn: ({ signal }) => read(client.reports.reporter({ id }, { signal })),
    enabled: isAsked,
    gcTime: 0,
  });
}

/** What was changed of a report; asked anew for each of its versions. */
export function useReportHistory({ id, version }: { id: ReportId; version: number }) {
  return useQuery({
    queryKey: [...REPORTS, 'history', id, version],
    queryFn: ({ signal }) => read(client.reports.history({ id }, { signal })),
  });
}

/** Everything that changes a report. */
export function useReportChanges() {
  const options = { invalidates: [REPORTS, ['today']] };
  return {
    add: useCommand(client.reports.add, options),
    change: useCommand(client.reports.change, options),
    settle: useCommand(client.reports.settle, options),
    join: useCommand(client.reports.join, options),
    reopen: useCommand(client.reports.reopen, options),
    answer: useCommand(client.reports.answer, options),
  };
}

/** People of the register for what is typed, to join a report to their family. */
export function useFoundPeople(text: string) {
  return useQuery({
    queryKey: ['search', 'for-report', text],
    queryFn: ({ signal }) => read(client.search.find({ text, limit: SHOWN_PEOPLE }, { signal })),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** The communities of the centre, and the settlements of one of them. */
export function usePlaces(communityCode: PlaceCode | null) {
  const communities = useQuery({
    queryKey: ['reports-places', 'covered'],
    queryFn: ({ signal }) => read(client.places.coveredCommunities(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const settlements = useQuery({
    queryKey: ['reports-places', communityCode],
    queryFn: ({ signal }) =>
      communityCode === null ? [] : read(client.places.settlementsOf({ communityCode }, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { communities: communities.data ?? [], settlements: settlements.data ?? [] };
}

/** A form over a draft that is kept in the register until it is saved or given up. */
