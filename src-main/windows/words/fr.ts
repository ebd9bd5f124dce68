import type { Words } from '.';

export const fr: Words = {
  menu: {
    file: 'Fichier',
    edit: 'Édition',
    view: 'Affichage',
    window: 'Fenêtre',
    revealDataFolder: 'Afficher le dossier de données',
  },
  roles: {
    quit: 'Quitter Lectern',
    close: 'Fermer la fenêtre',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    reload: 'Actualiser',
    resetZoom: 'Taille réelle',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    togglefullscreen: 'Plein écran',
    toggleDevTools: 'Outils de développement',
    minimize: 'Réduire',
    zoom: 'Agrandir ou rétrécir',
    front: 'Tout mettre au premier plan',
    about: 'À propos de Lectern',
    services: 'Services',
    hide: 'Masquer Lectern',
    hideOthers: 'Masquer les autres',
    unhide: 'Tout afficher',
  },
  moving: {
    choose: 'Choisissez le dossier où Lectern conserve ses données',
    use: 'Utiliser ce dossier',
    question: (folder) => `Conserver désormais les données dans ${folder} ?`,
    explained: (oldFolder) =>
      `Lectern redémarre avec le nouveau dossier. L’ancien reste tel quel, avec tout ce qu’il contient : ${oldFolder}`,
    restart: 'Redémarrer Lectern',
    cancel: 'Annuler',
  },
  crashed: {
    title: 'Le lecteur a cessé de fonctionner',
    happened: (times) => `La page qui lit le cours s’est arrêtée ${times} fois en peu de temps.`,
    safe: 'Ce qui a été enregistré auparavant le reste, et la tentative peut reprendre à cet endroit.',
    todo: 'Réessayez, ou fermez le lecteur et ouvrez le cours plus tard. S’il s’arrête à chaque fois, quelque chose dans le cours dépasse cet ordinateur.',
    again: 'Réessayer',
    close: 'Fermer le lecteur',
  },
  failure: {
    title: 'Lectern n’a pas pu démarrer',
    safe: 'Vos paquets et vos résultats sont en sécurité : rien n’a été modifié.',
    locked: (folder) => ({
      happened: `Un autre Lectern utilise le dossier de données ${folder}.`,
      todo: 'Fermez l’autre Lectern (ou arrêtez son « serve »), puis redémarrez, ou choisissez un autre dossier avec --data DOSSIER.',
    }),
    notWritable: (folder) => ({
      happened: `Impossible d’écrire dans le dossier de données ${folder}.`,
      todo: 'Donnez-vous le droit d’y écrire, libérez de l’espace sur le disque ou choisissez un autre dossier avec --data DOSSIER.',
    }),
    packagesSafe:
      'Vos paquets sont en sécurité : ils n’ont pas été touchés, et rien n’a été écrit dans la base de données.',
    databaseMissing: (folder) => ({
      happened: `Le dossier de données ${folder} contient des paquets, mais sa base de données lectern.db est absente ou vide.`,
      todo: 'Restaurez lectern.db à partir d’une sauvegarde, ou choisissez un autre dossier avec --data DOSSIER.',
    }),
    databaseCorrupt: (folder) => ({
      happened: `La base de données lectern.db du dossier de données ${folder} est endommagée.`,
      todo: 'Restaurez lectern.db à partir d’une sauvegarde, ou choisissez un autre dossier avec --data DOSSIER.',
    }),
    backupSafe: 'La sauvegarde est en sécurité : elle n’a été que lue.',
    restoreUnfinished: (folder) => ({
      happened: `Une sauvegarde était en cours de restauration dans le dossier de données ${folder}, et cela a été interrompu.`,
      todo: 'Restaurez-la encore une fois dans le même dossier (lectern restore), ou choisissez un autre dossier avec --data DOSSIER.',
    }),
    portTaken: (port) => ({
      happened: `Le port ${port ?? ''} est utilisé par un autre programme.`,
      todo: 'Fermez ce programme, ou démarrez avec un autre port : --port NUMÉRO.',
    }),
    portForbidden: (port) => ({
      happened: `Ce système ne permet pas à Lectern d’écouter sur le port ${port ?? ''}.`,
      todo: 'Les ports inférieurs à 1024 sont souvent réservés au système, et d’autres peuvent l’être aussi. Démarrez avec un autre port : --port NUMÉRO.',
    }),
    badOption: (option, given) => ({
      happened:
        given === null
          ? `${option} exige une valeur.`
          : `${option} doit être un nombre entier de 0 à 65535, et non « ${given} ».`,
      todo: 'Corrigez la ligne de commande et redémarrez.',
    }),
    unexpected: (reason) => ({
      happened: `Un problème que Lectern n’avait pas prévu est survenu : ${reason}`,
      todo: 'Redémarrez. Si cela se reproduit, joignez à votre signalement le fichier logs/lectern.log du dossier de données.',
    }),
  },
};
