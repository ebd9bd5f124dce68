import { backupCommand } from './backup-command';
import { bundleCommand } from './bundle-command';
import { checkCommand } from './check/check-command';
import type { Command } from './command';
import { restoreCommand } from './restore-command';
import { syncCommand } from './sync-command';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  checkCommand,
  syncCommand,
  bundleCommand,
  backupCommand,
  restoreCommand,
];
