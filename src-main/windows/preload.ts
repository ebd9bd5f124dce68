import { ipcRenderer } from 'electron';
import {
  playerWindowChannels,
  windowCommandChannels,
  windowNewsChannels,
  type PlayerWindowBridge,
  type WindowCommandName,
  type WindowCommands,
  type WindowNews,
} from '../../src-shared/contract/window-commands';

/*
 * The page's side of the window commands, the only file that touches ipcRenderer.
 * Who may call: scripts of our own pages, in the isolated world's copy of these functions.
 * With what: strings only; the main process checks the sender and every argument again.
 * What they could do: the commands of the map, nothing else; no channel name and no event object reaches a page.
 */

export const windowCommands: WindowCommands = {
  token: invoke('token'),
  openPlayer: invoke('openPlayer'),
  openInspector: invoke('openInspector'),
  revealDataFolder: invoke('revealDataFolder'),
  chooseFolder: invoke('chooseFolder'),
  chooseDataFolder: invoke('chooseDataFolder'),
  readPorts: invoke('readPorts'),
  keepPorts: invoke('keepPorts'),
  speak: invoke('speak'),
  restart: invoke('restart'),
  takeAsked: invoke('takeAsked'),
};

export const windowNews: WindowNews = {
  onAsked: (listener) => {
    const hear = (): void => {
      listener();
    };
    ipcRenderer.on(windowNewsChannels.asked, hear);
    return () => {
      ipcRenderer.off(windowNewsChannels.asked, hear);
    };
  },
};

export const playerWindowBridge: PlayerWindowBridge = {
  onCloseRequested: (listener) => {
    ipcRenderer.on(playerWindowChannels.closeRequested, () => {
      listener();
    });
  },
  closeNow: () => {
    ipcRenderer.send(playerWindowChannels.closeNow);
  },
  inspect: () => {
    ipcRenderer.send(playerWindowChannels.inspect);
  },
};

function invoke<N extends WindowCommandName>(name: N) {
  return (...args: Parameters<WindowCommands[N]>): ReturnType<WindowCommands[N]> =>
    ipcRenderer.invoke(windowCommandChannels[name], ...args) as ReturnType<WindowCommands[N]>;
}
