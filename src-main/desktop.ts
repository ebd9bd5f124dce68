import { app, dialog } from 'electron';
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { startLectern, type RunningLectern } from './compose';
import { usualDataFolder } from './platform/data-folder';
import { createAppWindows, type AppWindows } from './windows/app-windows';
import { beforeLink } from './windows/asked';
import { commandIn } from './windows/command-in';
import { queueAsked, type AskedQueue, type CommandLine } from './windows/asked-queue';
import { raiseGuards } from './windows/guards';
import { readLaunchOptions, type LaunchOptions } from './windows/launch-options';
import { setMenu } from './windows/menu';
import { createPlayerWindows } from './windows/player-windows';
import { systemSealer } from './windows/system-sealer';
import { openRemembered, type Ports, type Remembered } from './windows/remembered';
import { explainStartFailure } from './windows/start-failure';
import { answerWindowCommands } from './windows/window-commands';
import { productName, wordsFor, type Words } from './windows/words';

/*
 * The way in as a desktop program: the server in this process, our pages and the players in windows.
 * Nothing may be awaited before Electron is ready, but for a command of the command line, which ends there.
 */

// Root cannot run Chromium's sandbox and must say --no-sandbox, which enableSandbox() would take back, ending in a crash loop.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// Windows talk to this machine alone: no proxy is looked for, no name is resolved, not even for a hint in a page's markup.
app.commandLine.appendSwitch('no-proxy-server');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
// Every document of ours asks for a process of its origin's own. Known before the answer, no other is started first and thrown away.
app.commandLine.appendSwitch(
  'enable-features',
  'OriginKeyedProcessesByDefault,OriginAgentClusterDefaultEnable',
);
app.setName(productName);
const usualUserData = app.getPath('userData');
const command = app.isPackaged ? commandIn(process.argv.slice(1)) : null;
// Electron looks for a display only after what is awaited here: a command needs none.
if (command === null) openProgram();
else await runCommandLine(command);

function openProgram(): void {
  try {
    const commandLine: CommandLine = { args: process.argv.slice(1), workingFolder: process.cwd() };
    const options = readLaunchOptions(beforeLink(commandLine.args), commandLine.workingFolder);
    settle(options);
    const asked = queueAsked(commandLine);
    if (app.requestSingleInstanceLock(commandLine)) void app.whenReady().then(() => run(options, asked));
    else app.exit(0);
  } catch (error) {
    void app.whenReady().then(() => fail(error, '', wordsFor(app.getPreferredSystemLanguages())));
  }
}

/** Whatever the program's windows do at the same time: no window is opened and nothing is handed to them. */
async function runCommandLine(words: readonly string[]): Promise<void> {
  const { atTerminal } = await import('./cli/at-terminal');
  const { runCli } = await import('./cli/run-cli');
  const distFolder = path.join(import.meta.dirname, '..');
  app.exit(await runCli(words, { ...atTerminal(), distFolder }));
}

/** Windows keep their own state beside the data they show, so that the lock of Electron is one for each data folder. */
function settle({ dataFolder, hasUserDataFolder }: LaunchOptions): void {
  if (dataFolder === null || hasUserDataFolder) return;
  const folder = path.join(dataFolder, 'desktop');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    app.setPath('userData', folder);
  } catch {
    // The server will meet the same trouble and the person is told then.
  }
}

async function run(options: LaunchOptions, asked: AskedQueue): Promise<void> {
  const remembered = openRemembered(app.getPath('userData'), usualUserData);
  const dataFolder =
    options.dataFolder ?? remembered.dataFolder ?? usualDataFolder(process.env, process.platform);
  try {
    const lectern = await startServer(dataFolder, options, remembered.ports());
    openWindows(lectern, remembered, options, asked);
  } catch (error) {
    fail(error, dataFolder, wordsOf(remembered));
  }
}

async function startServer(
  dataFolder: string,
  { port, contentPort }: LaunchOptions,
  wanted: Ports,
): Promise<RunningLectern> {
  const nativeBinding = app.isPackaged ? undefined : process.env['LECTERN_NATIVE_BINDING'];
  return startLectern({
    dataFolder,
    distFolder: path.join(import.meta.dirname, '..'),
    sealer: await systemSealer(),
    ...(port === null ? {} : { port }),
    ...(contentPort === null ? {} : { contentPort }),
    ...(wanted.api === null ? {} : { wantedPort: wanted.api }),
    ...(wanted.content === null ? {} : { wantedContentPort: wanted.content }),
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
}

function openWindows(
  lectern: RunningLectern,
  remembered: Remembered,
  options: LaunchOptions,
  asked: AskedQueue,
): void {
  const { apiOrigin, contentOrigin, dataFolder } = lectern;
  const guards = raiseGuards({ api: apiOrigin, content: contentOrigin }, lectern.noteStopped);
  const preloadFolder = path.join(import.meta.dirname, '../preload');
  const surroundings = { apiOrigin, guards, remembered, preloadFolder };
  const appWindows = createAppWindows(surroundings);
  const words = () => wordsOf(remembered);
  const playerWindows = createPlayerWindows({ ...surroundings, words });
  const createToken = (): string => lectern.createWindowToken();
  answerWindowCommands({
    apiOrigin,
    dataFolder,
    remembered,
    words,
    appWindows,
    playerWindows,
    asked,
    createToken,
    speak: (language) => {
      remembered.keepLanguage(language);
      setMenu(dataFolder, words());
    },
    isPortCommanded: options.port !== null || options.contentPort !== null,
  });
  setMenu(dataFolder, words());
  followTheSystem(appWindows, asked);
  quitAfterSaving(async () => {
    await playerWindows.closeAll();
    await lectern.close();
  });
  appWindows.openMain();
}

function followTheSystem(appWindows: AppWindows, asked: AskedQueue): void {
  app.on('second-instance', () => {
    appWindows.openMain();
  });
  asked.onMore(() => {
    appWindows.openMain();
    appWindows.tellAsked();
  });
  app.on('activate', () => {
    appWindows.openMain();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** A quit waits until every player has saved and the data folder is closed. */
function quitAfterSaving(save: () => Promise<void>): void {
  let state: 'running' | 'saving' | 'saved' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'saved') return;
    event.preventDefault();
    if (state === 'saving') return;
    state = 'saving';
    void save().finally(() => {
      state = 'saved';
      app.quit();
    });
  });
}

/** In the language that a window was last told to speak, else in that of the system. */
function wordsOf(remembered: Remembered): Words {
  const language = remembered.language();
  return wordsFor(language === 'auto' ? app.getPreferredSystemLanguages() : [language]);
}

/** A dialog for a person, the same words on standard error for a script. */
function fail(error: unknown, dataFolder: string, words: Words): void {
  const explanation = explainStartFailure(error, dataFolder, words);
  console.error(`${words.failure.title}\n\n${explanation}`);
  dialog.showErrorBox(words.failure.title, explanation);
  app.exit(1);
}
