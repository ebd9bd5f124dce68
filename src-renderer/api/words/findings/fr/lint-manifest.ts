import type { wordsOfManifest as en } from '../../../../../src-shared/lint/words-of-manifest';
import type { SentencesOf } from '../translation';

export const wordsOfManifest: SentencesOf<typeof en> = {
  'manifest.undeclared-prefix/known': {
    message:
      'Le préfixe « {{prefix}} » est utilisé sans être déclaré ; les systèmes stricts ne peuvent pas lire le manifeste du tout',
    fix: 'Déclarez-le dans l’élément manifest : xmlns:{{prefix}}="{{uri}}"',
  },
  'manifest.undeclared-prefix/unknown': {
    message:
      'Le préfixe « {{prefix}} » est utilisé sans être déclaré ; les systèmes stricts ne peuvent pas lire le manifeste du tout',
    fix: 'Déclarez-le dans l’élément manifest avec xmlns:{{prefix}}, ou retirez ce qu’il précède',
  },
  'manifest.misspelt-structure/element': {
    message:
      'SCORM n’a pas d’élément « {{written}} », donc rien n’en est affiché ; il s’agit sans doute de « {{wanted}} »',
    fix: 'Écrivez <{{wanted}}>',
  },
  'manifest.misspelt-structure/attribute': {
    message:
      'SCORM n’a pas d’attribut « {{written}} », donc rien n’est affiché pour l’élément « {{element}} » ; il s’agit sans doute de « {{wanted}} »',
    fix: 'Écrivez {{wanted}}="…"',
  },
  'manifest.misspelt/element': {
    message:
      'SCORM n’a pas d’élément « {{written}} », donc il est omis avec tout ce qu’il contient ; il s’agit sans doute de « {{wanted}} »',
    fix: 'Écrivez <{{wanted}}>',
  },
  'manifest.misspelt/attribute': {
    message:
      'SCORM n’a pas d’attribut « {{written}} », donc celui de l’élément « {{element}} » est ignoré ; il s’agit sans doute de « {{wanted}} »',
    fix: 'Écrivez {{wanted}}="…"',
  },
  'manifest.name-case/element': {
    message:
      'Le manifeste écrit l’élément « {{written}} » avec une autre casse que SCORM, qui a « {{wanted}} » ; XML distingue majuscules et minuscules',
    fix: 'Écrivez <{{wanted}}> : les systèmes stricts ne voient pas l’élément',
  },
  'manifest.name-case/attribute': {
    message:
      'Le manifeste écrit l’attribut « {{written}} » avec une autre casse que SCORM, qui a « {{wanted}} » ; XML distingue majuscules et minuscules',
    fix: 'Écrivez {{wanted}}="…" : les systèmes stricts ne voient pas l’attribut',
  },
  'manifest.rooted-href': {
    message: 'Le href « {{href}} » commence à la racine d’un serveur ; il est lu depuis la racine du paquet',
    fix: 'Retirez la barre oblique initiale : d’autres systèmes ne trouvent pas le fichier',
  },
  'manifest.disk-href': {
    message:
      'Le href « {{href}} » désigne un endroit sur un disque de l’auteur, qu’aucun apprenant ne possède',
    fix: 'Mettez le fichier dans le paquet, et écrivez-y son chemin',
  },
  'manifest.unknown-element': {
    message: 'SCORM n’a pas d’élément « {{written}} », donc il est omis avec tout ce qu’il contient',
    fix: 'Retirez-le, ou donnez-lui son propre espace de noms : les systèmes stricts refusent le manifeste',
  },
  'manifest.shared-identifier': {
    message: 'L’identifiant « {{id}} » est celui d’un {{first}} et d’un {{second}}',
    fix: 'Donnez à chaque élément son propre identifiant : ils sont uniques dans tout le manifeste',
  },
  'manifest.dangling-dependency': {
    message: 'La ressource « {{id}} » dépend de la ressource « {{reference}} », que le manifeste n’a pas',
    fix: 'Corrigez le identifierref de la dépendance',
  },
  'manifest.dependency-cycle': {
    message: 'La ressource « {{id}} » dépend d’elle-même, directement ou par d’autres',
    fix: 'Retirez une des dépendances',
  },
  'manifest.unused-sco': {
    message: 'Aucun item ne renvoie au SCO « {{id}} », donc il ne peut pas être lancé',
    fix: 'Renvoyez-y depuis un item, ou retirez la ressource',
  },
  'manifest.element-order/package': {
    message:
      '« {{element}} » se trouve après « {{other}} » dans « {{parent}} » ; les systèmes stricts refusent cet ordre',
    fix: 'Mettez les éléments dans l’ordre du schéma : {{order}}',
  },
  'manifest.element-order/sequencing': {
    message:
      '« {{element}} » se trouve après « {{other}} » dans « {{parent}} » ; les systèmes stricts refusent cet ordre',
    fix: 'Mettez les éléments dans l’ordre du schéma : {{order}}',
  },
  'manifest.resource-type/missing': {
    message: 'La ressource « {{id}} » n’a pas de type',
    fix: 'Écrivez type="webcontent"',
  },
  'manifest.resource-type/many-missing': {
    message: '{{number}} ressources n’ont pas de type, dont « {{names}} »',
    fix: 'Écrivez type="webcontent"',
  },
  'manifest.resource-type/other': {
    message: 'La ressource « {{id}} », qu’un item lance, a le type « {{type}} »',
    fix: 'Écrivez type="webcontent"',
  },
  'manifest.scormtype-missing': {
    message: 'La ressource « {{id}} », qu’un item lance, n’a pas de {{attribute}} et est lue comme un asset',
    fix: 'Écrivez adlcp:{{attribute}}="sco" là où la page parle au système, sinon "asset"',
  },
  'manifest.scormtype-case/name': {
    message: 'Le manifeste écrit « {{written}} », mais SCORM {{version}} demande « {{wanted}} »',
    fix: 'Écrivez adlcp:{{wanted}} : d’autres systèmes lisent les SCO comme des assets',
  },
  'manifest.scormtype-case/value': {
    message: 'La ressource « {{id}} » a le scormType « {{written}} » au lieu de « {{wanted}} »',
    fix: 'Écrivez "{{wanted}}" : d’autres systèmes la lisent comme un asset',
  },
  'manifest.scormtype-prefix': {
    message: 'L’attribut « {{written}} » est sans le préfixe de son espace de noms',
    fix: 'Écrivez adlcp:{{wanted}} : d’autres systèmes lisent les SCO comme des assets',
  },
  'manifest.launch-file-undeclared': {
    message: 'La ressource « {{id}} » ne liste pas sa propre page de lancement « {{name}} » comme fichier',
    fix: 'Ajoutez un élément file pour la page',
  },
  'manifest.item-without-title': {
    message: 'Le {{element}} « {{id}} » n’a pas de titre',
    fix: 'Donnez-lui un titre',
  },
  'manifest.empty-menu': {
    message:
      'Tous les items ont isvisible="false" : les apprenants voient un menu vide, et SCORM 1.2 n’a pas d’autre chemin d’un item au suivant',
    fix: 'Mettez isvisible à "true" pour ce que les apprenants peuvent choisir',
  },
  'manifest.empty-leaf': {
    message: 'L’item « {{id}} » n’a ni enfants ni ressource, donc il n’y a rien à afficher pour lui',
    fix: 'Faites désigner une ressource par son identifierref, ou retirez l’item',
  },
};
