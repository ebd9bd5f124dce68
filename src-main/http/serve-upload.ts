import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { Request, Router } from 'express';
import type { Readable } from 'node:stream';
import type { Endpoint, Input, Output } from '../../src-shared/contract/endpoint';
import { Refusal } from '../../src-shared/contract/errors';
import { admit, answerWith, callOf, inputOf, type Call } from './serve';

/** Texts of a form, by name. */
export type FormFields = Readonly<Record<string, string>>;

/** What the length of a form says of its file. */
export interface AnnouncedSize {
  /** 0 where nothing was said. */
  readonly leastBytes: number;
  /** Null where nothing was said. */
  readonly mostBytes: number | null;
}

/** What an upload route does with the part "file" of its form. */
export interface UploadHandler<E extends Endpoint, F> {
  /**
   * Takes the bytes as they come; the stream fails when the client breaks off. `fields`: those that stood before the file.
   */
  receive(
    bytes: Readable,
    fileName: string,
    announced: AnnouncedSize,
    call: Call,
    fields: FormFields,
  ): Promise<F>;
  /** The rest of the form was no good: forget what was received. */
  discard(file: F): Promise<void>;
  /** File and fields are whole. From here on the file is the handler's. */
  handle(input: Input<E>, file: F, call: Call): Promise<Output<E>>;
}

const missingFile = { field: 'file', message: 'Send the ZIP in the part "file" of a multipart form' };

/** As `serve`, for an endpoint that takes a multipart form with one file; fields may stand before or behind it. */
export function serveUpload<E extends Endpoint, F>(
  router: Router,
  endpoint: E,
  upload: UploadHandler<E, F>,
): void {
  router.post(endpoint.path, admit(endpoint), async (req, res) => {
    const call = callOf(req, res);
    try {
      await answerWith(endpoint, call, () => takeForm(endpoint, call, upload));
    } finally {
      // Of a form that was taken before nothing is read.
      req.resume();
    }
  });
}

async function takeForm<E extends Endpoint, F>(
  endpoint: E,
  call: Call,
  upload: UploadHandler<E, F>,
): Promise<Output<E>> {
  const { fields, file } = await readForm(call.req, {
    receive: (bytes, name, announced, before) => upload.receive(bytes, name, announced, call, before),
    discard: (received) => upload.discard(received),
  });
  if (file === null) throw new Refusal('MISSING_FILE', missingFile);
  const input = await otherwise(
    () => inputOf(endpoint, call.req, call, fields),
    () => upload.discard(file),
  );
  return upload.handle(input, file, call);
}

async function otherwise<T>(read: () => T, undo: () => Promise<void>): Promise<T> {
  try {
    return read();
  } catch (error) {
    await undo();
    throw error;
  }
}

interface Form<F> {
  readonly fields: FormFields;
  readonly file: F | null;
}

interface Receiver<F> {
  receive(bytes: Readable, fileName: string, announced: AnnouncedSize, before: FormFields): Promise<F>;
  discard(file: F): Promise<void>;
}

/** Reads the form to its end. A body that is no form has no file. */
async function readForm<F>(req: Request, receiver: Receiver<F>): Promise<Form<F>> {
  if (!/^multipart\/form-data\s*;/i.test(req.get('content-type') ?? '')) return { fields: {}, file: null };
  const fields: Record<string, string> = {};
  const arriving: Promise<F>[] = [];
  try {
    await readParts(req, {
      field: (name, value) => (fields[name] = value),
      file: (bytes, name) => {
        const file = receiver.receive(bytes, name, announcedBy(req), { ...fields });
        arriving.push(file);
        return file;
      },
    });
    return { fields, file: (await arriving[0]) ?? null };
  } catch (error) {
    req.unpipe();
    req.resume();
    const [settled] = await Promise.allSettled(arriving);
    if (settled?.status === 'fulfilled') await receiver.discard(settled.value);
    throw error;
  }
}

const limits = { fields: 50, fieldSize: 65_536, files: 10 };
/** What a form may have besides its file: all fields filled to their limit, and room for names and boundaries. */
const mostBesideFile = 2 * limits.fields * limits.fieldSize;

function announcedBy(req: Request): AnnouncedSize {
  const length = req.get('content-length');
  if (length === undefined) return { leastBytes: 0, mostBytes: null };
  return { leastBytes: Math.max(0, Number(length) - mostBesideFile), mostBytes: Number(length) };
}

interface PartReaders {
  field(name: string, value: string): void;
  /** Called for the first part named "file"; the form is read on while it runs. */
  file(bytes: Readable, fileName: string): Promise<unknown>;
}

/** Resolves when the form has ended well; rejects when it is cut short or malformed, or when `file` rejects. */
function readParts(req: Request, readers: PartReaders): Promise<void> {
  return new Promise((resolve, reject) => {
    const form = formReader(req);
    let current: Readable | null = null;
    const fail = (error: Error) => {
      current?.destroy(error);
      reject(error);
    };
    form.on('field', (name, value) => readers.field(name, value));
    form.on('file', (name, bytes, fileName) => {
      // A form that ends too early fails this stream, whoever still listens; unheard it would end the process.
      bytes.on('error', () => undefined);
      if (name !== 'file' || current !== null) return void bytes.resume();
      current = bytes;
      readers.file(bytes, ((fileName as string | undefined) ?? '').slice(-255)).catch(reject);
    });
    form.on('finish', resolve);
    form.on('error', () => fail(brokenForm('The form is not well-formed')));
    req.once('close', () => {
      if (!req.complete) fail(brokenForm('The upload was broken off'));
    });
    req.pipe(form);
  });
}

function formReader(req: Request) {
  try {
    return new Busboy({ headers: req.headers as BusboyHeaders, limits });
  } catch {
    throw brokenForm('The form is not well-formed');
  }
}

function brokenForm(message: string): Refusal {
  return new Refusal('INVALID_REQUEST', { field: 'file', message });
}
