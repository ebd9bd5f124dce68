import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { managing as en } from '../en/managing';

export const managing: TranslationOf<typeof en, 'de'> = {
  title: 'Von einem anderen Gerät verwalten',
  loading: 'Wird geladen',
  help: 'Wer die Passphrase kennt, kann diese Seiten dann im Browser eines Geräts im selben Netz öffnen, solange der Raum offen ist. Kurse abspielen sowie Schlüssel, Ordner und Server ändern kann man nur an diesem Computer.',
  nowhere: 'Zurzeit nirgends: Öffnen Sie den Raum, oder sehen Sie ins Protokoll, falls er offen ist.',
  openThere:
    'Dies dort öffnen. Der Browser warnt vor dem Zertifikat, weil niemand für diesen Computer bürgt:',
  fingerprint: 'Nur weitergehen, wenn das angezeigte Zertifikat diesen SHA-256-Fingerabdruck hat:',
  signedIn_one: '{{count}} Browser ist angemeldet.',
  signedIn_other: '{{count}} Browser sind angemeldet.',
  atTheMachine: 'Nur am Computer selbst zu ändern.',
  on: 'Erlauben…',
  turnOn: 'Erlauben',
  another: 'Andere Passphrase…',
  change: 'Ändern',
  cancel: 'Abbrechen',
  off: 'Beenden',
  offTitle: 'Das Verwalten von anderen Geräten beenden?',
  offText: 'Wer angemeldet ist, ist sofort draußen. Nichts von dem, was getan wurde, geht verloren.',
  keep: 'Anlassen',
  signInTitle: 'Dieses Lectern verwalten',
  signInText: 'Die Passphrase wurde am Computer mit den Kursen gewählt.',
  signedOut: 'Sie sind nicht mehr angemeldet. Nichts ging verloren.',
  passphrase: 'Passphrase',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  trouble: {
    wrong: 'Das ist nicht die Passphrase.',
    wait_one: 'Zu viele Versuche. Warten Sie {{count}} Sekunde.',
    wait_other: 'Zu viele Versuche. Warten Sie {{count}} Sekunden.',
    off: 'Das wurde am Computer beendet.',
    unreachable: 'Lectern antwortet nicht. Ist der Raum noch offen?',
  },
};
