import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { PersonId } from '#shared/vocabulary/ids.ts';

/** Everything read about people hangs under this key; a family shows its members' names and phones. */
const PEOPLE = ['people'] as const;
const FAMILIES = ['families'] as const;

/** What is hidden until asked leaves the memory with the page. */
const forgotten = { gcTime: 0 };

export function usePerson(id: PersonId) {
  return useQuery({
    queryKey: [...PEOPLE, 'record', id],
    queryFn: ({ signal }) => read(client.people.get({ id }, { signal })),
  });
}

/** Documents and restorations; asked for only when they are to be seen. */
export function useHiddenPapers(id: PersonId, isAsked: boolean) {
  return useQuery({
    queryKey: [...PEOPLE, 'documents', id],
    queryFn: ({ signal }) => read(client.people.documents({ id }, { signal })),
    enabled: isAsked,
    ...forgotten,
  });
}

/** The code word of the safe-contact sheet; asked for only when it is to be seen. */
export function useCodeWord(id: PersonId, isAsked: boolean) {
  return useQuery({
    queryKey: [...PEOPLE, 'codeWord', id],
    queryFn: ({ signal }) => read(client.people.codeWord({ id }, { signal })),
    enabled: isAsked,
    ...forgotten,
  });
}

/** `hidden`: what is shown only when it is asked for, documents and the code word. */
export type HistoryPart = 'open' | 'hidden';

/** Changes of the record, newest first. */
export function usePersonHistory(id: PersonId, part: HistoryPart) {
  const ask = part === 'open' ? client.people.history : client.people.hiddenHistory;
  return useQuery({
    queryKey: [...PEOPLE, 'history', part, id],
    queryFn: ({ signal }) => read(ask({ id }, { signal })),
    ...forgotten,
  });
}

const saving = { invalidates: [PEOPLE, FAMILIES] };

/** The changes of a person, each of one group of facts. */
export function usePersonChanges() {
  return {
    identity: useCommand(client.people.changeIdentity, saving),
    personal: useCommand(client.people.changePersonal, saving),
    phones: useCommand(client.people.changePhones, saving),
    safeContact: useCommand(client.people.changeSafeContact, saving),
    documents: useCommand(client.people.changeDocuments, saving),
    restorations: useCommand(client.people.changeRestorations, saving),
  };
}

export const useAnonymise = () => useCommand(client.people.anonymise, saving);

/** Asks everything about people anew: somebody else changed something. */
export function useReloadPeople(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: PEOPLE });
}
