import { useQuery } from '@tanstack/react-query';
import { read, useCommand } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { PersonId } from '#shared/vocabulary/ids.ts';

const keyOf = (personId: PersonId) => ['consents', personId] as const;

const TEXTS = ['consents', 'texts'] as const;

/** Consents of a person, the newest first. */
export function useConsents(personId: PersonId) {
  return useQuery({
    queryKey: keyOf(personId),
    queryFn: ({ signal }) => read(client.consents.list({ personId }, { signal })),
    gcTime: 0,
  });
}

export function useGiveConsent(personId: PersonId) {
  return useCommand(client.consents.give, { invalidates: [keyOf(personId)] });
}

export function useWithdrawConsent(personId: PersonId) {
  return useCommand(client.consents.withdraw, { invalidates: [keyOf(personId)] });
}

/** Every text of the form, the newest first. */
export function useConsentTexts() {
  return useQuery({
    queryKey: TEXTS,
    queryFn: ({ signal }) => read(client.consents.texts(null, { signal })),
  });
}

export function useSaveConsentText() {
  return useCommand(client.consents.saveText, { invalidates: [TEXTS, ['papers', 'paper']] });
}
