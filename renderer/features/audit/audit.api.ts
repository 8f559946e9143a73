import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { AuditFilter, LookedAt } from '#shared/audit/audit.ts';

const LINES = 100;

/** Lines newest first, a hundred at a time; always asked anew, since others' work adds to them. */
export function useAuditLines(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(client.audit.list({ filter, before: pageParam, limit: LINES }, { signal })),
    initialPageParam: null as number | null,
    getNextPageParam: ({ lines, hasMore }) => (hasMore ? (lines.at(-1)?.n ?? null) : null),
    gcTime: 0,
  });
}

export function useAuditUsers() {
  return useQuery({
    queryKey: ['audit', 'users'],
    queryFn: ({ signal }) => read(client.audit.users(null, { signal })),
  });
}

/** Who looked at a card. */
export function useLooks(at: LookedAt) {
  return useQuery({
    queryKey: ['audit', 'looks', at],
    queryFn: ({ signal }) => read(client.audit.looks(at, { signal })),
    gcTime: 0,
  });
}

const GAPS = ['audit', 'gaps'];

/** Places where the audit is not whole; answered once the whole chain was walked after signing in. */
export function useAuditGaps() {
  return useQuery({
    queryKey: GAPS,
    queryFn: ({ signal }) => read(client.audit.gaps(null, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useAcknowledgeGap() {
  return useCommand(client.audit.acknowledgeGap, { invalidates: [GAPS] });
}
