import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { read } from '#renderer/ipc/calls.ts';
import { client } from '#renderer/ipc/client.ts';
import type { Candidate, CandidateQuery } from '#shared/search/search.ts';
import type { FamilyId } from '#shared/vocabulary/ids.ts';

/** Somebody is described enough when a namesake would mean something. */
const isEnough = ({ name, phones }: Known) =>
  (name.surname !== null && name.givenName !== null) || (phones[0]?.replace(/\D/g, '').length ?? 0) >= 9;

type Known = Omit<CandidateQuery, 'except'>;

const REST_MS = 250;
const KEPT_MS = 5_000;

/** Who of the register may be the person described; asked a moment after the last key. None while it is on the way. */
export function useCandidates(described: Known | null, except: FamilyId | null): readonly Candidate[] {
  const asked = useRested(described === null || !isEnough(described) ? null : JSON.stringify(described));
  const candidates = useQuery({
    queryKey: ['candidates', asked, except],
    queryFn: ({ signal }) =>
      asked === null ? [] : read(client.search.candidates({ ...(JSON.parse(asked) as Known), except }, { signal })),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    staleTime: 0,
  });
  return asked === null ? [] : (candidates.data ?? []);
}

/** The value as it was when it last rested. */
function useRested(value: string | null): string | null {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
