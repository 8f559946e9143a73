import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import { useVocabularyIn } from '#renderer/ipc/vocabularies.ts';
import { useBuiltinWords } from '#renderer/text/vocabulary-words.ts';
import { weekFrom } from '#shared/today/today.rules.ts';
import type { DueGroup } from '#shared/today/today.ts';
import type { DateOnly } from '#shared/vocabulary/dates.ts';

export interface DueQuestion {
  readonly group: DueGroup;
  readonly mine: boolean;
  readonly limit: number;
}

/** Cases of a group; asked anew each time the page is opened, since days pass. */
export function useDueCases(question: DueQuestion) {
  return useQuery({
    queryKey: ['today', question],
    queryFn: ({ signal }) => read(client.today.dueCases(question, { signal })),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

/** Planned visits up to a week from a day. */
export function useDueVisits(today: DateOnly, mine: boolean, limit: number) {
  const question = { until: weekFrom(today), mine, limit };
  return useQuery({
    queryKey: ['today', 'visits', question],
    queryFn: ({ signal }) => read(client.visits.due(question, { signal })),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

export const useVisitKinds = () => useVocabularyIn('visitKinds', useBuiltinWords());

/** Reports whose time ends up to a week from a day. */
export function useDueReports(today: DateOnly) {
  const until = weekFrom(today);
  return useQuery({
    queryKey: ['today', 'reports', until],
    queryFn: ({ signal }) => read(client.reports.due({ until }, { signal })),
    refetchOnMount: 'always',
  });
}

/** What is to be done with documents up to a week from a day: notices, orders that end, actions of plans, contracts. */
export function useDueDocuments(today: DateOnly, mine: boolean, limit: number) {
  const question = { until: weekFrom(today), mine, limit };
  return useQuery({
    queryKey: ['today', 'documents', question],
    queryFn: ({ signal }) => read(client.caseDocuments.due(question, { signal })),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

/** Talks before enrolling, for whoever the head named. */
export function useTalks() {
  return useQuery({
    queryKey: ['today', 'talks'],
    queryFn: ({ signal }) => read(client.safety.talks(null, { signal })),
    refetchOnMount: 'always',
  });
}

export function useSettleTalk() {
  return useCommand(client.safety.settle, { invalidates: [['today', 'talks']] });
}

/** Groups in work with meetings of which nothing is written. */
export function useUnwrittenGroups() {
  const { data = [] } = useQuery({
    queryKey: ['today', 'groups'],
    queryFn: ({ signal }) => read(client.groups.list(null, { signal })),
    refetchOnMount: 'always',
  });
  return data.filter(({ unwritten, endedOn }) => unwritten > 0 && endedOn === null);
}

/** Talks with communities in which something is due up to a week from a day. */
export function useDueSteps(today: DateOnly) {
  const { data = [] } = useQuery({
    queryKey: ['today', 'steps'],
    queryFn: ({ signal }) => read(client.advocacy.list(null, { signal })),
    refetchOnMount: 'always',
  });
  return data.filter(({ dueOn }) => dueOn !== null && dueOn <= weekFrom(today));
}

/** Documents that were asked for a month ago and have not come; nothing for a role that is shown no documents. */
export function useDueRestorations(mine: boolean, limit: number) {
  const question = { mine, limit };
  return useQuery({
    queryKey: ['today', 'restorations', question],
    queryFn: ({ signal }) => read(client.today.dueRestorations(question, { signal })),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}
