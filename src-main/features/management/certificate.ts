import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { generate } from 'selfsigned';
import type { Certificate } from '../../http/listener';
import { writePrivately } from '../../platform/durable-files';

export interface OwnCertificate extends Certificate {
  /** SHA-256, as browsers show it: "AB:CD:…". */
  readonly fingerprint: string;
}

const dayMs = 86_400_000;
/** Browsers take no certificate for more than 825 days, whoever made it. */
const lifeDays = 800;
const renewedBeforeMs = 30 * dayMs;

/**
 * The certificate of this machine, which nobody vouches for: made at the first need and kept in one file that only its owner reads,
 * made anew where that is damaged or near its end. What a device sees is compared by its fingerprint.
 */
export async function ownCertificate(file: string, nowMs: number): Promise<OwnCertificate> {
  const kept = keptIn(file, nowMs);
  if (kept !== null) return kept;
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Lectern' }], {
    ...{ keyType: 'ec', curve: 'P-256', algorithm: 'sha256' },
    notBeforeDate: new Date(nowMs - dayMs),
    notAfterDate: new Date(nowMs + lifeDays * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'lectern.local' }] },
    ],
  });
  writePrivately(file, Buffer.from(`${key.trim()}\n${cert.trim()}\n`));
  return { key, cert, fingerprint: fingerprintOf(cert) };
}

/** Management was turned off: the next time devices are shown another one. */
export function forgetCertificate(file: string): Promise<void> {
  return rm(file, { force: true });
}

function keptIn(file: string, nowMs: number): OwnCertificate | null {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('-----BEGIN CERTIFICATE-----');
  const [key, cert] = [text.slice(0, at), text.slice(at)];
  try {
    const { validToDate, validFromDate } = new X509Certificate(cert);
    const isGood = nowMs > validFromDate.getTime() && nowMs < validToDate.getTime() - renewedBeforeMs;
    return isGood && key.includes('PRIVATE KEY') ? { key, cert, fingerprint: fingerprintOf(cert) } : null;
  } catch {
    return null;
  }
}

function fingerprintOf(cert: string): string {
  const hash = createHash('sha256').update(new X509Certificate(cert).raw).digest('hex').toUpperCase();
  return hash.match(/../g)?.join(':') ?? '';
}
