import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { CaseDocument } from '#shared/case-documents/case-documents.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';

const DOCUMENTS = ['case-documents'] as const;

/** Documents of a family, the newest first, and whether violence is marked in it. */
export function useDocuments(familyId: FamilyId) {
  return useQuery({
    queryKey: [...DOCUMENTS, familyId],
    queryFn: ({ signal }) => read(client.caseDocuments.ofFamily({ familyId }, { signal })),
  });
}

/** The day of the review after one held today; asked for by the form of a plan. */
export function useNextReview(familyId: FamilyId) {
  return useQuery({
    queryKey: [...DOCUMENTS, 'next-review', familyId],
    queryFn: ({ signal }) => read(client.caseDocuments.nextReview({ familyId }, { signal })),
  });
}

/** What was changed of a document; asked anew for each of its versions. */
export function useDocumentHistory({ id, version }: Pick<CaseDocument, 'id' | 'version'>) {
  return useQuery({
    queryKey: [...DOCUMENTS, 'history', id, version],
    queryFn: ({ signal }) => read(client.caseDocuments.history({ id }, { signal })),
  });
}

/** Everything that changes a document; danger in an act changes the level of its case. */
export function useDocumentChanges() {
  const options = { invalidates: [DOCUMENTS, ['today'], ['families'], ['family']] };
  return {
    add: useCommand(client.caseDocuments.add, options),
    change: useCommand(client.caseDocuments.change, options),
    sign: useCommand(client.caseDocuments.sign, options),
    setRemoved: useCommand(client.caseDocuments.setRemoved, options),
    copySection: useCommand(client.caseDocuments.copySection, {}),
  };
}
