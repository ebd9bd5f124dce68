import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { entrance as en } from '../en/entrance';

export const entrance: TranslationOf<typeof en, 'fr'> = {
  opening: 'Ouverture de Lectern',
  title: 'Ouvrez Lectern avec un lien',
  noWayIn:
    'Cette page exige un lien à usage unique. Quand Lectern démarre comme serveur, il en affiche un là où il a été démarré ; ouvrez-le.',
  spentLink: 'Ce lien a déjà servi, ou il est trop ancien. Chaque lien ne fonctionne qu’une fois.',
  signedOut:
    'Cet onglet n’est plus connecté. Rien n’est perdu : tous les paquets et toutes les sessions sont enregistrés.',
  unreachable: 'Lectern ne répond pas à cette adresse. Vérifiez qu’il est toujours en marche.',
  how: 'Pour obtenir un nouveau lien, appuyez sur Entrée dans le terminal où tourne Lectern, ou redémarrez-le :',
  retry: 'Réessayer',
};
