import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
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

/** Reports whose time ends by a day. */
export function useDueReports(until: DateOnly) {
  return useQuery({
    queryKey: ['today', 'reports', until],
    queryFn: ({ signal }) => read(client.reports.due({ until }, { signal })),
    refetchOnMount: 'always',
  });
}
