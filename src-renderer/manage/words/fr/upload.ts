import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { upload as en } from '../en/upload';

export const upload: TranslationOf<typeof en, 'fr'> = {
  title: 'Importations',
  waiting: 'En attente',
  sending: '{{share}} envoyés',
  checking: 'Vérification et enregistrement',
  done: 'Importé sous le titre « {{title}} »',
  doneSame:
    'Importé sous le titre « {{title}} ». La bibliothèque avait déjà le même fichier ; il y a maintenant deux paquets.',
  cancelled: 'Annulé ; rien n’a été enregistré',
  cancelledLate: 'Annulé après l’envoi complet : le paquet peut tout de même être dans la bibliothèque',
  words: { done: 'Importé', failed: 'Non importé', cancelled: 'Annulé' },
  standing: '{{over}} sur {{total}} terminés',
  allProgress: 'Progression de toutes les importations',
  way: {
    api: 'Par l’API : {{by}}',
    disk: 'D’un fichier de cet ordinateur : {{by}}',
    watched: 'D’un dossier surveillé',
  },
  arriving: 'En cours d’arrivée',
  cancelAll: 'Tout annuler',
  retryFailed: 'Réessayer les échecs',
  cancel: 'Annuler l’importation de {{file}}',
  chooseAgain: 'Choisir à nouveau',
  dismiss: 'Retirer {{file}} de cette liste',
  dismissAll: 'Retirer les terminés',
  progress: 'Progression de {{file}}',
  open: 'Détails',
  openFindings: 'Voir lesquels',
  failedCount_one: '{{count}} importation a échoué',
  failedCount_many: '{{count}} d’importations ont échoué',
  failedCount_other: '{{count}} importations ont échoué',
};
