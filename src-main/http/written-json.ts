/** An answer that was not made of an object just now: the JSON of the endpoint's output, as it is sent. */
export class WrittenJson {
  /** Of the bytes, once somebody asked for it. */
  etag: string | null = null;

  constructor(readonly bytes: Buffer) {}
}
