/**
 * The stand-in for Electron where its binary cannot be had: only what Kolo uses, over the Chromium of the machine.
 * It is no security boundary; it lets the built program be seen and tested.
 */
export { app } from './app.ts';
export { clipboard } from './clipboard.ts';
export { dialog } from './dialogs.ts';
export { ipcMain } from './ipc.ts';
export { powerMonitor } from './power-monitor.ts';
export { protocol, session } from './session.ts';
export { utilityProcess } from './utility-process.ts';
export { BrowserWindow } from './window.ts';

import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { controlled, report } from './control.ts';

export const Menu = {
  setApplicationMenu(_menu: null): void {},
  buildFromTemplate: () => null,
};

export const shell = {
  showItemInFolder(path: string): void {
    if (controlled) report({ type: 'shown', path });
    else spawn('xdg-open', [dirname(path)], { stdio: 'ignore', detached: true }).on('error', () => {});
  },
};
