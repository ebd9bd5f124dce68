/** Where a player is going to be: in the desktop a window of its own, in a browser a tab. */
export interface PlayerStage {
  /** False: the browser kept the tab from being opened, so nothing is shown. */
  show(launch: { readonly launch_url: string }): Promise<boolean>;
  /** Nothing is going to be shown. */
  close(): void;
}

/**
 * A browser lets a page open a tab only as the answer to a click, so the tab is opened at once and gets its
 * address when the server has answered.
 */
export function openPlayerStage(): PlayerStage {
  const { lectern } = window;
  const tab = lectern === undefined ? window.open('about:blank', '_blank') : null;
  return {
    show: async ({ launch_url: launchUrl }) => {
      if (lectern !== undefined) await lectern.openPlayer(launchUrl);
      else if (tab !== null) showIn(tab, launchUrl);
      return lectern !== undefined || tab !== null;
    },
    close: () => tab?.close(),
  };
}

/** The player has no business with the window that opened it. */
function showIn(tab: Window, launchUrl: string): void {
  tab.opener = null;
  tab.location.replace(launchUrl);
}
