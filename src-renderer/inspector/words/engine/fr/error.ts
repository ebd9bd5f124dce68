import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { errorWords as en } from '../../../../../src-shared/scorm/attempt';

export const errorWords: TranslationOf<typeof en, 'fr'> = {
  told: '{{means}} ({{code}}) : {{advice}}',
  toldOf: '{{method}} : {{means}} ({{code}}) : {{advice}}',
  expected: '{{told}} Attendu : {{type}} [{{section}}].',
  anyElement: 'l’élément',
  means: {
    v12: {
      '0': 'Aucune erreur',
      '101': 'Exception générale',
      '201': 'Argument invalide',
      '202': 'L’élément ne peut pas avoir d’enfants',
      '203': 'L’élément n’est pas une liste et n’a pas de nombre',
      '301': 'Non initialisé',
      '401': 'Non implémenté',
      '402': 'Définition invalide, l’élément est un mot-clé',
      '403': 'L’élément est en lecture seule',
      '404': 'L’élément est en écriture seule',
      '405': 'Type de données incorrect',
    },
    v2004: {
      '0': 'Aucune erreur',
      '101': 'Exception générale',
      '102': 'Échec général de l’initialisation',
      '103': 'Déjà initialisé',
      '104': 'Instance de contenu terminée',
      '111': 'Échec général de la terminaison',
      '112': 'Terminaison avant l’initialisation',
      '113': 'Terminaison après la terminaison',
      '122': 'Lecture avant l’initialisation',
      '123': 'Lecture après la terminaison',
      '132': 'Écriture avant l’initialisation',
      '133': 'Écriture après la terminaison',
      '142': 'Commit avant l’initialisation',
      '143': 'Commit après la terminaison',
      '201': 'Argument invalide',
      '301': 'Échec général de la lecture',
      '351': 'Échec général de l’écriture',
      '391': 'Échec général du commit',
      '401': 'Élément du modèle de données non défini',
      '402': 'Élément du modèle de données non implémenté',
      '403': 'Valeur de l’élément non initialisée',
      '404': 'L’élément est en lecture seule',
      '405': 'L’élément est en écriture seule',
      '406': 'Type de l’élément incorrect',
      '407': 'Valeur de l’élément hors limites',
      '408': 'Dépendance du modèle de données non établie',
    },
  },
  advice: {
    v12: {
      '101':
        'l’exécution a échoué, ou l’appel n’est aucune des huit fonctions : vérifiez son nom, puis réessayez une fois.',
      '201':
        'l’argument est faux : LMSInitialize, LMSCommit et LMSFinish prennent une chaîne vide ; une ligne doit être la suivante de sa liste.',
      '202': '{{element}} n’a pas d’enfants : ne demandez "_children" qu’aux groupes tels que cmi.core.',
      '203':
        '{{element}} n’est pas une liste : ne demandez "_count" qu’aux listes telles que cmi.interactions.',
      '301': 'aucune session n’est en cours : appelez d’abord LMSInitialize, et plus rien après LMSFinish.',
      '401':
        '{{element}} n’est pas un élément de SCORM 1.2 : vérifiez l’orthographe et la casse, et que le contenu n’a pas été publié pour SCORM 2004.',
      '402': '{{element}} est un mot-clé et ne peut pas être défini.',
      '403': '{{element}} n’est défini que par le LMS : lisez-le, ne le définissez pas.',
      '404':
        '{{element}} ne peut qu’être défini, jamais lu : gardez-en une copie dans le contenu si nécessaire.',
      '405': 'la valeur de {{element}} est du mauvais type ou hors limites.',
    },
    v2004: {
      '101':
        'l’exécution a échoué, ou l’appel n’est aucune des huit fonctions : vérifiez son nom, puis réessayez une fois.',
      '102': 'la session n’a pas pu commencer : aucun SCO n’est délivré dont cet appel pourrait venir.',
      '103': 'Initialize a déjà été appelé : appelez-le une fois par lancement.',
      '104': 'la session est terminée : un SCO ne peut pas recommencer avant d’être lancé de nouveau.',
      '111':
        'la session n’a pas pu être terminée : rappelez Terminate une fois ; ce qui a été validé est conservé.',
      '112': 'appelez Initialize avant Terminate.',
      '113': 'Terminate a déjà été appelé : appelez-le une fois.',
      '122': 'appelez Initialize avant GetValue.',
      '123': 'la session est terminée : lisez avant Terminate.',
      '132': 'appelez Initialize avant SetValue.',
      '133': 'la session est terminée : définissez avant Terminate.',
      '142': 'appelez Initialize avant Commit.',
      '143': 'la session est terminée : Terminate a tout enregistré.',
      '201': 'l’argument doit être une chaîne vide.',
      '301':
        '{{element}} ne peut pas être lu : la ligne n’existe pas, ou n’a pas ce mot-clé ; comparez l’index à "_count".',
      '351':
        '{{element}} ne peut pas être défini : les lignes s’ajoutent dans l’ordre, les identifiants doivent différer et rester, et certains types n’admettent qu’un motif.',
      '391': 'les données n’ont pas pu être enregistrées : gardez-les et rappelez Commit une fois.',
      '401':
        '{{element}} n’est pas un élément de SCORM 2004 : vérifiez l’orthographe et la casse, et que le contenu n’a pas été publié pour SCORM 1.2.',
      '402': '{{element}} ne fait pas partie de l’édition que ce paquet déclare.',
      '403':
        '{{element}} n’a pas encore de valeur : c’est normal au premier lancement ; considérez-le comme vide.',
      '404': '{{element}} n’est défini que par le LMS : lisez-le, ne le définissez pas.',
      '405': '{{element}} ne peut qu’être défini, jamais lu.',
      '406': 'la valeur de {{element}} est du mauvais type.',
      '407': 'la valeur de {{element}} est hors limites.',
      '408':
        'un autre élément doit être défini avant {{element}} : d’abord l’id, et le type avant les réponses.',
    },
  },
  because: {
    'no-content':
      'aucun SCO n’est délivré dont cet appel pourrait venir : seuls les SCO, pas les assets, peuvent chercher l’API.',
    'already-running': 'la session a déjà commencé : initialisez une fois par lancement.',
    'bad-argument': 'l’argument doit être une chaîne vide.',
    'empty-name': 'le nom de l’élément est vide : donnez son nom complet avec ses points.',
    'no-such-row':
      '{{element}} est dans une ligne qui n’existe pas et n’est pas la suivante : les lignes se comptent à partir de 0 sans lacunes, voir "_count".',
    'no-children':
      '{{element}} : ceci n’a pas d’enfants à lister ; ne demandez "_children" qu’aux groupes et aux listes.',
    'no-count':
      '{{element}} : ceci n’est pas une liste ; ne demandez "_count" qu’aux listes telles que cmi.interactions.',
    'no-version': '{{element}} : seul cmi._version existe.',
    'no-target': '{{element}} exige une cible : terminez le nom par ".{target=ACTIVITY_ID}".',
    keyword: '{{element}} est un mot-clé et ne peut pas être défini.',
    'missing-dependency':
      'un autre élément doit être défini avant {{element}} : d’abord l’id, le type avant les réponses.',
    'id-in-use':
      'une autre ligne a déjà cet id : les id doivent différer, trouvez donc cette ligne ou choisissez un autre id.',
    'id-is-set':
      '{{element}} est déjà défini et reste tel quel : utilisez une nouvelle ligne pour un autre id.',
    'too-many-patterns': 'ce type d’interaction n’admet qu’une réponse correcte.',
    'pattern-in-use': 'une autre ligne a déjà cette réponse correcte : omettez-la.',
    'too-long': 'la valeur de {{element}} est plus longue que ce que ce LMS conserve : raccourcissez-la.',
    'no-room':
      'il n’y a pas de place pour la valeur de {{element}} : ce LMS conserve moins de suspend data, raccourcissez-la donc.',
  },
};
