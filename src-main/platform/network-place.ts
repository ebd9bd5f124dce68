import { statfs } from 'node:fs/promises';

/** File systems of other machines and of virtual machines, by the number that Linux gives them: they tell of no changes. */
const silentTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x01021997, // 9P
  0x65735546, // FUSE
  0x786f4256, // shared folders of VirtualBox
  0x73757245, // Coda
  0x5346414f, // AFS
  0x00c36400, // Ceph
]);

/** Must a folder be looked at again and again, because its file system does not tell what changes in it? */
export async function needsPolling(path: string): Promise<boolean> {
  if (path.startsWith('\\\\')) return true;
  if (process.platform !== 'linux') return false;
  return silentTypes.has((await statfs(path)).type);
}
