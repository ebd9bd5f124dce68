import type { Command } from './command';
import { bundleCommand } from './bundle-command';
import { syncCommand } from './sync-command';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [syncCommand, bundleCommand];
