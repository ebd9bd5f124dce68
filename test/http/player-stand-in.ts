import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the build would make, as far as these routes read it. */
export function builtStandIn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-dist-'));
  mkdirSync(join(folder, 'renderer/player/shell'), { recursive: true });
  mkdirSync(join(folder, 'frame/assets'), { recursive: true });
  writeFileSync(join(folder, 'frame/assets/frame.js'), 'void 0;');
  writeFileSync(
    join(folder, 'renderer/player/shell/index.html'),
    '<p>shell</p><iframe src="%FRAME_ADDRESS%"></iframe>',
  );
  writeFileSync(join(folder, 'frame/index.html'), '<p>frame of %SHELL_ORIGIN%</p>');
  mkdirSync(join(folder, 'renderer/classroom'));
  writeFileSync(
    join(folder, 'renderer/classroom/index.html'),
    '<!doctype html><html><title>Room</title></html>',
  );
  return folder;
}
