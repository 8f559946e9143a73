import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { read, useCommand, useJob } from '#renderer/ipc/calls.ts';
import { client, onLockAsked, onStateChange } from '#renderer/ipc/client.ts';
import { flushDrafts } from '#renderer/ipc/drafts.ts';
import { useStable } from '#renderer/ui/use-stable.ts';
import type { EntryState } from '#shared/entry/entry.ts';
import { keepPlace } from './kept-place.api.ts';

const STATE = ['entry', 'state'] as const;

/** Which of the four phases the program is in; asked anew whenever the register process says so. */
export function useEntryState() {
  const queries = useQueryClient();
  useEffect(() => onStateChange(() => void queries.invalidateQueries({ queryKey: STATE })), [queries]);
  return useQuery({ queryKey: STATE, queryFn: ({ signal }) => read(client.entry.state(null, { signal })) });
}

/** Puts an answered state on screen at once. */
function useShowState() {
  const queries = useQueryClient();
  return (state: EntryState) => void queries.setQueryData(STATE, state);
}

export function useSetPreferences() {
  return useCommand(client.entry.setPreferences, { onDone: useShowState() });
}

export function useRegions() {
  return useQuery({
    queryKey: ['entry', 'regions'],
    queryFn: ({ signal }) => read(client.entry.regions(null, { signal })),
  });
}

export function useCommunities(regionCode: string | null) {
  return useQuery({
    queryKey: ['entry', 'communities', regionCode],
    enabled: regionCode !== null,
    queryFn: ({ signal }) => read(client.entry.communities({ regionCode: regionCode ?? '' }, { signal })),
  });
}

export function useProposeFolder() {
  return useCommand(client.entry.proposeFolder);
}

export function useChooseFolder() {
  return useJob(client.entry.chooseFolder);
}

/** Points the program at a folder that holds a register already. */
export function useUseFolder() {
  return useCommand(client.entry.useFolder, { onDone: useShowState() });
}

const TYPING_MS = 200;

/** Strength from 0 to 4 of what stands in the field, null while it is empty. Passwords are kept in no cache. */
export function usePasswordStrength(password: string, names: readonly string[]): number | null {
  const [score, setScore] = useState<number | null>(null);
  const known = names.filter((name) => name.trim() !== '').join('\n');
  useEffect(() => {
    if (password === '') return;
    const asked = new AbortController();
    const timer = setTimeout(async () => {
      const input = { password, names: known === '' ? [] : known.split('\n') };
      const reply = await client.entry.passwordStrength(input, { signal: asked.signal });
      if (reply.ok && !asked.signal.aborted) setScore(reply.value.score);
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [password, known]);
  return password === '' ? null : score;
}

export function usePrepareRecovery() {
  return useCommand(client.entry.prepareRecovery);
}

export function usePrintRecoverySheet() {
  return useJob(client.entry.printRecoverySheet);
}

export function useConfirmRecovery() {
  return useCommand(client.entry.confirmRecovery);
}

export function useCreateRegister() {
  return useJob(client.entry.createRegister, { invalidates: [STATE] });
}

export function useUnlock() {
  return useJob(client.entry.unlock, { invalidates: [STATE] });
}

export function useUnlockWithRecovery() {
  return useJob(client.entry.unlockWithRecovery, { invalidates: [STATE] });
}

/**
 * Locks once everything that is typed is kept as a draft, and of itself when the laptop may be in other hands. While it
 * runs the page is to be covered.
 */
export function useLock() {
  const lock: typeof client.entry.lock = async (input, options) => {
    await Promise.all([flushDrafts(), keepPlace()]);
    return await client.entry.lock(input, options);
  };
  const job = useJob(lock, { invalidates: [STATE] });
  const run = useStable(() => void job.run(null));
  useEffect(() => onLockAsked(run), [run]);
  return { run, isRunning: job.isRunning, failure: job.failure };
}
