import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, CANCEL, type PrintBridge, type PrintJob, type WindowEvent } from '#shared/ipc/bridge.ts';
import type { Carried } from '#shared/ipc/messages.ts';
import type { Reply } from '#shared/ipc/reply.ts';
import { isSealed, openSealingEnd } from './ipc/sealing.ts';
import { WIRE } from './ipc/wire.ts';

/** Put in by the build from `shared/contract.ts`, so that the preload carries the names and not the schemas. */
declare const KOLO_CHANNELS: readonly string[];

const channels = Object.freeze([...KOLO_CHANNELS, CANCEL]);

const end = openSealingEnd();
/** Key of the register process; asked for again when another one runs. */
let registerKey: Promise<Uint8Array<ArrayBuffer> | null> | null = null;

const internal: Reply<never> = { ok: false, failure: { code: 'ipc/internal' } };

/** Sealed for the register process; once more where another one runs meanwhile, which cannot have done anything. */
async function callSealed(channel: string, input: unknown, callId: string): Promise<Reply<unknown>> {
  const { seal, open } = await end;
  for (let tries = 0; tries < 2; tries++) {
    registerKey ??= ipcRenderer.invoke(WIRE.key).catch(() => null);
    const known = registerKey;
    const key = await known;
    const answer: Carried = key && (await ipcRenderer.invoke(WIRE.call, channel, await seal(key, input), callId));
    if (isSealed(answer)) return (await open(answer)) as Reply<unknown>;
    if (answer !== null) return answer;
    if (registerKey === known) registerKey = null;
  }
  return internal;
}

const bridge: Bridge = {
  channels,
  async call(channel, input, callId) {
    if (!channels.includes(channel)) return { ok: false, failure: { code: 'ipc/unknown' } };
    try {
      if (channel === CANCEL) return await ipcRenderer.invoke(WIRE.call, channel, input, callId);
      return await callSealed(channel, input, callId);
    } catch {
      // What JSON cannot hold, or a main process that is going away.
      return internal;
    }
  },
  subscribe(listener) {
    const deliver = (_event: unknown, event: WindowEvent) => listener(event);
    ipcRenderer.on(WIRE.event, deliver);
    return () => {
      ipcRenderer.off(WIRE.event, deliver);
    };
  },
};

const printBridge: PrintBridge = {
  async request() {
    const { publicKey, open } = await end;
    const job = await ipcRenderer.invoke(WIRE.printRequest, publicKey);
    return { ...job, data: await open(job.data) } as PrintJob;
  },
  ready: (part) => ipcRenderer.invoke(WIRE.printReady, part),
  failed: () => ipcRenderer.invoke(WIRE.printFailed),
};

if (location.pathname === '/print.html') contextBridge.exposeInMainWorld('koloPrint', printBridge);
else contextBridge.exposeInMainWorld('kolo', bridge);
