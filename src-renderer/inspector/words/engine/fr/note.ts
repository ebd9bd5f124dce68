import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { noteWords as en } from '../../../../../src-shared/scorm/attempt';

export const noteWords: TranslationOf<typeof en, 'fr'> = {
  'sn.request.refused/NB.2.1-1': '{{wish}} est refusé : une session de séquencement est déjà ouverte',
  'sn.request.refused/NB.2.1-2': '{{wish}} est refusé : aucune session de séquencement n’est ouverte',
  'sn.request.refused/NB.2.1-3': '{{wish}} est refusé : rien n’est suspendu qui puisse être repris',
  'sn.request.refused/NB.2.1-4':
    '{{wish}} est refusé : les activités voisines de l’activité courante ne s’enchaînent pas (flow), ou l’activité courante est la racine',
  'sn.request.refused/NB.2.1-5':
    '{{wish}} est refusé : les activités voisines de l’activité courante ne s’enchaînent pas (flow), ou seulement vers l’avant',
  'sn.request.refused/NB.2.1-6': '{{wish}} est refusé : il n’y a rien avant la racine',
  'sn.request.refused/NB.2.1-7': '{{wish}} est refusé : la demande est réservée',
  'sn.request.refused/NB.2.1-8':
    '{{wish}} est refusé : une activité active ne peut pas être quittée par choix',
  'sn.request.refused/NB.2.1-9':
    '{{wish}} est refusé : aucun chemin ne mène de l’activité courante à la cible',
  'sn.request.refused/NB.2.1-10':
    '{{wish}} est refusé : la cible est parmi les activités qui ne peuvent pas être choisies',
  'sn.request.refused/NB.2.1-11':
    '{{wish}} est refusé : la cible n’est pas dans le cours, ou n’est pas disponible',
  'sn.request.refused/NB.2.1-12': '{{wish}} est refusé : l’activité courante est déjà terminée',
  'sn.request.refused/NB.2.1-13': '{{wish}} est refusé : la demande n’est pas une de celles de la norme',
  'sn.request.refused/TB.2.3-1': '{{wish}} est refusé : aucune session de séquencement n’est ouverte',
  'sn.request.refused/TB.2.3-2': '{{wish}} est refusé : l’activité courante est déjà terminée',
  'sn.request.refused/TB.2.3-3': '{{wish}} est refusé : rien ne peut être suspendu à la racine',
  'sn.request.refused/TB.2.3-4': '{{wish}} est refusé : la racine n’a pas de parent à quitter',
  'sn.request.refused/TB.2.3-5': '{{wish}} est refusé : il n’y a rien à suspendre',
  'sn.request.refused/TB.2.3-6': '{{wish}} est refusé : il n’y a rien à abandonner',
  'sn.request.refused/TB.2.3-7':
    '{{wish}} est refusé : la demande de terminaison n’est pas une de celles de la norme',
  'sn.request.refused/SB.2.1-2': '{{wish}} est refusé : le groupe (cluster) n’a aucun enfant disponible',
  'sn.request.refused/SB.2.1-3': '{{wish}} est refusé : il n’y a rien avant la racine',
  'sn.request.refused/SB.2.1-4': '{{wish}} est refusé : le groupe (cluster) n’est parcouru que vers l’avant',
  'sn.request.refused/SB.2.2-1': '{{wish}} est refusé : le groupe (cluster) ne s’enchaîne pas (flow)',
  'sn.request.refused/SB.2.2-2':
    '{{wish}} est refusé : l’activité est désactivée, ou ses tentatives sont épuisées',
  'sn.request.refused/SB.2.4-1': '{{wish}} est refusé : une règle empêche d’avancer ici',
  'sn.request.refused/SB.2.4-2': '{{wish}} est refusé : le groupe (cluster) n’est parcouru que vers l’avant',
  'sn.request.refused/SB.2.4-3': '{{wish}} est refusé : il n’y a rien avant la racine',
  'sn.request.refused/SB.2.5-1': '{{wish}} est refusé : une session de séquencement est déjà ouverte',
  'sn.request.refused/SB.2.6-1': '{{wish}} est refusé : une session de séquencement est déjà ouverte',
  'sn.request.refused/SB.2.6-2': '{{wish}} est refusé : rien n’est suspendu qui puisse être repris',
  'sn.request.refused/SB.2.7-1': '{{wish}} est refusé : aucune session de séquencement n’est ouverte',
  'sn.request.refused/SB.2.7-2':
    '{{wish}} est refusé : les activités voisines de l’activité courante ne s’enchaînent pas (flow)',
  'sn.request.refused/SB.2.8-1': '{{wish}} est refusé : aucune session de séquencement n’est ouverte',
  'sn.request.refused/SB.2.8-2':
    '{{wish}} est refusé : les activités voisines de l’activité courante ne s’enchaînent pas (flow)',
  'sn.request.refused/SB.2.9-1': '{{wish}} est refusé : il n’y a pas de cible à choisir',
  'sn.request.refused/SB.2.9-2':
    '{{wish}} est refusé : la cible, ou une activité qui l’entoure, n’est pas disponible',
  'sn.request.refused/SB.2.9-3':
    '{{wish}} est refusé : la cible, ou une activité qui l’entoure, est masquée du choix',
  'sn.request.refused/SB.2.9-4':
    '{{wish}} est refusé : la cible est parmi les activités qui ne peuvent pas être choisies',
  'sn.request.refused/SB.2.9-5':
    '{{wish}} est refusé : aucune activité ne se trouve entre l’activité courante et la cible',
  'sn.request.refused/SB.2.9-6':
    '{{wish}} est refusé : un groupe (cluster) autour de la cible ne peut pas être abordé par choix',
  'sn.request.refused/SB.2.9-7':
    '{{wish}} est refusé : une activité sur le chemin de sortie ne peut pas être quittée par choix',
  'sn.request.refused/SB.2.9-8':
    '{{wish}} est refusé : la cible est hors de portée d’un groupe (cluster) qui restreint le choix',
  'sn.request.refused/SB.2.9-9': '{{wish}} est refusé : le groupe (cluster) choisi ne mène à rien',
  'sn.request.refused/SB.2.10-1': '{{wish}} est refusé : aucune session de séquencement n’est ouverte',
  'sn.request.refused/SB.2.10-2':
    '{{wish}} est refusé : une activité active ou suspendue ne peut pas être recommencée',
  'sn.request.refused/SB.2.10-3': '{{wish}} est refusé : le groupe (cluster) à recommencer ne mène à rien',
  'sn.request.refused/SB.2.11-1': '{{wish}} est refusé : aucune session de séquencement n’est ouverte',
  'sn.request.refused/SB.2.11-2': '{{wish}} est refusé : l’activité courante n’est pas terminée',
  'sn.request.refused/SB.2.12-1':
    '{{wish}} est refusé : la demande de séquencement n’est pas une de celles de la norme',
  'sn.request.refused/SB.2.13-1': '{{wish}} est refusé : aucune session de séquencement n’est ouverte',
  'sn.request.refused/DB.1.1-1': '{{wish}} est refusé : un groupe (cluster) n’a pas de contenu à délivrer',
  'sn.request.refused/DB.1.1-2': '{{wish}} est refusé : il n’y a rien à délivrer',
  'sn.request.refused/DB.1.1-3':
    '{{wish}} est refusé : l’activité, ou une activité qui l’entoure, est désactivée, ou ses tentatives sont épuisées',
  'sn.request.refused/DB.2-1': '{{wish}} est refusé : l’activité courante n’est pas terminée',
  'engine.fault': 'l’exécution a échoué : {{reason}}',
  'rte.run.not-kept': 'l’exécution n’est pas enregistrée : le cours a été ouvert pour être consulté',
  'rte.run.abandoned': 'l’exécution a été abandonnée ; ses données sont supprimées',
  'rte.never-initialized': 'le SCO a été retiré sans avoir jamais appelé Initialize',
  'rte.never-terminated':
    'le SCO a été retiré sans avoir jamais appelé Terminate ; les données qu’il avait définies sont conservées',
  'rte.time.own-clock': 'session_time n’a pas été défini ; le temps de présence du contenu compte',
  'rte.status.threshold/unset':
    'completion est "unknown" : un seuil d’achèvement est déclaré, mais aucune progress measure n’est définie',
  'rte.status.threshold/reached':
    'completion est "completed" : la progress measure {{measured}} atteint le seuil {{least}}',
  'rte.status.threshold/below':
    'completion est "incomplete" : la progress measure {{measured}} est sous le seuil {{least}}',
  'rte.status.passing-score/unset':
    'success est "unknown" : un score de réussite est déclaré, mais aucun score scaled n’est défini',
  'rte.status.passing-score/reached':
    'success est "passed" : le score scaled {{measured}} atteint le score de réussite {{least}}',
  'rte.status.passing-score/below':
    'success est "failed" : le score scaled {{measured}} est sous le score de réussite {{least}}',
  'rte.status.browsed': 'lesson_status est "browsed" : parcouru sans état propre',
  'rte.status.finish': 'lesson_status est "completed" : le SCO s’est terminé sans jamais définir d’état',
  'rte.status.begun': 'lesson_status est "incomplete" : le SCO a été commencé et n’a défini aucun état',
  'rte.status.mastery/passed':
    'lesson_status est "passed" : le score {{raw}} atteint le mastery score {{mastery}}',
  'rte.status.mastery/failed':
    'lesson_status est "failed" : le score {{raw}} est sous le mastery score {{mastery}}',
  'rte.status.mastery/passed-over':
    'lesson_status est "passed" : le score {{raw}} atteint le mastery score {{mastery}} ; le SCO avait dit "{{said}}"',
  'rte.status.mastery/failed-over':
    'lesson_status est "failed" : le score {{raw}} est sous le mastery score {{mastery}} ; le SCO avait dit "{{said}}"',
  'rte.external/no-activity': 'écrit de l’extérieur : il n’y a pas d’activité "{{activity}}"',
  'rte.external/not-applied': 'écrit de l’extérieur : "{{element}}" n’a pas été appliqué',
  'rte.moved':
    'la session continue avec la version {{to}} du paquet, et non avec la version {{from}} ; les activités gardent par leurs identifiants ce qui est connu d’elles',
  'rte.fault/latency': 'une panne du banc d’essai a retenu l’appel',
  'rte.fault/refuse': 'une panne du banc d’essai a refusé l’appel',
  'rte.fault/commit-failure': 'une panne du banc d’essai a fait échouer le Commit',
  'rte.fault/hang': 'une panne du banc d’essai a bloqué l’appel, puis l’a fait échouer',
  'rte.fault/session-expiry':
    'panne du banc d’essai : la session du LMS a expiré, plus rien n’est enregistré',
  'rte.fault/offline': 'panne du banc d’essai : le LMS est injoignable',
  'rte.fault/kill': 'une panne du banc d’essai a retiré la page du contenu',
  'rte.aborted/lost': 'l’exécution a été interrompue : le lecteur a été perdu',
  'rte.aborted/taken-over': 'l’exécution a été interrompue : un autre lecteur a pris le relais',
  'rte.aborted/expired': 'l’exécution a été interrompue : la session a expiré',
  'rte.aborted/forked': 'l’exécution a été interrompue : elle continue dans un bac à sable',
  'rte.delivery/new': '"{{activity}}" est délivrée : une nouvelle tentative commence',
  'rte.delivery/resumed': '"{{activity}}" est délivrée : ses données sont reprises',
  'rte.delivery/goes-on': '"{{activity}}" est délivrée : sa tentative continue',
  'rte.delivery/new-unrecorded':
    '"{{activity}}" est délivrée : une nouvelle tentative commence ; ce qu’elle fait n’est pas enregistré',
  'rte.delivery/resumed-unrecorded':
    '"{{activity}}" est délivrée : ses données sont reprises ; ce qu’elle fait n’est pas enregistré',
  'rte.delivery/goes-on-unrecorded':
    '"{{activity}}" est délivrée : sa tentative continue ; ce qu’elle fait n’est pas enregistré',
  'rte.no-content': 'l’API a été appelée alors qu’aucun contenu n’est délivré',
  'rte.length':
    '{{element}} a {{length}} caractères ; d’autres environnements ne sont tenus d’en garder que {{kept}}',
  'sn.start.none/empty': 'le cours n’a aucune activité par laquelle commencer',
  'sn.start.none/choice': 'le cours ne s’enchaîne pas (flow) : l’apprenant choisit',
  'sn.request.dropped': 'la demande "{{request}}" ne peut pas être acceptée ici et est ignorée',
  'sn.request.refused/no-current': '{{wish}} est refusé : aucune activité n’est courante',
  'sn.request.refused/ended': '{{wish}} est refusé : l’activité est déjà terminée',
  'sn.request.refused/unreachable':
    '{{wish}} est refusé : aucune activité n’est accessible dans cette direction',
  'sn.request.refused/not-in-course': '{{wish}} est refusé : l’activité n’est pas dans le cours',
  'sn.request.refused/not-choosable': '{{wish}} est refusé : l’activité ne peut pas être choisie maintenant',
  'sn.request.deliver': '{{wish}} est exécuté',
  'sn.request.end': '{{wish}} est exécuté',
  'sn.request.waits': '{{wish}} est exécuté',
  'sn.request.suspend': '{{wish}} est exécuté',
  'sn.request.abandon': '{{wish}} est exécuté',
  'sn.request.abandon-all': '{{wish}} est exécuté',
  'sn.prerequisites/unreadable':
    'les prérequis de "{{activity}}" sont laissés de côté : ils sont illisibles à partir du caractère {{at}}',
  'sn.prerequisites/unknown-item':
    'les prérequis de "{{activity}}" sont laissés de côté : il n’y a pas d’item "{{item}}" dans le cours',
  'sn.prerequisites/never':
    'les prérequis de "{{activity}}" sont laissés de côté : rien de ce que fait un apprenant ne pourrait les remplir',
};
