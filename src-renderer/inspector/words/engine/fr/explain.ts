import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { explainWords as en } from '../../../../../src-shared/scorm/attempt';
import { explainRefusals } from '../refusals';
import { noteWords } from './note';

export const explainWords: TranslationOf<typeof en, 'fr'> = {
  ...explainRefusals(noteWords, '"{{activity}}" '),
  'sn.explain.outcome/refused': '{{wish}} n’est pas disponible',
  'sn.explain.outcome/blocked': '{{wish}} est proposé, mais ne mène nulle part pour l’instant',
  'sn.explain.outcome/unseen': '{{wish}} serait accepté, mais n’est pas affiché',
  'sn.explain.outcome/open': '{{wish}} est disponible',
  'sn.explain.control-mode/flow': '"{{activity}}" déclare flow="false" : rien ne s’y enchaîne de soi-même',
  'sn.explain.control-mode/flow-default':
    '"{{activity}}" ne déclare pas flow="true" : rien ne s’y enchaîne de soi-même',
  'sn.explain.control-mode/choice': '"{{activity}}" déclare choice="false" : rien ne peut y être choisi',
  'sn.explain.control-mode/choice-default':
    '"{{activity}}" ne contient qu’une activité : il n’y a rien à y choisir',
  'sn.explain.control-mode/choiceExit':
    '"{{activity}}" déclare choiceExit="false" : on ne peut pas la quitter en choisissant autre chose',
  'sn.explain.control-mode/forwardOnly':
    '"{{activity}}" déclare forwardOnly="true" : on n’y revient pas en arrière',
  'sn.explain.constraint/preventActivation':
    '"{{activity}}" déclare preventActivation="true" : ce qu’elle contient ne peut être choisi avant qu’on y soit entré',
  'sn.explain.constraint/constrainChoice':
    '"{{activity}}" déclare constrainChoice="true" : de l’intérieur, seules ses voisines peuvent être choisies ({{reach}})',
  'sn.explain.rule/disabled': '"{{activity}}" est désactivée : sa précondition {{number}} est vraie',
  'sn.explain.rule/skip': '"{{activity}}" est sautée : sa précondition {{number}} est vraie',
  'sn.explain.rule/hiddenFromChoice':
    '"{{activity}}" n’est pas proposée au choix : sa précondition {{number}} est vraie',
  'sn.explain.rule/stopForwardTraversal':
    'on ne peut pas dépasser "{{activity}}" : sa précondition {{number}} (stopForwardTraversal) est vraie',
  'sn.explain.rule/exit': '"{{activity}}" se termine d’abord : sa règle de sortie {{number}} est vraie',
  'sn.explain.rule/exitParent':
    'ce qui entoure "{{activity}}" se termine d’abord : sa postcondition {{number}} est vraie',
  'sn.explain.rule/exitAll':
    'tout se termine d’abord : la postcondition {{number}} de "{{activity}}" est vraie',
  'sn.explain.rule/retry': '"{{activity}}" recommence à la place : sa postcondition {{number}} est vraie',
  'sn.explain.rule/retryAll':
    'le cours recommence à la place : la postcondition {{number}} de "{{activity}}" est vraie',
  'sn.explain.rule/continue':
    '"{{activity}}" demande de continuer à la place : sa postcondition {{number}} est vraie',
  'sn.explain.rule/previous':
    '"{{activity}}" demande de revenir en arrière à la place : sa postcondition {{number}} est vraie',
  'sn.explain.condition/true': '{{condition}} est vrai pour "{{activity}}"',
  'sn.explain.condition/false': '{{condition}} n’est pas vrai pour "{{activity}}"',
  'sn.explain.condition/unknown': '{{condition}} n’est pas connu pour "{{activity}}"',
  'sn.explain.condition/true-objective':
    '{{condition}} est vrai pour l’objectif "{{objective}}" de "{{activity}}"',
  'sn.explain.condition/false-objective':
    '{{condition}} n’est pas vrai pour l’objectif "{{objective}}" de "{{activity}}"',
  'sn.explain.condition/unknown-objective':
    '{{condition}} n’est pas connu pour l’objectif "{{objective}}" de "{{activity}}"',
  'sn.explain.value/completed-true': '"{{activity}}" est achevée',
  'sn.explain.value/completed-false': '"{{activity}}" est inachevée',
  'sn.explain.value/completed-unknown': 'on ne sait pas si "{{activity}}" est achevée',
  'sn.explain.value/satisfied-true': '"{{activity}}" est réussie',
  'sn.explain.value/satisfied-false': '"{{activity}}" n’est pas réussie',
  'sn.explain.value/satisfied-unknown': 'on ne sait pas si "{{activity}}" est réussie',
  'sn.explain.value/measure-known': 'le score de "{{activity}}" est {{value}}',
  'sn.explain.value/measure-unknown': '"{{activity}}" n’a pas de score',
  'sn.explain.value/amount-known': 'la progression de "{{activity}}" est {{value}}',
  'sn.explain.value/amount-unknown': '"{{activity}}" n’a pas de mesure de progression',
  'sn.explain.value-of/completed-true': 'l’objectif "{{objective}}" de "{{activity}}" est achevé',
  'sn.explain.value-of/completed-false': 'l’objectif "{{objective}}" de "{{activity}}" est inachevé',
  'sn.explain.value-of/completed-unknown':
    'on ne sait pas si l’objectif "{{objective}}" de "{{activity}}" est achevé',
  'sn.explain.value-of/satisfied-true': 'l’objectif "{{objective}}" de "{{activity}}" est atteint',
  'sn.explain.value-of/satisfied-false': 'l’objectif "{{objective}}" de "{{activity}}" n’est pas atteint',
  'sn.explain.value-of/satisfied-unknown':
    'on ne sait pas si l’objectif "{{objective}}" de "{{activity}}" est atteint',
  'sn.explain.value-of/measure-known':
    'le score de l’objectif "{{objective}}" de "{{activity}}" est {{value}}',
  'sn.explain.value-of/measure-unknown': 'l’objectif "{{objective}}" de "{{activity}}" n’a pas de score',
  'sn.explain.value-of/amount-known':
    'la progression de l’objectif "{{objective}}" de "{{activity}}" est {{value}}',
  'sn.explain.value-of/amount-unknown':
    'l’objectif "{{objective}}" de "{{activity}}" n’a pas de mesure de progression',
  'sn.explain.source/global': 'cela est lu dans l’objectif global "{{global}}"',
  'sn.explain.source/global-unwritten':
    'cela est lu dans l’objectif global "{{global}}", où rien dans ce cours ne l’écrit : ce que le contenu de "{{activity}}" communique de lui-même n’y compte pas',
  'sn.explain.source/by-measure': 'un score en décide, qui doit atteindre {{least}}',
  'sn.explain.source/untracked': '"{{activity}}" déclare tracked="false" : rien n’en est enregistré',
  'sn.explain.source/no-objective': '"{{activity}}" n’a pas cet objectif : la règle ne lit rien',
  'sn.explain.attempts/limited': '"{{activity}}" a été tentée {{count}} fois, sur {{limit}} permises',
  'sn.explain.attempts/counted': '"{{activity}}" a été tentée {{count}} fois',
  'sn.explain.rollup/holds': '"{{activity}}" devient {{action}} par sa règle de rollup {{number}}',
  'sn.explain.rollup/holds-default':
    '"{{activity}}" devient {{action}} par le rollup par défaut : tous ses enfants le sont',
  'sn.explain.rollup/lacks':
    'pour que "{{activity}}" devienne {{action}}, il manque à sa règle de rollup {{number}} : {{missing}}',
  'sn.explain.rollup/lacks-default':
    'pour que "{{activity}}" devienne {{action}}, tous ses enfants doivent l’être ; il manque : {{missing}}',
  'sn.explain.mean': '"{{activity}}" a la moyenne pondérée de ses enfants : {{values}}',
  'sn.explain.not-selected': '"{{activity}}" n’est pas parmi les enfants sélectionnés de "{{cluster}}"',
  'sn.explain.state/no-session': 'aucune session n’est ouverte',
  'sn.explain.state/session-open': 'une session est déjà ouverte',
  'sn.explain.state/active': '"{{activity}}" est active',
  'sn.explain.state/not-active': '"{{activity}}" n’est pas active',
  'sn.explain.state/ended': '"{{activity}}" est déjà terminée',
  'sn.explain.state/suspended': '"{{activity}}" est suspendue',
  'sn.explain.state/not-in-course': 'il n’y a pas de telle activité dans le cours',
  'sn.explain.edge/root': '"{{activity}}" est le cours lui-même : il n’y a rien à côté',
  'sn.explain.edge/first': 'il n’y a rien avant "{{activity}}"',
  'sn.explain.edge/last': 'depuis "{{activity}}", il n’y a plus rien à atteindre',
  'sn.explain.edge/no-children': '"{{activity}}" n’a aucun enfant disponible',
  'sn.explain.edge/no-content': '"{{activity}}" n’a pas de contenu',
  'sn.explain.edge/edition': 'jump appartient à la 4e édition de SCORM 2004',
  'sn.explain.not-offered/hideLMSUI': '"{{activity}}" cache cette commande (hideLMSUI)',
  'sn.explain.not-offered/isvisible': '"{{activity}}" déclare isvisible="false"',
  'sn.explain.prerequisites': '"{{activity}}" a des prérequis qui ne sont pas remplis : {{script}}',
  'sn.explain.unmet': '"{{activity}}" est {{status}} ; il faudrait {{wanted}}',
  'sn.explain.unlock/way': 'cela s’ouvre quand :',
  'sn.explain.unlock/forbidden': 'là où se trouve l’apprenant, le cours lui-même ne le permet pas',
  'sn.explain.unlock/used-up': 'les tentatives sont épuisées : rien de ce que fait l’apprenant ne l’ouvre',
  'sn.explain.unlock/unwritten':
    'rien de ce que fait l’apprenant ne l’ouvre : une règle regarde une valeur lue dans un objectif global où rien dans ce cours ne l’écrit. Faites-la écrire là par le manifeste, ou ne l’y lisez pas',
  'sn.explain.unlock/unknown': 'aucun moyen de l’ouvrir n’a été trouvé',
  'sn.explain.fact/completed-true': '"{{activity}}" est achevée',
  'sn.explain.fact/completed-false': '"{{activity}}" est inachevée',
  'sn.explain.fact/completed-unknown': '"{{activity}}" indique que son achèvement n’est pas connu',
  'sn.explain.fact/satisfied-true': '"{{activity}}" est réussie',
  'sn.explain.fact/satisfied-false': '"{{activity}}" est échouée',
  'sn.explain.fact/satisfied-unknown': '"{{activity}}" indique que son succès n’est pas connu',
  'sn.explain.fact/measure-at-least': '"{{activity}}" a un score d’au moins {{value}}',
  'sn.explain.fact/measure-at-most': '"{{activity}}" a un score d’au plus {{value}}',
  'sn.explain.fact/measure-unknown': '"{{activity}}" n’a pas de score',
  'sn.explain.fact/amount-at-least': '"{{activity}}" a une progression d’au moins {{value}}',
  'sn.explain.fact/amount-at-most': '"{{activity}}" a une progression d’au plus {{value}}',
  'sn.explain.fact/amount-unknown': '"{{activity}}" n’a pas de mesure de progression',
  'sn.explain.fact/global':
    'un autre cours écrit ainsi l’objectif global "{{objective}}" : {{key}} {{value}}',
  'sn.explain.fact/objective': 'l’objectif "{{objective}}" de "{{activity}}" est ainsi : {{key}} {{value}}',
  'sn.explain.fact/attempts': '"{{activity}}" a été tentée au moins {{count}} fois',
  'sn.explain.fact/continue': 'l’apprenant est passé à l’activité suivante',
  'sn.explain.fact/previous': 'l’apprenant est revenu à l’activité précédente',
  'sn.explain.fact/choice': 'l’apprenant a choisi "{{activity}}"',
  'sn.explain.fact/status': '"{{activity}}" est {{status}}',
};
