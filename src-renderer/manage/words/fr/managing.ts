import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { managing as en } from '../en/managing';

export const managing: TranslationOf<typeof en, 'fr'> = {
  title: 'Gérer depuis un autre appareil',
  loading: 'Chargement',
  help: 'Qui connaît la phrase secrète peut alors ouvrir ces écrans dans le navigateur d’un appareil du même réseau, tant que la salle est ouverte. Les cours se jouent, et les clés, dossiers et serveurs se modifient, sur cet ordinateur seulement.',
  nowhere: 'Nulle part pour l’instant : ouvrez la salle, ou consultez le journal si elle est ouverte.',
  openThere:
    'Ouvrez ceci là-bas. Le navigateur met en garde contre le certificat, car personne ne répond de cet ordinateur :',
  fingerprint: 'Ne continuez que si le certificat affiché a cette empreinte SHA-256 :',
  signedIn_one: '{{count}} navigateur est connecté.',
  signedIn_many: '{{count}} navigateurs sont connectés.',
  signedIn_other: '{{count}} navigateurs sont connectés.',
  atTheMachine: 'Se modifie sur l’ordinateur même.',
  on: 'L’autoriser…',
  turnOn: 'L’autoriser',
  another: 'Autre phrase secrète…',
  change: 'Modifier',
  cancel: 'Annuler',
  off: 'Y mettre fin',
  offTitle: 'Mettre fin à la gestion depuis d’autres appareils ?',
  offText: 'Toute personne connectée est aussitôt dehors. Rien de ce qui a été fait n’est perdu.',
  keep: 'Laisser actif',
  signInTitle: 'Gérer ce Lectern',
  signInText: 'La phrase secrète a été choisie sur l’ordinateur qui a les cours.',
  signedOut: 'Vous n’êtes plus connecté. Rien n’a été perdu.',
  passphrase: 'Phrase secrète',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  trouble: {
    wrong: 'Ce n’est pas la phrase secrète.',
    wait_one: 'Trop d’essais. Attendez {{count}} seconde.',
    wait_many: 'Trop d’essais. Attendez {{count}} secondes.',
    wait_other: 'Trop d’essais. Attendez {{count}} secondes.',
    off: 'Cela a été arrêté sur l’ordinateur.',
    unreachable: 'Lectern ne répond pas. La salle est-elle encore ouverte ?',
  },
};
