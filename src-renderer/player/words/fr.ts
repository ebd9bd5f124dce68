import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const fr: TranslationOf<typeof en, 'fr'> = {
  opening: 'Ouverture du cours',
  loading: 'Chargement',
  frameTitle: 'Contenu du cours : {{title}}',
  header: {
    label: 'Commandes du cours',
    previous: 'Précédent',
    continue: 'Suivant',
    ways: { exit: 'Quitter', suspendAll: 'Pause', exitAll: 'Terminer' },
    hints: {
      exit: 'Terminer cette activité et quitter le cours',
      suspendAll: 'Pause : quitter maintenant, continuer ici la prochaine fois',
      exitAll: 'Terminer : mettre fin à toute la tentative du cours',
      abandon: 'Quitter sans conserver le travail de cette activité',
    },
    more: 'Autres façons de quitter',
    inspect: 'Inspecter cette session',
    fullScreen: 'Plein écran',
    leaveFullScreen: 'Quitter le plein écran',
    showContents: 'Afficher la table des matières',
    hideContents: 'Masquer la table des matières',
  },
  trial: {
    what: 'Essai : {{profile}}, {{faults}}. Rien n’est enregistré pour un apprenant.',
    faults_zero: 'aucune panne',
    faults_one: '{{count}} panne',
    faults_many: '{{count}} de pannes',
    faults_other: '{{count}} pannes',
    sign: 'Noté',
    signHint: 'Chaque appel est noté. Ce que le LMS de cet essai en enregistre est dit dans l’inspecteur.',
    ended:
      'Un essai avec pannes est terminé. On voit ici ce que le contenu a communiqué ; ce que le LMS de cet essai en a enregistré, et ce qu’il a perdu, figure dans l’inspecteur sous « Banc d’essai ».',
    noted: 'Chaque appel de l’essai est noté.',
  },
  toc: {
    label: 'Table des matières',
    progress: '{{done}} sur {{total}} terminés',
    status: {
      completed: 'terminé',
      passed: 'réussi',
      failed: 'échoué',
      incomplete: 'commencé',
      untouched: 'pas commencé',
    },
    locked: 'indisponible pour le moment',
    course: 'Choisir le cours entier : il s’ouvre à son début',
  },
  save: {
    saved: 'Enregistré',
    savedHint: 'Tout ce que vous avez fait est enregistré.',
    saving: 'Enregistrement',
    savingHint: 'Vos dernières étapes sont en cours d’envoi.',
    offline: 'Hors ligne',
    offlineHint_one:
      'Le serveur est injoignable. {{count}} étape attend dans cette fenêtre ; gardez-la ouverte.',
    offlineHint_many:
      'Le serveur est injoignable. {{count}} d’étapes attendent dans cette fenêtre ; gardez-la ouverte.',
    offlineHint_other:
      'Le serveur est injoignable. {{count}} étapes attendent dans cette fenêtre ; gardez-la ouverte.',
    offlineButSaved: 'Le serveur est injoignable. Tout ce qui précède est enregistré.',
    refused: 'Non enregistré',
    refusedHint:
      'Le serveur n’a pas accepté une étape. Ce qui a été enregistré avant est conservé ; rien après ne l’est. Rouvrez le cours.',
    takenOver: 'Ouvert ailleurs',
    takenOverHint: 'Une autre fenêtre a maintenant ce cours.',
  },
  window: {
    waiting: {
      title: 'Ce cours s’ouvre dans sa propre fenêtre',
      text: 'Les navigateurs n’ouvrent une autre fenêtre que si quelqu’un le demande. Le cours est enregistré d’ici : gardez aussi cette fenêtre ouverte.',
      button: 'Ouvrir le cours',
    },
    open: {
      title: 'Le cours est ouvert dans sa propre fenêtre',
      text: 'Il est enregistré d’ici : gardez cette fenêtre ouverte. Pour quitter, fermez l’autre fenêtre ou utilisez les boutons ci-dessus.',
      button: 'Afficher sa fenêtre',
    },
    refused:
      'Le navigateur n’a pas ouvert la fenêtre. Autorisez les fenêtres surgissantes pour cette adresse, puis appuyez de nouveau sur le bouton.',
  },
  notices: {
    dismiss: 'Masquer',
    externalBlocked: {
      title: 'Cette activité est sur Internet',
      text: 'Sa page se trouve hors du paquet, et les pages extérieures sont bloquées. Choisissez une autre activité, ou prévenez l’auteur du cours.',
    },
    fileMissing: {
      title: 'Une page de ce cours est absente',
      text: 'Le paquet ne contient pas la page de cette activité. Choisissez une autre activité, ou prévenez l’auteur du cours.',
    },
    apiNotFound: {
      title: 'Cette activité ne s’est pas manifestée',
      text: 'Elle n’a pas trouvé Lectern ou ne lui a pas encore parlé. Elle peut être utilisée, mais rien n’est enregistré tant qu’elle ne le fait pas. Les détails pour l’assistance disent où elle a pu chercher.',
    },
    requestRefused: {
      title: 'Le cours ne le permet pas maintenant',
      text: 'Ses propres règles décident de ce qui peut suivre.',
    },
    timeUp: {
      title: 'Le temps prévu pour cette activité est écoulé',
      text: 'Vous pouvez continuer.',
    },
    timeUpClosed: {
      title: 'Le temps prévu pour cette activité est écoulé',
      text: 'Elle a été fermée. Ce que vous y avez fait jusque-là est conservé.',
    },
    contentChanged: {
      title: 'Les fichiers de ce cours ont changé',
      text: 'Rechargez pour les voir dans leur état actuel. Ce que vous avez fait est conservé.',
      reload: 'Recharger',
    },
    onlyHere: {
      title: 'Vos dernières étapes ne sont que dans cette page',
      text: 'Cet appareil n’a pas la place de les garder tant que le serveur est absent. Ne fermez pas la page et ne la rechargez pas avant que tout soit enregistré.',
    },
    refused: {
      title: 'Votre travail n’est plus enregistré',
      text: 'Le serveur n’a pas accepté une étape de ce cours et ne l’acceptera jamais. Tout ce qui a été enregistré avant est conservé ; ce que vous faites désormais ne l’est pas. Rouvrez le cours et continuez de là. Si cela se reproduit, prévenez l’auteur du cours.',
      again: 'Rouvrir',
    },
    notResponding: {
      title: 'Le contenu ne répond pas',
      text: 'Il est peut-être occupé, ou attend une réponse de votre part dans sa propre fenêtre. Ce qui a été enregistré est en sécurité. Vous pouvez quitter à tout moment.',
      reload: 'Recharger',
    },
  },
  abandon: {
    title: 'Quitter sans conserver le travail de cette activité ?',
    text: 'Ce que vous avez fait dans cette activité depuis son ouverture ne compte pas. Les autres activités gardent ce qu’elles ont.',
    confirm: 'Quitter sans conserver',
    cancel: 'Rester ici',
  },
  ended: {
    completed: 'Cours terminé',
    passed: 'Vous avez réussi',
    failed: 'Non réussi',
    suspended: 'En pause',
    abandoned: 'Quitté sans conserver le travail',
    exited: 'Vous avez quitté le cours',
    completedText: 'Tout ce que ce cours demande est fait.',
    passedText: 'Le cours compte comme réussi.',
    failedText: 'Le cours compte comme non réussi. Rouvrez-le pour voir si une autre tentative est permise.',
    suspendedText: 'Rouvrez le cours et vous continuerez où vous en étiez.',
    abandonedText: 'La dernière activité garde les données qu’elle avait avant.',
    exitedText: 'Vos résultats jusqu’ici sont enregistrés. Vous pouvez rouvrir le cours.',
    result: 'Résultat',
    score: 'Score',
    time: 'Durée',
    noScore: 'Aucun',
    status: {
      passed: 'Réussi',
      failed: 'Échoué',
      completed: 'Terminé',
      incomplete: 'Non terminé',
    },
    scoreOf: '{{raw}} sur {{max}}',
    allSaved: 'Tout est enregistré.',
    stillSaving: 'Les dernières étapes sont en cours d’enregistrement. Gardez cette fenêtre ouverte.',
    notSaved_one:
      '{{count}} étape n’est pas encore sur le serveur. Gardez cette fenêtre ouverte jusqu’à ce qu’il soit de nouveau joignable.',
    notSaved_many:
      '{{count}} d’étapes ne sont pas encore sur le serveur. Gardez cette fenêtre ouverte jusqu’à ce qu’il soit de nouveau joignable.',
    notSaved_other:
      '{{count}} étapes ne sont pas encore sur le serveur. Gardez cette fenêtre ouverte jusqu’à ce qu’il soit de nouveau joignable.',
    refused:
      'Le serveur n’a pas accepté les dernières étapes : elles ne sont pas enregistrées. Tout ce qui a été enregistré avant est conservé. Rouvrez le cours et continuez de là.',
    gaveUp: 'Le contenu a été retiré',
    gaveUpText:
      'Il ne répondait pas, et a donc été retiré. Tout ce que le serveur avait confirmé est en sécurité ; ce que le contenu a fait ensuite dans ses derniers instants manque peut-être.',
    again: 'Rouvrir',
    closeWindow: 'Fermer la fenêtre',
    goBack: 'Retour',
    closeTab: 'Vous pouvez fermer cet onglet.',
  },
  choosing: {
    title: 'Et ensuite ?',
    text: 'Aucune activité n’est ouverte. Choisissez-en une dans la table des matières, ou quittez le cours.',
    textSteps:
      'Aucune activité n’est ouverte. Continuez avec Suivant ou Précédent s’ils sont proposés, ou quittez le cours.',
    showContents: 'Afficher la table des matières',
  },
  room: {
    courses: 'Mes cours',
    names: 'Vers les noms',
    paused: {
      title: 'Petite pause',
      text: 'Ton enseignant a mis la leçon en pause. Ton travail est gardé. Elle reprend ici toute seule.',
    },
    message: { title: 'Ton enseignant écrit', read: 'J’ai lu' },
    ending: { title: 'La leçon est finie', closes: 'Tu peux fermer cette page.' },
    ended: { title: 'Ta visite est terminée', closes: 'Connecte-toi pour continuer.' },
    leaving: 'Ton travail est en cours d’enregistrement. Laisse cette page ouverte.',
    waiting_one:
      '{{count}} étape n’est pas encore sur l’ordinateur de l’enseignant. Laisse cette page ouverte : elle part toute seule.',
    waiting_many:
      '{{count}} d’étapes ne sont pas encore sur l’ordinateur de l’enseignant. Laisse cette page ouverte : elles partent toutes seules.',
    waiting_other:
      '{{count}} étapes ne sont pas encore sur l’ordinateur de l’enseignant. Laisse cette page ouverte : elles partent toutes seules.',
    saved: 'Tout est enregistré.',
    refused:
      'Tes dernières étapes n’ont pas pu être enregistrées ; tout ce qui précède l’est. Dis-le à ton enseignant.',
    gaveUp: 'Le cours n’a pas répondu. Ce qui était enregistré est gardé.',
  },
  watch: {
    start: 'Suivre',
    stop: 'Ne plus suivre',
    label: 'Le cours tel qu’il se poursuit ailleurs',
    open: 'Ouvert ailleurs en ce moment',
    closed: 'Aucune page n’est connectée en ce moment',
    saved: 'Dernier enregistrement : {{when}}',
    lost: 'Le serveur est injoignable. Vous voyez le dernier état connu ; il est interrogé de nouveau.',
    refused: 'Ce lien ne permet plus de suivre le cours. Rouvrez-le depuis l’endroit où vous l’avez lancé.',
  },
  problems: {
    token: {
      title: 'Ce lien n’ouvre plus le cours',
      text: 'Les liens vers un cours ne sont valables que pour un temps limité. Vos résultats sont conservés. Rouvrez le cours de l’endroit où vous l’avez lancé.',
    },
    expired: {
      title: 'Cette session a expiré',
      text: 'Elle n’a pas servi depuis longtemps. Ses résultats sont conservés. Relancez le cours de l’endroit où vous l’avez lancé.',
    },
    sessionGone: {
      title: 'Cette session n’existe plus',
      text: 'Rien n’a été modifié. Relancez le cours de l’endroit où vous l’avez lancé.',
    },
    packageGone: {
      title: 'Ce cours n’est plus ici',
      text: 'Son paquet a été supprimé. Vos résultats sont conservés. Adressez-vous à la personne qui vous a confié ce cours.',
    },
    unreachable: {
      title: 'Le serveur est injoignable',
      text: 'Vérifiez que Lectern est en marche et que vous êtes sur le même réseau. Rien de ce que vous avez fait n’est perdu.',
    },
    fault: {
      title: 'Le cours n’a pas pu être ouvert',
      text: 'Un problème est survenu de notre côté. Vos résultats sont conservés. Réessayez ; si cela persiste, transmettez les détails ci-dessous.',
    },
    takenOver: {
      title: 'Ce cours est ouvert ailleurs',
      text: 'Il a été ouvert dans une autre fenêtre ou sur un autre appareil, et un seul peut enregistrer à la fois. Ce que vous avez fait ici jusque-là est conservé.',
    },
    reloaded: {
      title: 'Le contenu a rechargé le lecteur',
      text: 'Il a remplacé la page dans laquelle il s’exécute. Ce que vous avez fait est enregistré, et vous pouvez continuer de là.',
    },
    retry: 'Réessayer',
    takeOver: 'Continuer ici',
    goOn: 'Continuer',
    details: 'Détails pour l’assistance',
    copyDetails: 'Copier',
    copyFailed: 'Copie impossible : sélectionnez le texte et copiez-le',
    copied: 'Copié',
  },
};
