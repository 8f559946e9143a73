import { Menu } from 'electron';

/**
 * No menu: everything is on the page. On Windows and Linux copying and pasting need none; macOS takes those
 * keys from the menu, so it keeps the two that carry them.
 */
export function setMenu(platform: NodeJS.Platform): void {
  const menu = platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null;
  Menu.setApplicationMenu(menu);
}
