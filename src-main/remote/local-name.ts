import { getResponder } from '@homebridge/ciao';
import type { Log } from '../platform/log';

/** A name of this machine that devices of the local network find by mDNS (RFC 6762). */
export interface LocalName {
  /** As devices ask for it, e.g. "lectern.local"; null while nobody else has been asked whether it is free, or the network takes no such questions. */
  current(): string | null;
  close(): Promise<void>;
}

export interface NameWish {
  readonly port: number;
  /** IPv4 addresses to tell. */
  readonly addresses: readonly string[];
  readonly log: Log;
  readonly onChange: () => void;
}

/** Without the `.local`; another Lectern on the network gets a number behind it. */
const wanted = 'lectern';

export type TellLocalName = (wish: NameWish) => LocalName;

/** Says on the networks of these addresses that this machine is there. Where that fails there is no name, and all else works. */
export const tellLocalName: TellLocalName = ({ port, addresses, log, onChange }) => {
  let name: string | null = null;
  const responder = getResponder({ interface: [...addresses], disableIpv6: true });
  const service = responder.createService({
    ...{ name: 'Lectern', type: 'http', hostname: wanted, port },
    ...{ restrictedAddresses: [...addresses], disabledIpv6: true },
  });
  const told = (hostname: string): void => {
    name = hostname.replace(/\.$/, '').toLowerCase();
    onChange();
  };
  service.on('hostname-change', told);
  service
    .advertise()
    .then(() => told(service.getHostname()))
    .catch((error: unknown) => log.warn({ err: error }, 'The network was not told the name of this machine'));
  return {
    current: () => name,
    close: () => responder.shutdown(),
  };
};
