import type { Frame } from 'playwright-core';

/** The page sees this address where the program says `app://kolo`. Nothing listens there: every request is answered here. */
const PAGE_ORIGIN = 'https://app.kolo.invalid';
const APP_ORIGIN = 'app://kolo';

export function toPageAddress(address: string): string {
  return address.startsWith(`${APP_ORIGIN}/`) ? PAGE_ORIGIN + address.slice(APP_ORIGIN.length) : address;
}

export function toAppAddress(address: string): string {
  return address.startsWith(`${PAGE_ORIGIN}/`) ? APP_ORIGIN + address.slice(PAGE_ORIGIN.length) : address;
}

type Listener = (event: { sender: object; senderFrame: object }, ...input: unknown[]) => unknown;
const handlers = new Map<string, Listener>();

export const ipcMain = {
  handle(channel: string, listener: Listener): void {
    if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    handlers.set(channel, listener);
  },
};

/** A message of a page: handed to the program with the frame it truly came from. */
export async function deliverToMain(sender: object, frame: Frame, channel: string, input: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`no handler for ${channel}`);
  return await handler({ sender, senderFrame: seenBy(frame) }, ...input);
}

function seenBy(frame: Frame): { url: string; parent: object | null; detached: boolean } {
  const parent = frame.parentFrame();
  return { url: toAppAddress(frame.url()), parent: parent && seenBy(parent), detached: frame.isDetached() };
}
