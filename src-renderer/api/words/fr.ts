import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const fr: TranslationOf<typeof en, 'fr'> = {
  problem: {
    UNAUTHORIZED: {
      what: 'Cette fenêtre n’est plus connectée',
      safe: 'Rien n’a été modifié.',
      todo: 'Rouvrez Lectern, ou utilisez un nouveau lien.',
    },
    INVALID_API_KEY: {
      what: 'La clé de cette fenêtre est inconnue',
      safe: 'Rien n’a été modifié.',
      todo: 'Rouvrez Lectern, ou utilisez un nouveau lien.',
    },
    EXPIRED_API_KEY: {
      what: 'La clé de cette fenêtre a expiré',
      safe: 'Rien n’a été modifié.',
      todo: 'Rouvrez Lectern, ou utilisez un nouveau lien.',
    },
    FORBIDDEN: {
      what: 'Ceci n’est pas permis',
      safe: 'Rien n’a été modifié.',
      todo: 'Utilisez une fenêtre ou une clé qui en a le droit.',
      whatNoAttempts: 'Toutes les tentatives sont épuisées',
      todoNoAttempts:
        'Lancez-le pour revoir la dernière tentative, ou relevez la limite dans les propriétés du paquet.',
    },
    INSUFFICIENT_SCOPES: {
      what: 'La clé n’a pas ce droit',
      safe: 'Rien n’a été modifié.',
      todo: 'Utilisez une clé avec le droit que cela exige.',
    },
    TENANT_MISMATCH: {
      what: 'Ceci appartient à un autre locataire',
      safe: 'Rien n’a été modifié.',
      todo: 'Utilisez une clé du locataire auquel il appartient.',
    },
    INVALID_REQUEST: {
      what: 'Une saisie n’est pas acceptée',
      whatField: 'Non accepté : {{message}}',
      safe: 'Rien n’a été modifié.',
      todo: 'Corrigez-la et réessayez.',
    },
    MISSING_FILE: {
      what: 'Aucun fichier n’est arrivé',
      safe: 'Rien n’a été enregistré.',
      todo: 'Choisissez un fichier ZIP et importez-le de nouveau.',
    },
    INVALID_FILE_TYPE: {
      what: '« {{file}} » n’est pas une archive ZIP lisible',
      whatEncrypted: '« {{file}} » est une archive ZIP protégée par un mot de passe',
      safe: 'Rien n’a été enregistré ; votre fichier est inchangé.',
      todoListed: 'Suivez les conseils ci-dessus, puis importez-le de nouveau.',
      todo: 'Publiez-le de nouveau comme paquet SCORM (un fichier .zip) et importez celui-ci. S’il a été téléchargé, le téléchargement est peut-être incomplet.',
    },
    FILE_TOO_LARGE: {
      what: '« {{file}} » est plus grand que ce que ce Lectern accepte',
      whatLimit: '« {{file}} » fait {{size}} ; ce Lectern accepte jusqu’à {{max}}',
      whatJustOver: '« {{file}} » dépasse de peu les {{max}} que ce Lectern accepte',
      safe: 'Rien n’a été enregistré ; votre fichier est inchangé.',
      todo: 'Compressez ses médias ou divisez le cours, puis importez-le de nouveau ; ou envoyez-le en plusieurs parties par l’API, qui accepte des fichiers plus grands.',
    },
    DISPATCH_NOT_FOUND: {
      what: 'Cette diffusion n’existe plus',
      safe: 'Ce que les apprenants ont fait par elle est conservé.',
      todo: 'Consultez de nouveau la liste des diffusions.',
    },
    DISPATCH_NOT_ACTIVE: {
      what: 'La diffusion a expiré ou a été révoquée',
      safe: 'Ce que les apprenants ont fait par elle est conservé.',
      todo: 'Donnez-lui une fin plus tardive, ou créez-en une nouvelle.',
    },
    REGISTRATION_LIMIT_EXCEEDED: {
      what: 'La diffusion n’accepte plus d’apprenants',
      safe: 'Les apprenants qui ont commencé peuvent continuer.',
      todo: 'Relevez sa limite d’inscriptions.',
    },
    LICENSE_LIMIT_EXCEEDED: {
      what: 'La diffusion n’a plus de licences',
      safe: 'Les apprenants qui ont une licence peuvent continuer.',
      todo: 'Relevez sa limite de licences.',
    },
    WEBHOOK_NOT_FOUND: {
      what: 'Ce webhook n’existe plus',
      safe: 'Rien n’a été modifié.',
      todo: 'Consultez de nouveau la liste des webhooks.',
    },
    WEBHOOK_DELIVERY_FAILED: {
      what: 'Le webhook n’a pas pris l’événement',
      safe: 'L’événement est conservé avec la réponse reçue.',
      todo: 'Examinez la réponse du destinataire, corrigez là-bas, et renvoyez l’événement.',
    },
    RATE_LIMIT_EXCEEDED: {
      what: 'Trop de requêtes en une minute',
      safe: 'Rien n’a été modifié.',
      todo: 'Attendez une minute, puis réessayez.',
    },
    QUOTA_EXCEEDED: {
      what: '« {{file}} » dépasse ce que ce Lectern peut conserver',
      safe: 'Rien n’a été enregistré ; votre fichier et votre bibliothèque sont inchangés.',
      todo: 'Supprimez les paquets dont personne n’a besoin, ou faites relever la limite, puis importez-le de nouveau.',
    },
    MANIFEST_NOT_FOUND: {
      what: '« {{file}} » n’a pas de imsmanifest.xml : ce n’est pas un paquet SCORM',
      whatAicc: '« {{file}} » est un cours AICC ; Lectern lance SCORM 1.2 et SCORM 2004',
      whatCmi5: '« {{file}} » est un cours cmi5 ; Lectern lance SCORM 1.2 et SCORM 2004',
      whatHtml: '« {{file}} » est une page web sans manifeste SCORM',
      safe: 'Rien n’a été enregistré ; votre fichier est inchangé.',
      todoListed: 'Suivez les conseils ci-dessus, puis importez-le de nouveau.',
      todo: 'Dans l’outil auteur, choisissez SCORM 1.2 ou SCORM 2004 comme sortie, et compressez le contenu du dossier, pas le dossier lui-même.',
    },
    PARSE_FAILED: {
      what: '« {{file}} » ne peut pas être importé en l’état',
      safe: 'Rien n’a été enregistré ; votre fichier est inchangé.',
      todoListed: 'Corrigez ce qui est listé, compressez-le de nouveau et importez-le de nouveau.',
      todo: 'Importez-le de nouveau. Si cela persiste, exportez de nouveau le cours et importez celui-ci.',
    },
    PACKAGE_NOT_FOUND: {
      what: 'Ce paquet n’est plus ici',
      safe: 'Ses sessions restent consultables.',
      todo: 'Revenez à la bibliothèque.',
    },
    SESSION_NOT_FOUND: {
      what: 'Cette session n’existe pas',
      safe: 'Rien n’a été modifié.',
      todo: 'Revenez à la liste des sessions.',
    },
    NOT_FOUND: {
      what: 'Il n’y a rien à cette adresse',
      safe: 'Rien n’a été modifié.',
      todo: 'Revenez à la bibliothèque.',
    },
    METHOD_NOT_ALLOWED: {
      what: 'Le serveur ne connaît pas cette opération',
      safe: 'Rien n’a été modifié.',
      todo: 'Rechargez la fenêtre : elle est peut-être d’une autre version que le serveur.',
    },
    VERSION_CONFLICT: {
      what: 'Quelqu’un d’autre a modifié ceci entre-temps',
      safe: 'Sa modification est conservée ; la vôtre n’a pas été enregistrée.',
      todo: 'Rechargez et refaites votre modification.',
    },
    DUPLICATE_ENTRY: {
      what: 'Ceci existe déjà',
      whatNamed: 'Ceci existe déjà, sous le nom « {{name}} »',
      safe: 'Ce qui existe n’a pas été touché.',
      todo: 'Utilisez ce qui existe, ou retirez-le d’abord.',
    },
    UPLOAD_FAILED: {
      what: '« {{file}} » n’a pas pu être enregistré',
      safe: 'Rien d’inachevé n’a été conservé ; votre fichier est inchangé.',
      todo: 'Vérifiez que le disque du dossier de données a de la place et que l’écriture y est permise, puis réessayez.',
    },
    DB_QUERY_FAILED: {
      what: 'La base de données n’a pas pu être lue',
      safe: 'Rien n’a été modifié.',
      todo: 'Réessayez. Si cela persiste, vérifiez le disque du dossier de données ; le journal donne la cause sous l’identifiant de la requête.',
    },
    DB_INSERT_FAILED: {
      what: 'L’écriture dans la base de données a échoué',
      safe: 'Ce qui était déjà enregistré est en sécurité ; cette modification n’a pas été enregistrée.',
      todo: 'Vérifiez que le disque du dossier de données a de la place et que l’écriture y est permise, puis réessayez.',
    },
    INTERNAL_ERROR: {
      what: 'Lectern a fait une erreur',
      safe: 'Ce qui était déjà enregistré est en sécurité.',
      todo: 'Réessayez. Si cela se reproduit, le journal donne la cause sous l’identifiant de la requête.',
    },
    SERVICE_UNAVAILABLE: {
      what: 'Le serveur est occupé ou se ferme',
      safe: 'Ce qui était déjà enregistré est en sécurité.',
      todo: 'Attendez un instant et réessayez.',
    },
    STORAGE_UNAVAILABLE: {
      what: 'Le fichier stocké de ce paquet est illisible',
      safe: 'Ses sessions et leurs résultats sont en sécurité.',
      todo: 'Vérifiez que le dossier de données est complet et que son disque est connecté.',
    },
    UNREACHABLE: {
      what: 'Lectern ne répond pas',
      safe: 'Ce qui était déjà enregistré est en sécurité.',
      todo: 'Vérifiez que Lectern est toujours en marche, puis réessayez.',
    },
    UNREADABLE: {
      what: 'La réponse n’a pas pu être comprise',
      safe: 'Ce qui était déjà enregistré est en sécurité.',
      todo: 'Rechargez la fenêtre : elle est peut-être d’une autre version que le serveur.',
    },
    FILE_CHANGED: {
      what: '« {{file}} » a changé depuis qu’il a été choisi',
      safe: 'Rien n’a été enregistré ; votre fichier est tel qu’il est sur le disque.',
      todo: 'Choisissez-le de nouveau : un navigateur ne lit pas un fichier choisi qui a été modifié, déplacé ou supprimé depuis.',
    },
    CANCELLED: {
      what: 'Annulé',
      safe: 'Rien n’a été enregistré.',
      todo: 'Recommencez quand vous voulez.',
    },
  },
  lmsRule: {
    'suspend-refuse': 'suspend_data : {{most}} caractères au plus ; davantage est refusé',
    'suspend-cut':
      'suspend_data : {{most}} caractères au plus ; le reste est coupé sans que le contenu le sache',
    lengths: 'Toute valeur plus longue que le minimum exigé par la norme est refusée',
    drop: 'Ce qu’aucun Commit n’a enregistré est perdu si le contenu part sans se terminer',
    'auto-commit':
      'Le LMS enregistre de lui-même, {{most}} secondes après la première valeur qu’aucun Commit n’a encore enregistrée',
    'review-when-done':
      'Un cours dont tous les SCO sont achevés, réussis ou échoués se rouvre en mode relecture (review), sans valeur pour la note',
    'as-begun': 'Un cours terminé se rouvre en mode normal ; ce qu’il écrit alors remplace le résultat',
    'keeps-review': 'Ce que le contenu écrit en mode relecture (review) est conservé quand même',
    'exact-paths':
      'Un fichier du paquet n’est trouvé que sous son nom exact : avec une autre casse, il n’est pas livré',
    'opens-in-frame': 'Le contenu s’ouvre dans un cadre de la page, sauf réglage contraire',
    'opens-in-window': 'Le contenu s’ouvre dans une fenêtre à part, sauf réglage contraire',
    'mastery-override': 'Le seuil de réussite décide, quoi que dise le contenu',
    'mastery-if-completed':
      'Le seuil de réussite ne décide que si le statut est « completed » ; sinon la parole du contenu vaut',
    completes: 'Un SCO qui se termine sans statut est achevé',
  },
};
