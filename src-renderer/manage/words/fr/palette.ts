import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { palette as en } from '../en/palette';

export const palette: TranslationOf<typeof en, 'fr'> = {
  open: 'Rechercher ou agir',
  title: 'Recherche et commandes',
  field: 'Trouver un paquet, un écran ou une commande',
  placeholder: 'Saisissez un titre ou ce que vous voulez faire',
  list: 'Résultats',
  goTo: 'Aller à',
  do: 'Faire',
  packages: 'Paquets',
  import: 'Importer des paquets',
  light: 'Utiliser les couleurs claires',
  dark: 'Utiliser les couleurs sombres',
  system: 'Utiliser les couleurs du système',
  playNamed: 'Lancer {{title}}',
  searching: 'Recherche en cours',
  nothing: 'Aucun résultat pour « {{typed}} »',
  found_one: '{{count}} résultat',
  found_many: '{{count}} de résultats',
  found_other: '{{count}} résultats',
};
