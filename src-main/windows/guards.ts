import { app, session, type Session, type WebContents } from 'electron';
import {
  mayDownload,
  mayFrame,
  mayHave,
  mayPopUp,
  mayRequest,
  mayShow,
  type Origins,
  type WindowKind,
} from './address-rules';

/*
 * The guards around every window. The rules themselves are in address-rules.ts.
 * Who attacks: package content in a player window, or whatever it manages to bring up in another one.
 * With what: navigation, redirects, frames, pop-ups, requests, permissions, downloads, webviews, bad certificates.
 * What holds: every web contents is guarded when it is created, as the strictest kind, before any window says what it is;
 * every partition is guarded before its first window; nothing here can be loosened by a page.
 */

/** Web preferences of every window: no Node, no shared world, no call to a dictionary server. */
export const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  spellcheck: false,
} as const;

export interface Guards {
  /** Holds navigation, frames and pop-ups of a window to what its kind may. */
  guardWindow(contents: WebContents, kind: WindowKind): void;
  /** Call before the first window of a partition. */
  guardPartition(partition: string): void;
}

/** Puts the guards up for the whole program; call it before the first window. */
export function raiseGuards(origins: Origins): Guards {
  const kinds = new WeakMap<WebContents, WindowKind>();
  const kindOf = (contents: WebContents | null): WindowKind => (contents && kinds.get(contents)) ?? 'app';
  const guarded = new WeakSet<Session>();
  const guardSession = (partition: Session): void => {
    if (guarded.has(partition)) return;
    guarded.add(partition);
    guardRequests(partition, origins);
    guardPermissions(partition, kindOf, origins);
  };

  app.on('web-contents-created', (_event, contents) => {
    guardSession(contents.session);
    guardNavigation(contents, kindOf, origins);
    guardPopUps(contents, kinds, kindOf, origins);
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
  guardSession(session.defaultSession);
  return {
    guardWindow: (contents, kind) => {
      kinds.set(contents, kind);
    },
    guardPartition: (partition) => {
      guardSession(session.fromPartition(partition));
    },
  };
}

type KindOf = (contents: WebContents | null) => WindowKind;

function guardNavigation(contents: WebContents, kindOf: KindOf, origins: Origins): void {
  const isRefused = (address: string, isWholeWindow: boolean): boolean => {
    const may = isWholeWindow ? mayShow : mayFrame;
    return !may(kindOf(contents), address, origins);
  };
  contents.on('will-frame-navigate', (event) => {
    if (isRefused(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (isRefused(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** A pop-up of content stays in the partition and the opener chain of its player; it gets no preload. */
function guardPopUps(
  contents: WebContents,
  kinds: WeakMap<WebContents, WindowKind>,
  kindOf: KindOf,
  origins: Origins,
): void {
  contents.setWindowOpenHandler(({ url }) =>
    mayPopUp(kindOf(contents), url, origins)
      ? {
          action: 'allow',
          overrideBrowserWindowOptions: { autoHideMenuBar: true, webPreferences: { ...safePreferences } },
        }
      : { action: 'deny' },
  );
  contents.on('did-create-window', (window) => {
    kinds.set(window.webContents, 'popup');
  });
}

function guardRequests(partition: Session, origins: Origins): void {
  partition.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayRequest(url, origins) });
  });
  partition.on('will-download', (event, item) => {
    if (!item.getURLChain().every((url) => mayDownload(url, origins))) event.preventDefault();
  });
}

function guardPermissions(partition: Session, kindOf: KindOf, origins: Origins): void {
  const isOurs = (address: string): boolean => mayDownload(address, origins);
  partition.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(mayHave(kindOf(contents), permission) && isOurs(details.requestingUrl));
  });
  partition.setPermissionCheckHandler(
    (contents, permission, requestingOrigin) =>
      mayHave(kindOf(contents), permission) && isOurs(requestingOrigin),
  );
  partition.setDevicePermissionHandler(() => false);
}
