/*
 * Who may give window commands.
 * Threat: package content or a page it brought up inside one of our windows sends a command to the main process.
 * Rule: the message comes from the top frame of a window we opened for this purpose, and that frame stands at the API origin,
 * where no byte of a package is ever served. A frame that is gone meanwhile (null) is refused.
 */

/** The parts of Electron's WebFrameMain that decide. */
export interface SenderFrame {
  readonly parent: unknown;
  readonly origin: string;
}

export function maySend(frame: SenderFrame | null, isOwnWindow: boolean, apiOrigin: string): boolean {
  return isOwnWindow && frame !== null && frame.parent === null && frame.origin === apiOrigin;
}
