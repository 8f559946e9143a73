import { type BaseWindow, dialog, type OpenDialogOptions } from 'electron';
import type { ShellHandlers } from '../ipc/asks.ts';

type Dialogs = Pick<ShellHandlers, 'chooseFile' | 'chooseFolder' | 'chooseSavePath'>;

/** Native dialogs above `owner()`. Each answers the chosen path, or null when it was closed. */
export function dialogHandlers(owner: () => BaseWindow): Dialogs {
  const open = async (options: OpenDialogOptions) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(owner(), options);
    return { ok: true, value: canceled ? null : (filePaths[0] ?? null) } as const;
  };
  return {
    chooseFile: ({ title, extensions }) => open({ title, properties: ['openFile'], filters: filtersOf(extensions) }),
    chooseFolder: ({ title, startIn }) =>
      open({ title, properties: ['openDirectory', 'createDirectory'], ...(startIn ? { defaultPath: startIn } : {}) }),
    async chooseSavePath({ title, suggestedName, extensions }) {
      const options = { title, defaultPath: suggestedName, filters: filtersOf(extensions) };
      const { canceled, filePath } = await dialog.showSaveDialog(owner(), options);
      return { ok: true, value: canceled || !filePath ? null : filePath };
    },
  };
}

function filtersOf(extensions: readonly string[]) {
  return [{ name: extensions.map((extension) => `*.${extension}`).join(', '), extensions: [...extensions] }];
}
