import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { access as en } from '../en/access';

export const access: TranslationOf<typeof en, 'fr'> = {
  origins: 'Sites autorisés',
  originsHelp:
    'Les pages de ces sites peuvent appeler l’API avec une clé et afficher le lecteur dans un cadre. Tous les autres sites sont refusés.',
  originsNone:
    'Aucun site n’est autorisé. Les programmes qui ne sont pas des pages web n’ont pas besoin d’y figurer.',
  originsList: 'Sites autorisés',
  origin: 'Site',
  originHelp: 'Schéma, hôte et port, p. ex. https://portal.example',
  originBad: 'Ce n’est pas une origine : écrivez-la comme https://portal.example, sans chemin.',
  originThere: 'Ce site est déjà dans la liste.',
  add: 'Autoriser le site',
  added: '{{origin}} est autorisé.',
  removeNamed: 'Retirer {{origin}}',
  removed: '{{origin}} n’est plus autorisé.',
  rates: 'Limites de requêtes',
  ratesHelp:
    'Requêtes par minute pour l’ensemble des clés d’un locataire ; 0 pour un nombre illimité. Vos propres fenêtres ne sont pas comptées.',
  rateRead: 'Lecture',
  rateWrite: 'Importation, lancement, mise à jour',
  rateAdmin: 'Suppression et administration',
  rateHere: 'Compter aussi les requêtes de cette machine',
  rateHereHelp: 'Désactivez cette option si seuls vos propres scripts appellent l’API.',
};
