/** What a test says to the running stand-in, and what it hears from it, over the channel of `child_process.fork`. */
export type ToStandIn =
  | { readonly type: 'dialog'; readonly kind: DialogKind; readonly value: DialogAnswer }
  | { readonly type: 'signal-register'; readonly signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' }
  | { readonly type: 'power'; readonly event: PowerEvent }
  /** Nobody has touched the laptop for so long. */
  | { readonly type: 'idle'; readonly seconds: number }
  /** Writes what the JavaScript of the main process holds to a file, and reports `heap`. */
  | { readonly type: 'heap'; readonly path: string }
  /** What lies on the clipboard, left as it is when null; answered with what lies there then. */
  | { readonly type: 'clipboard'; readonly text: string | null }
  | { readonly type: 'quit' };

export type FromStandIn =
  | { readonly type: 'window'; readonly port: number }
  | { readonly type: 'console'; readonly level: string; readonly text: string }
  | { readonly type: 'asked'; readonly kind: DialogKind }
  | { readonly type: 'shown'; readonly path: string }
  | { readonly type: 'heap'; readonly path: string }
  | { readonly type: 'clipboard'; readonly text: string };

export type PowerEvent = 'suspend' | 'lock-screen' | 'user-did-resign-active';

export type DialogKind = 'chooseFile' | 'chooseFolder' | 'chooseSavePath' | 'print';
/** A path, null for a closed dialog; true or false for the printing dialog. */
export type DialogAnswer = string | boolean | null;

/** Whether a test drives this run; otherwise a person does. */
export const controlled = process.send !== undefined;

// A test that fails may leave its Kolo behind: without anybody to hear it, it ends.
if (controlled) process.once('disconnect', () => process.exit(0));

export function report(message: FromStandIn): void {
  if (process.connected) process.send?.(message);
}

export function onControl(listener: (message: ToStandIn) => void): void {
  if (controlled) process.on('message', (message) => listener(message as ToStandIn));
}
