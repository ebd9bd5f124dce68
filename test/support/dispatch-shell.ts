import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, runnerImport, type InlineConfig } from 'vite';

/** Builds the script of dispatch ZIPs, as the build does, into a folder like `dist`. */
export async function builtDispatchShell(): Promise<{ readonly distFolder: string; remove(): void }> {
  const distFolder = mkdtempSync(join(tmpdir(), 'lectern-shell-'));
  const config = await runnerImport<{ dispatchShell: InlineConfig }>(resolve('vite.config.ts'));
  const { dispatchShell } = config.module;
  const outDir = join(distFolder, 'dispatch');
  await build({ ...dispatchShell, build: { ...dispatchShell.build, outDir } });
  return { distFolder, remove: () => rmSync(distFolder, { recursive: true }) };
}
