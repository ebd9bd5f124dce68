import { Menu, shell, type MenuItemConstructorOptions } from 'electron';
import type { Words } from './words';

/** The menu of all windows. */
export function setMenu(dataFolder: string, words: Words): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: words.fileMenu, submenu: fileItems(dataFolder, isMac, words) },
    { role: 'editMenu' },
    { label: words.viewMenu, submenu: viewItems() },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function fileItems(dataFolder: string, isMac: boolean, words: Words): MenuItemConstructorOptions[] {
  return [
    { label: words.revealDataFolder, click: () => void shell.openPath(dataFolder) },
    { type: 'separator' },
    isMac ? { role: 'close' } : { role: 'quit' },
  ];
}

function viewItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'reload' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    { role: 'toggleDevTools' },
  ];
}
