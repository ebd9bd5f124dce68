import { ApiFailure, type Connection } from '../../src-shared/contract/call';
import type { Answer } from '../../src-shared/contract/endpoint';
import { uploadPackage } from '../../src-shared/contract/packages';

export interface UploadWishes {
  readonly fields?: Readonly<Record<string, string>>;
  /** Share of the bytes that have left, 0 to 1. At 1 the server still reads and checks. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Uploads a package. `fetch` cannot tell how far an upload is, XMLHttpRequest can. Fails as `callEndpoint` does, and with the
 * browser's NotReadableError or NotFoundError when the file is not the one that was chosen any more.
 */
export function uploadPackageFile(
  connection: Connection,
  file: File,
  { fields = {}, onProgress, signal }: UploadWishes,
): Promise<Answer<typeof uploadPackage>> {
  const request = new XMLHttpRequest();
  const answer = new Promise<unknown>((resolve, reject) => {
    request.onload = () => {
      if (request.status < 300) resolve(bodyOf(request));
      else reject(new ApiFailure(request.status, bodyOf(request)));
    };
    request.onerror = () => {
      void whyUnsent(file).then(reject);
    };
    request.onabort = () => {
      reject(new DOMException('Cancelled', 'AbortError'));
    };
  });
  request.upload.onprogress = ({ loaded, total }) => {
    onProgress(total === 0 ? 1 : loaded / total);
  };
  signal.addEventListener('abort', () => {
    request.abort();
  });
  request.open(uploadPackage.method, `${connection.origin}${uploadPackage.path}`);
  request.setRequestHeader('Authorization', `Bearer ${connection.token ?? ''}`);
  request.send(formOf(file, fields));
  return answer.then((body) => uploadPackage.output.parse(body));
}

/** A browser breaks a request off when it cannot read the file any more, and does not say so: reading a byte tells. */
export async function whyUnsent(file: Blob): Promise<unknown> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return new DOMException('No answer', 'NetworkError');
  } catch (error) {
    return error;
  }
}

/** Fields go before the file, so that the server can refuse before it reads the file. */
function formOf(file: File, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  return form;
}

function bodyOf(request: XMLHttpRequest): Record<string, unknown> {
  try {
    return JSON.parse(request.responseText) as Record<string, unknown>;
  } catch {
    return {};
  }
}
