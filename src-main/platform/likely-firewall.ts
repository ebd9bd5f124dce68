import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LikelyFirewall } from '../../src-shared/kernel/firewalls';

const ufwConf = 'etc/ufw/ufw.conf';
const firewalldUnit = 'etc/systemd/system/multi-user.target.wants/firewalld.service';

/** As far as everybody may read. Windows and macOS do not say it without being asked as an administrator: there it is theirs. */
export function likelyFirewall(platform: NodeJS.Platform = process.platform, root = '/'): LikelyFirewall {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return 'mac';
  if (platform !== 'linux') return 'other';
  if (isEnabled(join(root, ufwConf))) return 'ufw';
  if (existsSync(join(root, firewalldUnit))) return 'firewalld';
  return 'none';
}

function isEnabled(conf: string): boolean {
  if (!existsSync(conf)) return false;
  try {
    return /^\s*ENABLED\s*=\s*"?yes"?\s*$/im.test(readFileSync(conf, 'utf8'));
  } catch {
    // Where it may not be read, it is there and may well be on.
    return true;
  }
}
