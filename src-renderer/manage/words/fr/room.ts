import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { room as en } from '../en/room';

export const room: TranslationOf<typeof en, 'fr'> = {
  loading: 'Chargement de la salle',
  open: 'Ouvrir la salle',
  openHelp:
    'Les élèves du même réseau atteignent alors cet ordinateur avec leurs propres appareils. Rien ne part sur internet.',
  nowhere: 'Cet ordinateur n’est dans aucun réseau que des appareils pourraient partager',
  nowhereTodo:
    'Connectez-le au Wi-Fi de vos appareils ou faites-en un point d’accès : sous Windows, Paramètres, Réseau et Internet, Point d’accès sans fil mobile ; sous macOS, Réglages Système, Général, Partage, Partage Internet ; sous Linux, dans les réglages Wi-Fi, « Activer le point d’accès ». La salle s’ouvre d’elle-même dès qu’il y a un réseau.',
  newNetworkTitle: 'Cet ordinateur est dans un réseau où la salle n’a jamais été ouverte',
  newNetworkText:
    'La salle ne s’ouvre pas d’elle-même là où il peut y avoir des inconnus ({{addresses}}). Est-ce le réseau de vos apprenants ?',
  openHere: 'Ouvrir la salle ici',
  address: 'Les élèves tapent ceci dans un navigateur',
  copyAddress: 'Copier l’adresse',
  orAt: 'Ou :',
  code: 'et ce code',
  square: 'Code QR qui ouvre la salle sur un appareil',
  project: 'Montrer au projecteur',
  projectHelp: 'Ouvrez cette adresse ou scannez le code',
  stopProjecting: 'Retour à la classe',
  newCode: 'Nouveau code',
  newCodeTitle: 'Donner un autre code à la salle ?',
  newCodeText: 'Le code au tableau ne vaudra plus rien. Les appareils déjà dans la salle y restent.',
  keepCode: 'Garder celui-ci',
  settings: 'Comment est la salle',
  title: 'Nom de la salle',
  titleHelp: 'Les élèves le voient au-dessus de leurs cours.',
  keepTitle: 'Enregistrer le nom',
  signIn: 'Comment les élèves se connectent',
  signInBy: { name: 'Par leur nom', pin: 'Par nom et PIN', pictures: 'Par nom et images' },
  signInHelp: {
    name: 'Qui a le code peut prendre n’importe quel nom.',
    pin: 'Chacun choisit un PIN la première fois ; vous pouvez le fixer sous Personnes.',
    pictures: 'Trois images dans leur ordre, pour ceux qui ne lisent pas encore.',
  },
  networks: 'Dans ces réseaux',
  networksHelp: 'La salle est ouverte dans ceux qui sont cochés.',
  noNetworks: 'Aucun pour le moment.',
  trouble: {
    'port-taken':
      'D’autres programmes occupent tous les ports essayés. Fermez-les, puis fermez et rouvrez la salle.',
    'not-permitted': 'Le système ne laisse pas Lectern écouter ici.',
    failed: 'La salle n’a pas pu être ouverte ici. Le journal dit pourquoi.',
    'new-network': 'La salle n’a jamais été ouverte dans ce réseau : ouvrez-la ci-dessus.',
  },
  check: 'Si un appareil ne peut pas entrer',
  checking: 'Vérification',
  checkAgain: 'Vérifier encore',
  outcome: { ok: 'Bien', failed: 'Problème', unknown: 'À voir' },
  checks: {
    networks: {
      ok: 'Cet ordinateur est dans un réseau : {{names}}.',
      failed: 'Cet ordinateur n’est dans aucun réseau.',
      unknown:
        'Cet ordinateur est dans plusieurs réseaux ({{names}}). Les appareils doivent être dans celui dont ils tapent l’adresse.',
    },
    answers: {
      ok: '{{address}} répond à ses ports {{ports}}.',
      failed: '{{address}} ne répond pas à tous ses ports {{ports}}. Fermez la salle et rouvrez-la.',
    },
    private: {
      ok: '{{address}} est une adresse que seul le réseau atteint.',
      failed:
        '{{address}} est une adresse d’internet : d’autres peuvent l’atteindre du dehors. Décochez ce réseau.',
    },
    firewallOk: 'Aucun pare-feu ne gêne, autant qu’on puisse le dire.',
    firewall: {
      ufw: 'Le pare-feu ufw est actif. Si des appareils n’entrent pas, laissez passer les ports {{ports}} :',
      firewalld:
        'Le pare-feu firewalld est actif. Si des appareils n’entrent pas, laissez passer les ports {{ports}} :',
      windows:
        'Windows demande peut-être si Lectern passe dans les réseaux privés : autorisez-le. Ou laissez passer les ports {{ports}} dans une invite de commandes en administrateur :',
      mac: 'Si le pare-feu est actif (Réglages Système, Réseau, Coupe-feu, Options), autorisez les connexions entrantes de Lectern.',
      none: 'Un appareil atteint les pages et non les cours : quelque chose ne laisse passer les ports {{ports}} qu’en partie.',
      other: 'Si des appareils n’entrent pas, laissez passer les ports {{ports}} dans votre pare-feu.',
    },
    devices: {
      ok_one: '{{count}} appareil est venu.',
      ok_many: '{{count}} appareils sont venus.',
      ok_other: '{{count}} appareils sont venus.',
      unknown:
        'Aucun appareil n’est encore venu. Est-il dans le même Wi-Fi, et non dans un réseau invité, qui sépare les appareils ? Un VPN est-il actif, là-bas ou ici ?',
      failed_one: '{{count}} appareil atteint la page et non les cours : le second port est bloqué.',
      failed_many: '{{count}} appareils atteignent la page et non les cours : le second port est bloqué.',
      failed_other: '{{count}} appareils atteignent la page et non les cours : le second port est bloqué.',
    },
  },
  device: 'Appareil',
  deviceAddress: 'Adresse',
  deviceSeen: 'Vu en dernier',
  deviceContent: 'Cours',
  someDevice: 'Un appareil',
  thisMachine: 'cet ordinateur',
  content: { reached: 'Passent', blocked: 'Bloqués', unknown: 'Pas encore connu' },
};
