import { words } from './words';

/** Says what happened, what is safe and what to do, for a person who cannot read a stack. */
export function explainStartFailure(error: unknown, dataFolder: string): string {
  const { happened, todo } = partsOf(error, dataFolder);
  return [happened, words.failure.safe, todo].join('\n\n');
}

function partsOf(error: unknown, dataFolder: string): { readonly happened: string; readonly todo: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'DATA_FOLDER_LOCKED':
      return words.failure.locked(dataFolder);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOSPC':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_FULL':
      return words.failure.notWritable(dataFolder);
    case 'EADDRINUSE':
      return words.failure.portTaken(error instanceof Error && 'port' in error ? String(error.port) : '');
    default:
      return words.failure.unexpected(error instanceof Error ? error.message : String(error));
  }
}
