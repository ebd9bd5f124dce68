import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { held as en } from '../en/held';

export const held: TranslationOf<typeof en, 'fr'> = {
  only: 'Seulement à certaines heures',
  from: 'De',
  until: 'À',
  untilHelp: 'Avant le début : le lendemain matin',
  days: 'Ces jours-là',
  noDay: 'Choisissez au moins un jour.',
  metered: 'Pas sur une connexion limitée',
  connection: 'Cette connexion est-elle limitée ? (pour tous les serveurs)',
  connectionHelp:
    'Seul NetworkManager sous Linux le dit à Lectern. Là où personne ne le dit, elle compte comme non limitée.',
  auto: 'Selon le système',
  yes: 'Oui',
  no: 'Non',
  fact: 'D’elle-même',
  always: 'Toujours',
  span: '{{from}} à {{until}}',
  byHours: '{{span}}, pas maintenant',
  byMetered: 'Pas maintenant : connexion limitée',
};
