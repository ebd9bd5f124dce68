import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { trouble as en } from '../en/trouble';

export const trouble: TranslationOf<typeof en, 'fr'> = {
  safe: {
    again: 'Rien n’est perdu : tout reste ici et un nouvel essai a lieu {{when}}.',
    asked: 'Rien n’est perdu : tout reste ici jusqu’à ce que vous synchronisiez à nouveau.',
    stays: 'Rien n’est perdu : tout reste ici et partira dès que ceci sera réglé.',
    notSent: 'Rien ne lui a été envoyé, et rien n’a changé ici.',
    trial: 'Rien n’a été envoyé ni conservé.',
  },
  said: 'Le serveur a dit : « {{text}} »',
  status: 'Réponse {{status}}',
  code: 'Code : {{code}}',
  unreachable: {
    what: '{{host}} ne répond pas',
    todo: 'Voyez si ce serveur fonctionne et si cette machine a un réseau.',
  },
  dns: {
    what: 'Personne ne connaît de serveur nommé {{host}}',
    todo: 'Cherchez une faute dans l’adresse, et voyez si cette machine a un réseau.',
  },
  tls: {
    what: 'Aucune connexion sûre avec {{host}} n’a pu s’établir',
    whatUnvouched: 'Personne ne répond du certificat de {{host}}',
    whatExpired: 'Le certificat de {{host}} a expiré',
    whatNotYet: 'Le certificat de {{host}} n’est pas encore valable',
    whatOtherName: 'Le certificat de {{host}} est à un autre nom',
    whatNone: '{{host}} ne parle pas https à cette adresse',
    whatOnly: '{{host}} ne parle que https à cette adresse',
    todo: 'Demandez à qui gère ce serveur ; un pare-feu en chemin peut aussi en être la cause.',
    todoClock:
      'Voyez si l’horloge de cette machine est juste ; si oui, ce serveur a besoin d’un nouveau certificat.',
    todoNone:
      'Corrigez le port, ou commencez l’adresse par http:// si ce serveur est dans votre propre réseau.',
    todoOnly: 'Commencez l’adresse par https://, ou corrigez le port.',
  },
  timeout: {
    what: '{{host}} a mis trop de temps à répondre',
    todo: 'Le réseau est peut-être lent, ou ce serveur occupé. Réessayez plus tard.',
  },
  'captive-portal': {
    what: 'Une page web a répondu à la place de {{host}}',
    whatElsewhere: '{{host}} a mené à un autre endroit : {{to}}',
    todo: 'Si ce réseau demande une connexion, comme à l’hôtel, faites-la dans un navigateur. Sinon, cherchez une faute dans l’adresse.',
  },
  garbage: {
    what: '{{host}} a répondu quelque chose d’illisible',
    whatRedirect: '{{host}} mène de cette adresse à une autre',
    whatChecksum: 'Ce que {{host}} a reçu diffère de ce qui a été envoyé',
    todo: 'Voyez si l’adresse mène à un Lectern ou à un cloud SCORM, avec tout ce qui précède « /api ».',
    todoAgain: 'Synchronisez à nouveau. Si cela persiste, quelque chose en chemin modifie ce qui est envoyé.',
  },
  unauthorized: {
    what: '{{host}} ne connaît pas la clé',
    todo: 'Créez-y une clé et saisissez-la ici sous « Modifier ».',
  },
  'key-expired': {
    what: 'La clé pour {{host}} a expiré',
    todo: 'Créez-y une nouvelle clé et saisissez-la ici sous « Modifier ».',
  },
  forbidden: {
    what: 'La clé n’a pas ce droit sur {{host}}',
    whatRead: 'La clé permet d’écrire sur {{host}}, mais pas de lire',
    whatWrite: 'La clé permet de lire sur {{host}}, mais pas d’écrire',
    todo: 'Créez-y une clé qui peut lire et écrire, et saisissez-la ici sous « Modifier ».',
  },
  'wrong-tenant': {
    what: 'La clé appartient à un autre locataire de {{host}}',
    todo: 'Saisissez sous « Modifier » une clé du bon locataire.',
  },
  'not-found': {
    what: '{{host}} n’a pas ce à quoi ceci appartient',
    todo: 'Cela y a peut-être été supprimé. Synchronisez à nouveau, ou voyez si l’adresse est complète.',
  },
  'no-api': {
    what: 'À cette adresse de {{host}}, il n’y a rien de cette API',
    todo: 'Vérifiez le chemin et le port : c’est l’adresse d’un Lectern telle qu’on l’ouvre dans un navigateur, ou celle d’un cloud SCORM, avec tout ce qui précède « /api ».',
  },
  conflict: {
    what: 'Sur {{host}}, ceci changeait sans cesse pendant l’envoi',
    todo: 'Fermez-y le cours s’il est ouvert, puis synchronisez à nouveau.',
  },
  'too-large': {
    what: 'Ceci est plus grand que ce que {{host}} accepte',
    todo: 'Faites-y relever la limite, ou importez un paquet plus petit.',
  },
  quota: {
    what: '{{host}} n’a plus de place pour ce locataire',
    todo: 'Supprimez-y ce dont personne n’a besoin, ou faites relever la limite.',
  },
  'rate-limited': {
    what: '{{host}} demande une pause',
    todo: 'Il n’y a rien à faire : la pause est respectée.',
  },
  refused: {
    what: '{{host}} a refusé ceci',
    todo: 'Lisez ce que le serveur a dit ; qui le gère peut en dire plus.',
  },
  'server-error': {
    what: '{{host}} a eu une erreur interne',
    todo: 'Si cela persiste, dites-le à qui gère ce serveur.',
  },
  unavailable: {
    what: '{{host}} est hors service pour le moment',
    todo: 'Attendez son retour.',
  },
  newer: {
    what: '{{host}} écrit « {{seen}} », que ce Lectern ne connaît pas',
    todo: 'Mettez ce Lectern à jour : ce serveur est plus récent.',
  },
  stopped: {
    what: '{{host}} est sur cette machine ou dans son réseau, où Lectern ne peut pas aller',
    todo: 'Autorisez les adresses de votre propre réseau dans les paramètres, ou prenez une autre adresse.',
  },
  cancelled: {
    what: 'La synchronisation avec {{host}} a été annulée',
    todo: 'Synchronisez à nouveau quand vous voulez.',
  },
  'another-remote': {
    what: 'À {{host}} se trouve un autre serveur que celui que vous avez appairé',
    whatTenant: 'La clé mène maintenant à un autre locataire de {{host}} que celui que vous avez appairé',
    whatInstance:
      'À {{host}} répond un autre Lectern que celui que vous avez appairé, ou un Lectern avec d’autres données',
    whatPackage: 'À {{host}}, les paquets qui y avaient été envoyés ne sont plus là',
    todo: 'Si le serveur a été réinstallé exprès, appairez à nouveau. Sinon, cherchez qui répond à cette adresse.',
  },
  itself: {
    what: '{{host}} est ce Lectern lui-même',
    todo: 'Retirez-le et ajoutez le serveur auquel les résultats doivent aller. Avec celui-ci, rien n’a quitté cette machine.',
  },
  'key-unreadable': {
    what: 'La clé pour {{host}} ne peut plus être lue sur cette machine',
    todo: 'Saisissez à nouveau la clé sous « Modifier ». Cela arrive après un passage à une autre machine ou à un autre utilisateur.',
  },
  held: {
    what: 'Le cours est ouvert, ses résultats ne sont donc pas encore envoyés',
    whatThere: 'Le cours est ouvert sur {{host}}, ses résultats n’y sont donc pas encore acceptés',
    todo: 'Fermez le cours, puis synchronisez à nouveau.',
  },
  fault: {
    what: 'Une erreur de ce Lectern a empêché l’envoi des résultats',
    todo: 'Si cela se reproduit, consultez le journal dans le dossier de données.',
  },
  'package-missing': {
    what: 'Le paquet de cette session n’est pas ici, il ne peut donc pas être envoyé',
    whatFolder: 'Le paquet est un dossier lié, qui ne peut pas être envoyé',
    whatGone: 'La version du paquet qui a été jouée n’est plus ici',
    whatFile: 'Le fichier du paquet manque dans le dossier de données',
    todo: 'Importez à nouveau le paquet, ou portez-le sur ce serveur par un autre moyen.',
    todoFolder: 'Importez le dossier comme paquet, ou portez le paquet sur ce serveur par un autre moyen.',
  },
};
