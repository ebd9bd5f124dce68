import { Menu, shell, type MenuItemConstructorOptions } from 'electron';
import type { Words } from './words';

type Role = keyof Words['roles'];

/** The menu of all windows, in the language of `words`. Set anew where that changes. */
export function setMenu(dataFolder: string, words: Words): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const, submenu: itemsOf(appRoles, words) }] : []),
    { label: words.menu.file, submenu: fileItems(dataFolder, isMac, words) },
    { role: 'editMenu', label: words.menu.edit, submenu: itemsOf(editRoles, words) },
    { role: 'viewMenu', label: words.menu.view, submenu: itemsOf(viewRoles, words) },
    { role: 'windowMenu', label: words.menu.window, submenu: itemsOf(windowRolesOf(isMac), words) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const appRoles = ['about', null, 'services', null, 'hide', 'hideOthers', 'unhide', null, 'quit'] as const;
const editRoles = ['undo', 'redo', null, 'cut', 'copy', 'paste', null, 'selectAll'] as const;
const sizeRoles = ['resetZoom', 'zoomIn', 'zoomOut'] as const;
const viewRoles = ['reload', null, ...sizeRoles, null, 'togglefullscreen', 'toggleDevTools'] as const;

const windowRolesOf = (isMac: boolean): readonly (Role | null)[] =>
  isMac ? ['minimize', 'zoom', null, 'front'] : ['minimize', 'close'];

function fileItems(dataFolder: string, isMac: boolean, words: Words): MenuItemConstructorOptions[] {
  return [
    { label: words.menu.revealDataFolder, click: () => void shell.openPath(dataFolder) },
    ...itemsOf([null, isMac ? 'close' : 'quit'], words),
  ];
}

/** Electron does what a role says, but names it in English only. Null is a line between items. */
function itemsOf(roles: readonly (Role | null)[], { roles: names }: Words): MenuItemConstructorOptions[] {
  return roles.map((role) => (role === null ? { type: 'separator' } : { role, label: names[role] }));
}
