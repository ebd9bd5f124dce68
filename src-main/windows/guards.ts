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

/** A request that a guard stopped. */
export interface Stopped {
  readonly purpose: 'content' | 'window';
  readonly url: string;
  readonly method: string;
}

/** Puts the guards up for the whole program; call it before the first window. `onStopped` hears of every request that does not leave. */
export function raiseGuards(origins: Origins, onStopped: (stopped: Stopped) => void): Guards {
  const kinds = new WeakMap<WebContents, WindowKind>();
  const kindOf = (contents: WebContents | null): WindowKind => (contents && kinds.get(contents)) ?? 'app';
  const guarded = new WeakSet<Session>();
  const guardSession = (partition: Session): void => {
    if (guarded.has(partition)) return;
    guarded.add(partition);
    guardRequests(partition, origins, (contents, { url, method }) =>
      onStopped({ purpose: kindOf(contents) === 'app' ? 'window' : 'content', url, method }),
    );
    guardPermissions(partition, kindOf, origins);
  };

  app.on('web-contents-created', (_event, contents) => {
    guardSession(contents.session);
    guardNavigation(contents, kindOf, origins, onStopped);
    guardPopUps(contents, kinds, kindOf, origins, onStopped);
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

/** What is refused before it becomes a request: nobody else would hear of it. An address of our own is no request to elsewhere. */
function tellRefused(
  kind: WindowKind,
  url: string,
  origins: Origins,
  onStopped: (stopped: Stopped) => void,
): void {
  const purpose = kind === 'app' ? 'window' : 'content';
  if (!mayRequest(url, origins)) onStopped({ purpose, url, method: 'GET' });
}

function guardNavigation(
  contents: WebContents,
  kindOf: KindOf,
  origins: Origins,
  onStopped: (stopped: Stopped) => void,
): void {
  const refuse = (event: {
    readonly url: string;
    readonly isMainFrame: boolean;
    preventDefault(): void;
  }): void => {
    const kind = kindOf(contents);
    const may = event.isMainFrame ? mayShow : mayFrame;
    if (may(kind, event.url, origins)) return;
    event.preventDefault();
    tellRefused(kind, event.url, origins, onStopped);
  };
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
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
  onStopped: (stopped: Stopped) => void,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    const kind = kindOf(contents);
    if (mayPopUp(kind, url, origins))
      return {
        action: 'allow',
        overrideBrowserWindowOptions: {
          autoHideMenuBar: true,
          // The one plugin there is shows PDF; frames of the player, being sandboxed, never do.
          webPreferences: { ...safePreferences, plugins: true },
        },
      };
    tellRefused(kind, url, origins, onStopped);
    return { action: 'deny' };
  });
  contents.on('did-create-window', (window) => {
    kinds.set(window.webContents, 'popup');
  });
}

function guardRequests(
  partition: Session,
  origins: Origins,
  onStopped: (
    contents: WebContents | null,
    request: { readonly url: string; readonly method: string },
  ) => void,
): void {
  partition.webRequest.onBeforeRequest(({ url, method, webContents }, answer) => {
    const isStopped = !mayRequest(url, origins);
    if (isStopped) onStopped(webContents ?? null, { url, method });
    answer({ cancel: isStopped });
  });
  partition.on('will-download', (event, item) => {
    if (!item.getURLChain().every((url) => mayDownload(url, origins))) event.preventDefault();
  });
}

function guardPermissions(partition: Session, kindOf: KindOf, origins: Origins): void {
  const allowed = (contents: WebContents | null, permission: string, address: string): boolean =>
    mayHave(kindOf(contents), permission, address, origins) && mayDownload(address, origins);
  partition.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(allowed(contents, permission, details.requestingUrl));
  });
  partition.setPermissionCheckHandler((contents, permission, requestingOrigin) =>
    allowed(contents, permission, requestingOrigin),
  );
  partition.setDevicePermissionHandler(() => false);
}
