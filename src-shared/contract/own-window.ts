/**
 * A window of the desktop program asks for its page with this header: no page has opened it, so it has no opener to be cut off from. No page can
 * have a browser send it with a navigation.
 */
export const ownWindowHeader = 'X-Lectern-Window';
