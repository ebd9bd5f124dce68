import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type {
  runFindingWords as said,
  runFixWords as fixes,
} from '../../../../../src-shared/inspect/findings';

export const runFindingWords: TranslationOf<typeof said, 'fr'> = {
  'run.initialize-never': 'Le SCO a été affiché et n’a jamais appelé Initialize',
  'run.calls-before-initialize': 'Appels avant Initialize, tous refusés : {{count}}',
  'run.status-after-terminate': '{{element}} a été mis à "{{value}}" après Terminate, et c’est perdu',
  'run.status-refused':
    '{{element}} a été mis à "{{value}}" et refusé avec l’erreur {{code}} : il reste comme il était',
  'run.calls-after-terminate': 'Appels après Terminate, tous refusés : {{count}}',
  'run.terminate-never': 'Le SCO a été quitté et n’a jamais appelé Terminate',
  'run.suspend-data-over-limit/standard':
    'suspend_data a atteint {{used}} caractères ; la norme promet de la place pour {{limit}}',
  'run.suspend-data-over-limit/profile':
    'suspend_data de {{used}} octets a été refusé ; ce système en garde {{limit}}',
  'run.suspend-data-over-limit/refuse':
    'suspend_data de {{used}} caractères a été refusé ; ce système en garde {{limit}}',
  'run.suspend-data-over-limit/cut':
    'suspend_data de {{used}} caractères a été coupé sans que le contenu le sache ; ce système en garde {{limit}}',
  'run.suspend-data-near-limit': 'suspend_data remplit {{percent}} % de sa place',
  'run.exit-not-suspend/unset':
    'suspend_data a été défini, mais {{element}} n’a pas été mis à "suspend" : le prochain lancement peut repartir de zéro',
  'run.exit-not-suspend/other':
    'suspend_data a été défini, mais {{element}} a été mis à "{{value}}" : le prochain lancement peut repartir de zéro',
  'run.commit-never/never':
    'Des valeurs ont été écrites sans que Commit soit appelé ensuite ; secondes de travail sans lui : {{seconds}}',
  'run.commit-never/since':
    'Des valeurs ont été écrites après le dernier Commit ; secondes de travail sans un autre : {{seconds}}',
  'run.commit-never/late':
    'Des valeurs ont été écrites et Commit n’a été appelé que plus tard ; secondes de travail sans lui : {{seconds}}',
  'run.score-without-max': 'Un score de {{raw}} a été défini sans {{element}}',
  'run.score-without-min': 'Un score de {{raw}}, inférieur à zéro, a été défini sans {{element}}',
  'run.score-without-scaled/passing-score':
    'Un score de {{raw}} a été défini sans cmi.score.scaled, qui compte seul face au score de réussite {{least}}',
  'run.score-without-scaled/rollup':
    'Un score de {{raw}} a été défini sans cmi.score.scaled, qui compte seul pour le cours',
  'run.completed-never-passed':
    'Achevé, mais ni réussi ni échoué : aucun score n’a été défini, et le score de réussite est {{least}}',
  'run.errors-ignored/values':
    'Valeurs refusées sans que personne ne demande pourquoi : {{count}}. La première : {{element}} = "{{value}}", erreur {{code}}',
  'run.errors-ignored/suspend-data':
    'suspend_data a été refusé ici sans que personne ne demande pourquoi : {{count}}. Le plus long avait {{used}} caractères, erreur {{code}} ; l’ancienne valeur demeure',
  'run.commit-failed':
    'Commit a échoué et personne n’a demandé pourquoi : {{count}}. La première erreur : {{code}}',
  'run.read-only-set':
    'Valeurs que seul le système peut définir, et que le contenu a voulu définir : {{count}}. La première : {{element}}',
  'run.session-time-never/refused':
    '{{element}} a été mis à "{{value}}" et refusé avec l’erreur {{code}} : aucun temps n’est connu',
  'run.session-time-never/never': '{{element}} n’a jamais été défini',
  'run.same-value-repeated': '{{element}} a été redéfini sans cesse à la valeur qu’il avait déjà : {{count}}',
};

export const runFixWords: TranslationOf<typeof fixes, 'fr'> = {
  'run.initialize-never':
    'Cherchez l’API à l’ouverture de la page et appelez Initialize("") avant tout le reste.',
  'run.calls-before-initialize': 'Attendez qu’Initialize ait répondu "true" avant de lire ou d’écrire.',
  'run.status-after-terminate':
    'Définissez le statut avant Terminate (LMSFinish) ; ce qui vient ensuite est refusé partout.',
  'run.status-refused': 'Écrivez un des mots que la norme énumère pour lui, tels qu’elle les écrit.',
  'run.calls-after-terminate': 'Retenez que Terminate a été appelé, et n’appelez plus rien ensuite.',
  'run.terminate-never':
    'Appelez Terminate quand l’apprenant s’en va : après la dernière page, et dans pagehide pour qui ferme la fenêtre.',
  'run.suspend-data-over-limit':
    'Gardez-en moins : des nombres au lieu de textes, ou compressez ce qui est stocké.',
  'run.suspend-data-near-limit':
    'Regardez comme il grandit à chaque page, et gardez-en moins avant qu’il ne soit plein.',
  'run.exit-not-suspend':
    'Mettez-le à "suspend" avant Terminate (LMSFinish) tant que l’apprenant peut revenir.',
  'run.commit-never': 'Appelez Commit après chaque page ou réponse : une panne coûte alors peu.',
  'run.score-without-max': 'Définissez aussi le score maximal, pour que tous lisent la même proportion.',
  'run.score-without-min': 'Définissez aussi le score minimal ; les autres prennent 0.',
  'run.score-without-scaled': 'Définissez cmi.score.scaled, de -1 à 1, chaque fois que le score brut change.',
  'run.completed-never-passed':
    'Définissez le score, pour que le score de réussite puisse décider, ou n’en déclarez pas.',
  'run.errors-ignored': 'Regardez la réponse de SetValue et interrogez GetLastError quand c’est "false".',
  'run.commit-failed':
    'Regardez la réponse de Commit : quand c’est "false", réessayez et dites-le à l’apprenant.',
  'run.read-only-set': 'Supprimez l’appel : il est refusé partout.',
  'run.session-time-never':
    'Définissez-le une fois avant Terminate (LMSFinish) ; sinon beaucoup de systèmes n’indiquent aucun temps.',
  'run.same-value-repeated': 'N’appelez SetValue que lorsque la valeur a changé.',
};
