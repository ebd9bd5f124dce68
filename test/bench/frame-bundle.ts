import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, mergeConfig, runnerImport, type InlineConfig } from 'vite';

/** Bytes of all files of the player's frame, built as for release, each as gzip -9. */
export async function frameBundleBytes(): Promise<number> {
  const config = await runnerImport<{ frame: InlineConfig }>(path.resolve('vite.config.ts'));
  const unwritten: InlineConfig = { mode: 'production', build: { write: false } };
  const built = await build(mergeConfig(config.module.frame, unwritten));
  const outputs = Array.isArray(built) ? built : [built];
  return outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((file) => (file.type === 'chunk' ? file.code : file.source))
    .reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}
