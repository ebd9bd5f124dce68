import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { room as en } from '../en/room';

export const room: TranslationOf<typeof en, 'de'> = {
  loading: 'Der Raum wird geladen',
  open: 'Raum öffnen',
  openHelp:
    'Lernende im selben Netz erreichen diesen Computer dann mit ihren eigenen Geräten. Nichts geht ins Internet.',
  nowhere: 'Dieser Computer ist in keinem Netz, in dem auch Geräte sein könnten',
  nowhereTodo:
    'Verbinden Sie ihn mit dem WLAN Ihrer Geräte oder machen Sie ihn zum Hotspot: unter Windows in Einstellungen, Netzwerk und Internet, Mobiler Hotspot; unter macOS in Systemeinstellungen, Allgemein, Teilen, Internetfreigabe; unter Linux in den WLAN-Einstellungen „Hotspot einschalten“. Sobald es ein Netz gibt, öffnet sich der Raum von selbst.',
  newNetworkTitle: 'Dieser Computer ist in einem Netz, in dem der Raum noch nie offen war',
  newNetworkText:
    'Wo Fremde sein können, öffnet sich der Raum nicht von selbst ({{addresses}}). Ist das das Netz Ihrer Lernenden?',
  openHere: 'Raum hier öffnen',
  address: 'Das geben Lernende in einen Browser ein',
  copyAddress: 'Adresse kopieren',
  orAt: 'Oder:',
  code: 'und diesen Code',
  square: 'QR-Code, der den Raum auf einem Gerät öffnet',
  project: 'Auf dem Beamer zeigen',
  projectHelp: 'Öffnet diese Adresse oder scannt den Code',
  stopProjecting: 'Zurück zum Klassenraum',
  newCode: 'Neuer Code',
  newCodeTitle: 'Dem Raum einen anderen Code geben?',
  newCodeText: 'Der Code an der Tafel gilt dann nicht mehr. Geräte, die schon im Raum sind, bleiben.',
  keepCode: 'Diesen behalten',
  settings: 'Wie der Raum ist',
  title: 'Name des Raums',
  titleHelp: 'Lernende sehen ihn über ihren Kursen.',
  keepTitle: 'Name sichern',
  signIn: 'Wie sich Lernende anmelden',
  signInBy: { name: 'Mit Namen', pin: 'Mit Namen und PIN', pictures: 'Mit Namen und Bildern' },
  signInHelp: {
    name: 'Wer den Code hat, kann jeden Namen nehmen.',
    pin: 'Alle wählen beim ersten Mal eine PIN; Sie können sie unter Personen setzen.',
    pictures: 'Drei Bilder in ihrer Reihenfolge, für alle, die noch nicht lesen.',
  },
  networks: 'In diesen Netzen',
  networksHelp: 'Der Raum ist in den angehakten Netzen offen.',
  noNetworks: 'Zurzeit keine.',
  trouble: {
    'port-taken':
      'Andere Programme haben alle versuchten Ports. Beenden Sie sie, dann schließen und öffnen Sie den Raum.',
    'not-permitted': 'Das System lässt Lectern hier nicht lauschen.',
    failed: 'Der Raum ließ sich hier nicht öffnen. Im Protokoll steht, warum.',
    'new-network': 'Der Raum war in diesem Netz noch nie offen: oben lässt er sich öffnen.',
  },
  check: 'Wenn ein Gerät nicht hineinkommt',
  checking: 'Wird geprüft',
  checkAgain: 'Noch einmal prüfen',
  outcome: { ok: 'Gut', failed: 'Problem', unknown: 'Bitte ansehen' },
  checks: {
    networks: {
      ok: 'Dieser Computer ist in einem Netz: {{names}}.',
      failed: 'Dieser Computer ist in keinem Netz.',
      unknown:
        'Dieser Computer ist in mehreren Netzen ({{names}}). Geräte müssen in dem sein, dessen Adresse sie eingeben.',
    },
    answers: {
      ok: '{{address}} antwortet an den Ports {{ports}}.',
      failed:
        '{{address}} antwortet nicht an allen Ports {{ports}}. Schließen Sie den Raum und öffnen Sie ihn wieder.',
    },
    private: {
      ok: '{{address}} ist eine Adresse, die nur das Netz erreicht.',
      failed:
        '{{address}} ist eine Adresse des Internets: Andere erreichen sie vielleicht von außen. Nehmen Sie den Haken bei diesem Netz weg.',
    },
    firewallOk: 'Soweit erkennbar, ist keine Firewall im Weg.',
    firewall: {
      ufw: 'Die Firewall ufw ist an. Kommen Geräte nicht hinein, geben Sie die Ports {{ports}} frei:',
      firewalld:
        'Die Firewall firewalld ist an. Kommen Geräte nicht hinein, geben Sie die Ports {{ports}} frei:',
      windows:
        'Windows fragt vielleicht, ob Lectern in privaten Netzen durchgelassen wird: Erlauben Sie es. Oder geben Sie die Ports {{ports}} in einer Eingabeaufforderung als Administrator frei:',
      mac: 'Ist die Firewall an (Systemeinstellungen, Netzwerk, Firewall, Optionen), erlauben Sie Lectern eingehende Verbindungen.',
      none: 'Ein Gerät erreicht die Seiten, aber nicht die Kurse: Etwas lässt die Ports {{ports}} nur zum Teil durch.',
      other: 'Kommen Geräte nicht hinein, geben Sie die Ports {{ports}} in Ihrer Firewall frei.',
    },
    devices: {
      ok_one: '{{count}} Gerät ist gekommen.',
      ok_other: '{{count}} Geräte sind gekommen.',
      unknown:
        'Noch kein Gerät ist gekommen. Ist es im selben WLAN und nicht in einem Gastnetz, das Geräte voneinander trennt? Ist dort oder hier ein VPN an?',
      failed_one: '{{count}} Gerät erreicht die Seite, aber nicht die Kurse: Der zweite Port ist gesperrt.',
      failed_other:
        '{{count}} Geräte erreichen die Seite, aber nicht die Kurse: Der zweite Port ist gesperrt.',
    },
  },
  device: 'Gerät',
  deviceAddress: 'Adresse',
  deviceSeen: 'Zuletzt gesehen',
  deviceContent: 'Kurse',
  someDevice: 'Ein Gerät',
  thisMachine: 'dieser Computer',
  content: { reached: 'Kommen durch', blocked: 'Gesperrt', unknown: 'Noch nicht bekannt' },
};
