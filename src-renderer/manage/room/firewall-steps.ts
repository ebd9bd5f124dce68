import type { RoomCheck } from '../../../src-shared/contract/room-check';

type Firewall = Extract<RoomCheck, { check: 'firewall' }>;

/** What an administrator types so that these ports are let through, line by line; nothing where there is nothing to type. */
export function firewallCommands({
  firewall,
  ports,
}: Pick<Firewall, 'firewall' | 'ports'>): readonly string[] {
  switch (firewall) {
    case 'ufw':
      return ports.map((port) => `sudo ufw allow ${String(port)}/tcp`);
    case 'firewalld': {
      const added = ports.map((port) => `--add-port=${String(port)}/tcp`).join(' ');
      return [`sudo firewall-cmd ${added}`, `sudo firewall-cmd --permanent ${added}`];
    }
    case 'windows':
      return [
        `netsh advfirewall firewall add rule name="Lectern" dir=in action=allow protocol=TCP localport=${ports.join(',')}`,
      ];
    case 'mac':
    case 'none':
    case 'other':
      return [];
  }
}
