/*
 * Threat model. Page storage of the content origin is open to every package a browser plays, and to the next person at this
 * computer; it must tell them nothing about a learner. So what waits there is encrypted with a key that only a launch of the
 * same session gets. Sealing must happen at once, while the page is being taken away, and Web Crypto only answers later: hence
 * a key stream (AES in counter mode) is made ahead. What comes back is untrusted text: the server keeps it aside, never folds it.
 */
export interface Seal {
  /** The text as sealed text, at once; null while too little of the key stream is ready. */
  seal(text: string): string | null;
  /** What `seal` was given, under the same key; null for anything else. */
  open(sealed: string): Promise<string | null>;
}

const streamBytes = 256 * 1024;

interface KeyStream {
  readonly start: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array;
  readonly usedBytes: number;
}

/** `key` is a raw AES key in base64. Null where the page has no Web Crypto (plain http on a network). */
export async function createSeal(key: string): Promise<Seal | null> {
  try {
    const aes = await crypto.subtle.importKey('raw', bytesFrom(key), 'AES-CTR', false, [
      'encrypt',
      'decrypt',
    ]);
    let stream = await freshStream(aes);
    let spare: KeyStream | null = await freshStream(aes);
    const takeSpare = () => {
      if (spare === null) return;
      stream = spare;
      spare = null;
      void freshStream(aes).then((made) => (spare = made));
    };
    return {
      seal: (text) => {
        const bytes = new TextEncoder().encode(text);
        if (stream.usedBytes + bytes.length > streamBytes) takeSpare();
        if (stream.usedBytes + bytes.length > streamBytes) return null;
        const sealed = sealedText(stream, bytes);
        stream = { ...stream, usedBytes: stream.usedBytes + bytes.length };
        return sealed;
      },
      open: (sealed) => openSealed(aes, sealed),
    };
  } catch {
    return null;
  }
}

async function freshStream(aes: CryptoKey): Promise<KeyStream> {
  const start = crypto.getRandomValues(new Uint8Array(16));
  const bytes = await crypto.subtle.encrypt(counterFrom(start), aes, new Uint8Array(streamBytes));
  return { start, bytes: new Uint8Array(bytes), usedBytes: 0 };
}

/** `start.offset.bytes`: where the stream began, how far in it the text lies, and the text. */
function sealedText(stream: KeyStream, bytes: Uint8Array): string {
  const mixed = bytes.map((byte, place) => byte ^ (stream.bytes[stream.usedBytes + place] ?? 0));
  return `${textFrom(stream.start)}.${stream.usedBytes}.${textFrom(mixed)}`;
}

async function openSealed(aes: CryptoKey, sealed: string): Promise<string | null> {
  try {
    const [start = '', offsetText = '', text = ''] = sealed.split('.');
    const offset = Math.min(streamBytes, Number.parseInt(offsetText, 10));
    const mixed = bytesFrom(text);
    const padded = new Uint8Array(offset + mixed.length);
    padded.set(mixed, offset);
    const plain = await crypto.subtle.decrypt(counterFrom(bytesFrom(start)), aes, padded);
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(plain, offset));
  } catch {
    return null;
  }
}

function counterFrom(counter: Uint8Array<ArrayBuffer>): AesCtrParams {
  return { name: 'AES-CTR', counter, length: 64 };
}

function bytesFrom(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function textFrom(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
