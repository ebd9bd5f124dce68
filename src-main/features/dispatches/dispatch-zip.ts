import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Dispatch } from '../../../src-shared/contract/dispatches';
import { manifestOf, pageOf, type ShellVersion } from './dispatch-files';

export interface DispatchZip {
  readonly dispatch: Dispatch;
  /** Of the package. */
  readonly title: string;
  readonly version: ShellVersion;
  /** The built script. */
  readonly shellFile: string;
}

/** The package that any LMS can import: three files, the same bytes each time while the dispatch is the same. */
export async function dispatchZip({ dispatch, title, version, shellFile }: DispatchZip): Promise<Buffer> {
  const page = { id: dispatch.id, title, launchUrl: dispatch.launch_url, version };
  const files = [
    ['imsmanifest.xml', manifestOf(page)],
    ['index.html', pageOf(page)],
    ['shell.js', await readFile(shellFile)],
  ] as const;
  const zip = new ZipFile();
  const mtime = new Date(dispatch.created_at);
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name, { mtime, compress: true });
  zip.end();
  return buffer(zip.outputStream);
}
