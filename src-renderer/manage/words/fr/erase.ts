import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { erase as en } from '../en/erase';

export const erase: TranslationOf<typeof en, 'fr'> = {
  open: 'Supprimer là-bas aussi…',
  openNamed: 'Supprimer là-bas aussi… {{learner}} : {{title}}',
  title: 'Supprimer cette session sur « {{name}} » et ici ?',
  text: 'Tout ce que {{learner}} y a fait est perdu des deux côtés : chaque appel, les réponses, les durées et le résultat. Rien ne peut être récupéré. Ce que d’autres serveurs en ont reste.',
  confirm: 'Supprimer ici et là-bas',
  keep: 'La garder',
  done: 'Supprimée sur {{name}} et ici.',
  notOffered: '{{name}} n’a pas d’appel qui supprime une session. Rien n’a été supprimé.',
  failed: '{{what}}. Rien n’a été supprimé.',
};
