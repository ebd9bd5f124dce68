import { remoteFailed, type RemoteFailed, type TlsFault } from '../../src-shared/sync/failure';
import type { OutsideFailure, OutsideLimit } from './outside-failure';

/** What the door to outside tells, in the words for remotes. */
export function remoteFailureOf({ reason, code }: OutsideFailure, url: string): RemoteFailed {
  const host = new URL(url).hostname;
  switch (reason) {
    case 'forbidden-address':
      return remoteFailed('stopped', { host });
    case 'dns':
      return remoteFailed('dns', { host, code });
    case 'tls':
      return remoteFailed('tls', { fault: tlsFaultOf(code), code });
    case 'timeout':
      return remoteFailed('timeout', { limit: limitOf(code) });
    case 'not-http':
    case 'too-long':
      return remoteFailed('garbage', { reason, status: null, at: '' });
    case 'cancelled':
      return remoteFailed('cancelled', {});
    case 'unreachable':
    case 'broken-off':
      return remoteFailed('unreachable', { code });
  }
}

/** The system has a limit of its own for the connection. */
function limitOf(code: string): OutsideLimit {
  return code === 'idle' || code === 'whole' ? code : 'connect';
}

const tlsFaults: Readonly<Record<string, TlsFault>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody-vouches',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody-vouches',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody-vouches',
  UNABLE_TO_GET_ISSUER_CERT: 'nobody-vouches',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody-vouches',
  CERT_UNTRUSTED: 'nobody-vouches',
  INVALID_CA: 'nobody-vouches',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-name',
  HOSTNAME_MISMATCH: 'wrong-name',
  EPROTO: 'no-tls',
};

export function tlsFaultOf(code: string): TlsFault {
  return tlsFaults[code] ?? (code.startsWith('ERR_SSL_') ? 'no-tls' : 'other');
}
