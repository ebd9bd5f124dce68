/** What may keep devices of a network from this machine. `none`: nothing that is known; `other`: this system does not tell. */
export const firewalls = ['ufw', 'firewalld', 'windows', 'mac', 'none', 'other'] as const;
export type LikelyFirewall = (typeof firewalls)[number];
