import { accessSync, constants, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { FolderChoice } from '../../src-shared/contract/window-commands';
import { withoutDataFolder } from './launch-options';
import type { Remembered } from './remembered';
import { restart } from './restart';
import type { Words } from './words';

export interface Moving {
  readonly dataFolder: string;
  readonly remembered: Remembered;
  /** In the language that is spoken now. */
  words(): Words;
}

/** Lets a person choose where data is kept from now on; nothing is copied, and the old folder stays as it is. */
export async function chooseDataFolder(
  window: BrowserWindow,
  { dataFolder, remembered, words }: Moving,
): Promise<FolderChoice> {
  const { moving } = words();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: moving.choose,
    buttonLabel: moving.use,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [chosen] = filePaths;
  if (canceled || chosen === undefined || resolve(chosen) === dataFolder) return 'unchanged';
  const judged = judgeFolder(chosen);
  if (judged !== 'good') return judged;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: moving.question(chosen),
    detail: moving.explained(dataFolder),
    buttons: [moving.restart, moving.cancel],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return 'unchanged';
  remembered.keepDataFolder(chosen);
  restart(withoutDataFolder(process.argv.slice(1)));
  return 'restarting';
}

/** A folder of somebody else's files is no place for a database: it must be empty, or a Lectern's already. */
export function judgeFolder(folder: string): 'good' | 'foreign' | 'notWritable' {
  try {
    accessSync(folder, constants.W_OK);
    const names = readdirSync(folder);
    return names.length === 0 || names.includes('lectern.db') ? 'good' : 'foreign';
  } catch {
    return 'notWritable';
  }
}
