import type { Failure } from '#shared/ipc/reply.ts';

/** The part of Electron's WebFrameMain that the gate looks at. Reading a frame that is gone may throw. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: object | null;
  readonly detached?: boolean;
}

export interface Knock {
  /** The web contents that sent the message. */
  readonly sender: object;
  readonly senderFrame: SenderFrame | null;
}

export interface GateKeeper {
  /** True for the web contents of our own living window only. */
  isOurs(sender: object): boolean;
  readonly channels: ReadonlySet<string>;
}

/**
 * Says why a message from a page is not let in, or null when it may pass. Only the main frame of our own window
 * on `app://kolo` may call, and only a known channel; whatever cannot be made out is refused.
 *
 * Call it before the first `await` of a handler: `senderFrame` becomes null when the frame navigates.
 */
export function gate(knock: Knock, channel: unknown, keeper: GateKeeper): Failure | null {
  if (!isTrustedFrame(knock, keeper)) return { code: 'ipc/untrusted' };
  if (typeof channel !== 'string' || !keeper.channels.has(channel)) return { code: 'ipc/unknown' };
  return null;
}

/** Whether the message comes from the main frame of our own window on our own scheme. */
export function isTrustedFrame(knock: Knock, keeper: Pick<GateKeeper, 'isOurs'>): boolean {
  try {
    const frame = knock.senderFrame;
    if (!frame || frame.detached === true || frame.parent !== null) return false;
    return isOurPage(frame.url) && keeper.isOurs(knock.sender);
  } catch {
    return false;
  }
}

/** Whether an address lies on `app://kolo`. */
export function isOurPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'app:' && host === 'kolo' && username === '' && password === '';
}
