import { backupCommand } from './backup-command';
import { bundleCommand } from './bundle-command';
import { checkCommand } from './check/check-command';
import type { Command } from './command';
import { doctorCommand } from './doctor/doctor-command';
import { exportCommand } from './export/export-command';
import { importCommand } from './import-command';
import { keysCommand } from './keys-command';
import { restoreCommand } from './restore-command';
import { serveCommand } from './serve/serve-command';
import { sessionsCommand } from './sessions-command';
import { syncCommand } from './sync-command';
import { testCommand } from './test/test-command';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  ...[checkCommand, testCommand, importCommand, sessionsCommand, exportCommand],
  ...[keysCommand, syncCommand, bundleCommand],
  ...[backupCommand, restoreCommand, doctorCommand],
  ...[serveCommand],
];
