/** How the room is opened, and how learners get in. */
export const room = {
  loading: 'Loading the room',
  open: 'Open the room',
  openHelp:
    'Learners in the same network then reach this computer with their own devices. Nothing goes to the internet.',
  nowhere: 'This computer is in no network that devices could share',
  nowhereTodo:
    'Connect it to the Wi-Fi of your devices, or make it a hotspot: on Windows under Settings, Network & internet, Mobile hotspot; on macOS under System Settings, General, Sharing, Internet Sharing; on Linux in the Wi-Fi settings, “Turn on hotspot”. The room opens by itself as soon as there is a network.',
  newNetworkTitle: 'This computer is in a network in which the room was never open',
  newNetworkText:
    'The room does not open by itself where strangers may be ({{addresses}}). Is this the network of your learners?',
  openHere: 'Open the room here',
  address: 'Learners type this into a browser',
  copyAddress: 'Copy the address',
  orAt: 'Or:',
  code: 'and this code',
  square: 'QR code that opens the room on a device',
  project: 'Show on the projector',
  projectHelp: 'Open this address, or scan the code',
  stopProjecting: 'Back to the classroom',
  newCode: 'New code',
  newCodeTitle: 'Give the room another code?',
  newCodeText: 'The code that is on the board is worthless then. Devices that are in the room stay.',
  keepCode: 'Keep this one',
  settings: 'How the room is',
  title: 'Name of the room',
  titleHelp: 'Learners see it above their courses.',
  keepTitle: 'Save name',
  signIn: 'How learners sign in',
  signInBy: { name: 'By name', pin: 'By name and PIN', pictures: 'By name and pictures' },
  signInHelp: {
    name: 'Anybody with the code can take any name.',
    pin: 'Each chooses a PIN at the first time; you can set it under People.',
    pictures: 'Three pictures in their order, for those who do not read yet.',
  },
  networks: 'In these networks',
  networksHelp: 'The room is open in those that are ticked.',
  noNetworks: 'None at the moment.',
  trouble: {
    'port-taken':
      'Other programs have all the ports that were tried. Close them, then close and open the room.',
    'not-permitted': 'The system does not let Lectern listen here.',
    failed: 'The room could not be opened here. The log tells why.',
    'new-network': 'The room was never open in this network: open it above.',
  },
  check: 'If a device cannot get in',
  checking: 'Checking',
  checkAgain: 'Check again',
  outcome: { ok: 'Good', failed: 'Trouble', unknown: 'Look here' },
  checks: {
    networks: {
      ok: 'This computer is in one network: {{names}}.',
      failed: 'This computer is in no network.',
      unknown:
        'This computer is in several networks ({{names}}). Devices have to be in the one whose address they type.',
    },
    answers: {
      ok: '{{address}} answers at its ports {{ports}}.',
      failed: '{{address}} does not answer at all of its ports {{ports}}. Close the room and open it again.',
    },
    private: {
      ok: '{{address}} is an address that only the network reaches.',
      failed:
        '{{address}} is an address of the internet: others may reach it from outside. Untick this network.',
    },
    firewallOk: 'No firewall is in the way, as far as can be told.',
    firewall: {
      ufw: 'The firewall ufw is on. If devices cannot get in, let ports {{ports}} through:',
      firewalld: 'The firewall firewalld is on. If devices cannot get in, let ports {{ports}} through:',
      windows:
        'Windows may ask whether Lectern is let through in private networks: allow it. Or let ports {{ports}} through, in a command prompt as administrator:',
      mac: 'If the firewall is on (System Settings, Network, Firewall, Options), let Lectern take incoming connections.',
      none: 'A device reaches the pages and not the courses: something lets port {{ports}} through only in part.',
      other: 'If devices cannot get in, let ports {{ports}} through your firewall.',
    },
    devices: {
      ok_one: '{{count}} device has come.',
      ok_other: '{{count}} devices have come.',
      unknown:
        'No device has come yet. Is it in the same Wi-Fi, and not in a guest network, which keeps devices apart? Is a VPN on, there or here?',
      failed_one: '{{count}} device reaches the page and not the courses: the second port is blocked.',
      failed_other: '{{count}} devices reach the page and not the courses: the second port is blocked.',
    },
  },
  device: 'Device',
  deviceAddress: 'Address',
  deviceSeen: 'Last seen',
  deviceContent: 'Courses',
  someDevice: 'Some device',
  thisMachine: 'this computer',
  content: { reached: 'Come through', blocked: 'Blocked', unknown: 'Not known yet' },
} as const;
