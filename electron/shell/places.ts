import { join } from 'node:path';
import type { App } from 'electron';

/** Where the parts of the built program lie. */
export interface Places {
  readonly renderer: string;
  readonly preload: string;
  readonly registerProcess: string;
  readonly readerProcess: string;
  readonly resources: string;
}

export function placesOf(app: Pick<App, 'isPackaged' | 'getAppPath'>): Places {
  const built = join(app.getAppPath(), 'out');
  return {
    renderer: join(built, 'renderer'),
    preload: join(built, 'preload', 'preload.cjs'),
    registerProcess: join(built, 'main', 'register-process.js'),
    readerProcess: join(built, 'main', 'reader-process.js'),
    resources: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources'),
  };
}
