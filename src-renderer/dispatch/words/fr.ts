import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const fr: TranslationOf<typeof en, 'fr'> = {
  loading: 'Ouverture du cours…',
  noLms:
    'Ce cours a été ouvert hors d’une plateforme de formation. Ouvrez-le depuis la plateforme pour que vos résultats soient conservés.',
  noLearner:
    'La plateforme de formation n’a pas indiqué qui vous êtes. Connectez-vous à la plateforme et rouvrez le cours.',
  slow: 'Le cours ne s’affiche pas ? Il peut s’ouvrir dans sa propre fenêtre.',
  openWindow: 'Ouvrir le cours dans sa propre fenêtre',
  inWindow:
    'Le cours est ouvert dans sa propre fenêtre. Laissez cette page ouverte jusqu’à ce que vous ayez terminé.',
  blocked:
    'Le navigateur a empêché l’ouverture de la fenêtre. Autorisez les fenêtres de ce site et réessayez.',
  ended:
    'Vous avez quitté le cours. Vos résultats ont été transmis à la plateforme de formation ; vous pouvez fermer cette page.',
};
