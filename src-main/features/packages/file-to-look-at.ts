/*
 * Threat model. A file of a package goes out on the API origin, where the owner's token lives, and it may hold anybody's script. It
 * is asked for with a key in a header, so no link leads to it; and if one did, the answer is an attachment, of a type that may not be
 * guessed anew, whose policy lets it run nothing and load nothing. Its path is looked up in the list of the version's files.
 */
import { attachedName } from '../../http/attached-name';
import type { PackageFileRequest, PackagePlace } from '../../content/send-file';

/** The request for a file that is only looked at, at this path of the list of files. */
export function fileToLookAt(target: PackagePlace, path: string): PackageFileRequest {
  return {
    target,
    rootFolder: '',
    urlPath: path.split('/').map(encodeURIComponent).join('/'),
    headers: {
      'Content-Disposition': `attachment; filename*=UTF-8''${nameOf(path)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  };
}

/** The last part of a path as a header takes it [RFC 8187]. */
function nameOf(path: string): string {
  return encodeURIComponent(attachedName(path.split('/').at(-1) ?? '')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
