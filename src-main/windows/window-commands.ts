import { dialog, ipcMain, shell, type BrowserWindow } from 'electron';
import { z } from 'zod';
import { ChosenPort } from '../../src-shared/contract/ports';
import {
  playerWindowChannels,
  windowCommandChannels,
  type WindowCommandName,
  type WindowCommands,
} from '../../src-shared/contract/window-commands';
import type { AppWindows } from './app-windows';
import type { AskedQueue } from './asked-queue';
import { chooseDataFolder, type Moving } from './move-data';
import type { PlayerWindows } from './player-windows';
import { restart } from './restart';
import { maySend } from './sender';

/*
 * The main process's side of the window commands, the only file that touches ipcMain.
 * Who may call: the top frame of one of our own windows, standing at the API origin (sender.ts).
 * With what: the arguments below, checked; nobody else gets an answer, not even a reason.
 * What a caller could do: get an API token, open a player or an inspector of this server, show the data folder,
 * ask the person to choose another one, or any folder whose path it then learns, choose the ports of later starts and the
 * language of the menus, start the program again, learn which files and links the system was told to open with it. A player's window says two things and names nothing with them: that it may close,
 * and that the inspector of its own session is wanted. Content in it is in a frame below, and in windows without any command.
 */

export interface CommandSurroundings extends Moving {
  readonly apiOrigin: string;
  readonly appWindows: AppWindows;
  readonly playerWindows: PlayerWindows;
  readonly asked: AskedQueue;
  /** The command line names a port. */
  readonly isPortCommanded: boolean;
  createToken(): string;
  /** Lets menus and dialogs speak a language, a tag or "auto". */
  speak(language: string): void;
}

/** Starts answering. Call once. */
export function answerWindowCommands(surroundings: CommandSurroundings): void {
  const { apiOrigin, appWindows, playerWindows } = surroundings;
  const commands = commandsOf(surroundings);
  for (const name of commandNames)
    ipcMain.handle(windowCommandChannels[name], async (event, ...args: unknown[]) => {
      const window = appWindows.windowOf(event.sender);
      if (window === null || !maySend(event.senderFrame, true, apiOrigin))
        throw new Error('This window may not give commands');
      return commands[name](args, window);
    });
  ipcMain.on(playerWindowChannels.closeNow, (event) => {
    if (maySend(event.senderFrame, playerWindows.has(event.sender), apiOrigin))
      playerWindows.closeNow(event.sender);
  });
  ipcMain.on(playerWindowChannels.inspect, (event) => {
    const sessionId = playerWindows.sessionIn(event.sender);
    if (sessionId !== null && maySend(event.senderFrame, true, apiOrigin))
      appWindows.openInspector(sessionId);
  });
}

const commandNames = Object.keys(windowCommandChannels) as WindowCommandName[];

type Answers = {
  readonly [N in WindowCommandName]: (
    args: readonly unknown[],
    window: BrowserWindow,
  ) => ReturnType<WindowCommands[N]>;
};

const NoArguments = z.tuple([]);
const TwoPorts = z
  .tuple([ChosenPort.nullable(), ChosenPort.nullable()])
  .refine(([api, content]) => api === null || api !== content);
const OneLanguage = z.tuple([z.string().max(20)]);
const OneText = z.tuple([z.string().min(1).max(8192)]);

function commandsOf(surroundings: CommandSurroundings): Answers {
  const { dataFolder, appWindows, playerWindows, asked, remembered, isPortCommanded } = surroundings;
  return {
    token: (args) => {
      NoArguments.parse(args);
      return Promise.resolve(surroundings.createToken());
    },
    openPlayer: (args) => {
      const [launchUrl] = OneText.parse(args);
      if (!playerWindows.open(launchUrl)) throw new Error('This is no launch URL of this Lectern');
      return Promise.resolve();
    },
    openInspector: (args) => {
      const [sessionId] = OneText.parse(args);
      appWindows.openInspector(sessionId);
      return Promise.resolve();
    },
    revealDataFolder: async (args) => {
      NoArguments.parse(args);
      const reason = await shell.openPath(dataFolder);
      if (reason !== '') throw new Error(reason);
    },
    chooseFolder: async (args, window) => {
      NoArguments.parse(args);
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
      return filePaths[0] ?? null;
    },
    chooseDataFolder: (args, window) => {
      NoArguments.parse(args);
      return chooseDataFolder(window, surroundings);
    },
    readPorts: (args) => {
      NoArguments.parse(args);
      return Promise.resolve({ ...remembered.ports(), isCommanded: isPortCommanded });
    },
    keepPorts: (args) => {
      const [api, content] = TwoPorts.parse(args);
      remembered.keepPorts({ api, content });
      return Promise.resolve();
    },
    speak: (args) => {
      const [language] = OneLanguage.parse(args);
      surroundings.speak(language);
      return Promise.resolve();
    },
    takeAsked: (args, window) => {
      NoArguments.parse(args);
      return Promise.resolve(appWindows.isMain(window) ? asked.take() : null);
    },
    restart: (args) => {
      NoArguments.parse(args);
      restart(process.argv.slice(1));
      return Promise.resolve();
    },
  };
}
