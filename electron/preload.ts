import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, CANCEL, type PrintBridge, type WindowEvent } from '#shared/ipc/bridge.ts';
import { WIRE } from './ipc/wire.ts';

/** Put in by the build from `shared/contract.ts`, so that the preload carries the names and not the schemas. */
declare const KOLO_CHANNELS: readonly string[];

const channels = Object.freeze([...KOLO_CHANNELS, CANCEL]);

const bridge: Bridge = {
  channels,
  async call(channel, input, callId) {
    if (!channels.includes(channel)) return { ok: false, failure: { code: 'ipc/unknown' } };
    try {
      return await ipcRenderer.invoke(WIRE.call, channel, input, callId);
    } catch {
      // What cannot be cloned, or a main process that is going away.
      return { ok: false, failure: { code: 'ipc/internal' } };
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
  request: () => ipcRenderer.invoke(WIRE.printRequest),
  ready: (part) => ipcRenderer.invoke(WIRE.printReady, part),
  failed: () => ipcRenderer.invoke(WIRE.printFailed),
};

if (location.pathname === '/print.html') contextBridge.exposeInMainWorld('koloPrint', printBridge);
else contextBridge.exposeInMainWorld('kolo', bridge);
