import { useEffect, useState } from 'react';
import { client } from '#renderer/ipc/client.ts';

/**
 * Where a locked window was. The address stays in the window; the filter and the row of a list are words about people
 * and wait inside the encrypted register, for the user who was there.
 */
const PLACE = { form: 'window.place', recordId: '' } as const;

interface KeptPlace {
  readonly address: string;
  readonly state: unknown;
}

/** What the history keeps of this place. The places before it are gone after a lock, and with them the way back. */
function stateHere(): object | null {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null) return null;
  return Object.fromEntries(Object.entries(state).filter(([name]) => !name.startsWith('isFrom')));
}

/** Before a lock. A role without drafts of its own keeps no place. */
export async function keepPlace(): Promise<void> {
  const content = { address: window.location.hash, state: stateHere() };
  await client.drafts.save({ ...PLACE, content: JSON.parse(JSON.stringify(content)) });
}

async function takeUpPlace(): Promise<void> {
  const found = await client.drafts.find(PLACE);
  if (!found.ok || found.value === null) return;
  const { address, state } = found.value.content as unknown as KeptPlace;
  if (address === window.location.hash) window.history.replaceState(state, '');
  await client.drafts.discard(PLACE);
}

/** After the lock was opened: whether the place is taken up again, so that the page may draw itself. */
export function usePlaceTakenUp(): boolean {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => void takeUpPlace().finally(() => setIsThere(true)), []);
  return isThere;
}
