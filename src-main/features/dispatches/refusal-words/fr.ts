import type { RefusalWords } from '.';

export const fr: RefusalWords = {
  unknown: {
    what: 'Il n’y a aucun cours à cette adresse.',
    todo: 'Demandez une nouvelle adresse à la personne qui vous a confié le cours.',
  },
  notOpen: {
    what: 'Ce cours n’est plus ouvert ici.',
    todo: 'Adressez-vous à la personne qui vous l’a confié. Ce que vous avez déjà fait est conservé.',
  },
  full: {
    what: 'Toutes les places de ce cours sont prises.',
    todo: 'Demandez une autre place à la personne qui vous a confié le cours.',
  },
  elsewhere: {
    what: 'Ce cours ne peut pas être ouvert depuis cet endroit.',
    todo: 'Ouvrez-le dans la plateforme de formation à laquelle il est destiné.',
  },
  nobody: {
    what: 'La plateforme de formation n’a pas indiqué qui vous êtes.',
    todo: 'Connectez-vous à la plateforme et rouvrez le cours.',
  },
  fault: {
    what: 'Le cours ne peut pas être ouvert pour le moment.',
    todo: 'Réessayez dans un instant. Ce que vous avez déjà fait est conservé.',
  },
};
