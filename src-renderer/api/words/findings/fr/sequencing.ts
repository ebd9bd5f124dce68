import type { wordsOfSequencing as en } from '../../../../../src-shared/lint/words-of-sequencing';
import type { SentencesOf } from '../translation';

const prerequisites = 'Corrigez les prérequis';

export const wordsOfSequencing: SentencesOf<typeof en> = {
  'sequencing.no-way-in': {
    message: '« {{title}} » ne permet ni choice ni flow, donc personne n’accède à ce qu’il contient',
    fix: 'Mettez choice ou flow de son controlMode à "true"',
  },
  'sequencing.nothing-to-choose': {
    message: '« {{title}} » ne permet que choice, mais tout ce qu’il contient est masqué du choix',
    fix: 'Affichez un de ses items, ou permettez flow',
  },
  'sequencing.empty-menu': {
    message:
      'Tous les items ont isvisible="false" : les apprenants voient un menu vide et n’avancent que par Suivant et Précédent',
    fix: 'Mettez isvisible à "true" pour ce que les apprenants peuvent choisir, sauf si un parcours unique est voulu',
  },
  'sequencing.previous-in-forward-only': {
    message: '« {{title}} » veut aller à l’activité précédente, mais « {{parent}} » ne permet que d’avancer',
    fix: 'Retirez la règle, ou mettez forwardOnly à "false"',
  },
  'sequencing.prerequisites/unreadable': {
    message:
      'Les prérequis de « {{title}} » sont illisibles à partir du caractère {{at}} ; ils sont laissés de côté',
    fix: prerequisites,
  },
  'sequencing.prerequisites/unknown-item': {
    message: 'Les prérequis de « {{title}} » demandent « {{item}} », que le cours n’a pas',
    fix: 'Corrigez l’identifiant dans les prérequis',
  },
  'sequencing.prerequisites/never': {
    message:
      'Les prérequis de « {{title}} » ne peuvent jamais être remplis : ils attendent eux-mêmes ou rien',
    fix: prerequisites,
  },
  'sequencing.attempt-limit': {
    message: '« {{title}} » a un attemptLimit de 0, donc il ne peut jamais être commencé',
    fix: 'Relevez attemptLimit, ou retirez-le',
  },
  'sequencing.selection/too-many': {
    message: '« {{title}} » sélectionne {{number}} de ses enfants, mais n’en a que {{children}}',
    fix: 'Baissez selectCount',
  },
  'sequencing.selection/none': {
    message: '« {{title}} » sélectionne 0 de ses enfants, donc rien de ce qu’il contient n’est affiché',
    fix: 'Relevez selectCount',
  },
  'sequencing.selection/no-timing': {
    message: '« {{title}} » a un selectCount, mais son selectionTiming est "never"',
    fix: 'Mettez selectionTiming à "once" ou "onEachNewAttempt"',
  },
  'sequencing.objective-never-written': {
    message:
      'Une règle de « {{title}} » demande l’objectif global « {{target}} », que rien dans ce cours n’écrit',
    fix: 'Faites-y écrire un objectif',
  },
  'sequencing.objective-from-elsewhere': {
    message:
      'Une règle de « {{title}} » demande l’objectif global « {{target}} », que seul un autre cours peut écrire',
    fix: 'Faites-y écrire un objectif de ce cours, sauf si un autre le fait',
  },
  'sequencing.measure-never-written': {
    message:
      'Le score de « {{title}} » est lu dans l’objectif global « {{target}} », où aucun n’est écrit : celui du contenu ne décide de rien',
    fix: 'Mettez writeNormalizedMeasure à "true", ou readNormalizedMeasure à "false"',
  },
  'sequencing.rollup-of-nobody/rule': {
    message: 'Une règle de rollup de « {{title}} » pour « {{action}} » ne compte aucun de ses enfants',
    fix: 'Faites participer un enfant au rollup, ou retirez la règle',
  },
  'sequencing.rollup-of-nobody/course': {
    message: 'Rien dans le cours ne participe au rollup, donc il n’est jamais terminé ni satisfait',
    fix: 'Faites participer un item au rollup',
  },
  'sequencing.rollup-count': {
    message:
      'Une règle de rollup de « {{title}} » demande {{number}} enfants, mais seuls {{children}} sont comptés',
    fix: 'Baissez minimumCount',
  },
  'sequencing.measure-out-of-reach/none': {
    message: '« {{title}} » est satisfait par mesure, mais rien de ce qu’il contient ne peut avoir de score',
    fix: 'Donnez un poids à un SCO qui communique un score, ou mettez satisfiedByMeasure à "false"',
  },
  'sequencing.measure-out-of-reach/weights': {
    message:
      '« {{title}} » est satisfait à partir d’une mesure de {{least}}, mais ses poids permettent {{most}} au plus',
    fix: 'Mettez objectiveMeasureWeight à 0 pour ce qui n’a pas de score, ou baissez minNormalizedMeasure',
  },
  'sequencing.always-disabled': {
    message: 'Une règle de « {{title}} » le désactive toujours',
    fix: 'Retirez la règle, ou donnez-lui une condition',
  },
  'sequencing.endless-retry': {
    message: 'Une règle de « {{title}} » le recommence chaque fois qu’il est quitté',
    fix: 'Donnez à la règle une condition, comme "not satisfied"',
  },
};
