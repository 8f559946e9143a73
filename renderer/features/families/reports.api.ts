import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { Report, ReportId } from '#shared/reports/reports.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';

/** The report that a new family is taken on the register from; nothing is asked without one. */
export function useReportToRegister(id: ReportId | undefined) {
  return useQuery({
    queryKey: ['reports', 'one', id],
    queryFn: ({ signal }) => (id === undefined ? null : read(client.reports.get({ id }, { signal }))),
    enabled: id !== undefined,
    gcTime: 0,
  });
}

/**
 * Makes the report part of the family just registered; false where it was changed meanwhile: the family is on the
 * register all the same, and the journal shows the report.
 */
export function useJoinReport() {
  const queries = useQueryClient();
  return async ({ id, version }: Report, familyId: FamilyId): Promise<boolean> => {
    const joined = await client.reports.join({ id, version, familyId });
    await queries.invalidateQueries({ queryKey: ['reports'] });
    return joined.ok;
  };
}

/** Reports that the family came from or that were joined to it; never who reported. */
export function useReportsOf(familyId: FamilyId) {
  return useQuery({
    queryKey: ['reports', 'family', familyId],
    queryFn: ({ signal }) => read(client.reports.ofFamily({ familyId }, { signal })),
  });
}
