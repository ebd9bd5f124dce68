/** How somebody who waits for bytes is told of them, and calls them off. */
export interface BytesWishes {
  /** Share of the bytes that have come, 0 to 1; not called where their number is not known. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** All bytes of an answer. */
export async function readBytes(answer: Response, { onProgress }: BytesWishes): Promise<Blob> {
  const type = answer.headers.get('Content-Type') ?? '';
  const total = Number(answer.headers.get('Content-Length'));
  if (answer.body === null || onProgress === undefined || !(total > 0)) return answer.blob();
  let come = 0;
  const counted = answer.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (bytes, out) => {
        come += bytes.length;
        onProgress(Math.min(1, come / total));
        out.enqueue(bytes);
      },
    }),
  );
  return new Response(counted, { headers: { 'Content-Type': type } }).blob();
}
