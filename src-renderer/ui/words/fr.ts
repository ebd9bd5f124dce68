import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const fr: TranslationOf<typeof en, 'fr'> = {
  retry: 'Réessayer',
  copy: 'Copier',
  copied: 'Copié',
  copyFailed: 'Copie impossible : sélectionnez le texte et copiez-le',
  cancel: 'Annuler',
  close: 'Fermer',
  loading: 'Chargement',
  details: 'Détails',
  requestId: 'Identifiant de la requête : {{id}}',
  picture: {
    cat: 'Chat',
    dog: 'Chien',
    fish: 'Poisson',
    butterfly: 'Papillon',
    tree: 'Arbre',
    flower: 'Fleur',
    sun: 'Soleil',
    moon: 'Lune',
    star: 'Étoile',
    car: 'Voiture',
    boat: 'Bateau',
    balloon: 'Ballon',
  },
};
