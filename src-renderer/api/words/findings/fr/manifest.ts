import type { manifestWords as en } from '../../../../../src-shared/scorm/cam/manifest-words';
import type { SentencesOf } from '../translation';

const utf8 = 'Enregistrez le manifeste en UTF-8 et déclarez-le';
const otherExport = 'Exportez le cours en SCORM 1.2 ou SCORM 2004';
const schemaversion = 'Indiquez la version dans schemaversion';
const ownItem = 'Donnez à la page son propre item';
const fixName = 'Corrigez {{name}}';

export const manifestWords: SentencesOf<typeof en> = {
  'manifest.wrong-encoding/undeclared': {
    message: 'Le manifeste est lu en {{encoding}}, qu’il ne déclare pas',
    fix: utf8,
  },
  'manifest.wrong-encoding/declared': {
    message: 'Le manifeste est lu en {{encoding}} bien qu’il déclare « {{declared}} »',
    fix: utf8,
  },
  'manifest.byte-order-mark': {
    message:
      'Le manifeste commence par une marque d’ordre des octets, que certains systèmes n’attendent pas en UTF-8',
    fix: 'Enregistrez le manifeste en UTF-8 sans marque d’ordre des octets',
  },
  'manifest.too-large': { message: 'Le manifeste dépasse {{mb}} Mo', fix: 'Raccourcissez le manifeste' },
  'manifest.course-too-large': {
    message: 'Le cours est trop grand : ses items, règles et textes dépassent {{mb}} Mo',
    fix: 'Raccourcissez les titres et autres textes, ou divisez le cours en plusieurs paquets',
  },
  'manifest.references-too-large': {
    message: 'Les références aux fichiers dépassent {{mb}} Mo, précédées de xml:base',
    fix: 'Raccourcissez xml:base, ou retirez-le',
  },
  'manifest.damaged': {
    message: 'Le manifeste est endommagé dans l’archive ZIP : sa somme de contrôle est fausse',
    fix: 'Envoyez de nouveau le fichier, ou exportez de nouveau le cours',
  },
  'manifest.empty': { message: 'Le manifeste est vide', fix: 'Exportez de nouveau le cours' },
  'manifest.doctype': {
    message: 'Le manifeste a un DOCTYPE, qui est ignoré ; les entités qu’il définit ne sont pas développées',
    fix: 'Retirez le DOCTYPE',
  },
  'manifest.unknown-entity': {
    message: 'L’entité « &{{name}}; » n’est pas une entité de XML et reste comme texte',
    fix: 'Écrivez le caractère lui-même',
  },
  'manifest.not-a-manifest/common-cartridge': {
    message: 'Ceci est un IMS Common Cartridge, pas un paquet SCORM',
    fix: otherExport,
  },
  'manifest.not-a-manifest/other': {
    message: 'Le premier élément est « {{element}} », et non « manifest »',
    fix: otherExport,
  },
  'manifest.no-organization': {
    message: 'Le manifeste n’a pas d’organization, donc rien ne dit quoi afficher',
    fix: 'Exportez le cours avec une organization d’au moins un item',
  },
  'manifest.no-items': {
    message: 'L’organization n’a pas d’items, donc il n’y a rien à afficher',
    fix: 'Exportez le cours avec au moins un item',
  },
  'manifest.default-organization': {
    message:
      'L’organization par défaut « {{wanted}} » n’existe pas ; la première, « {{first}} », est utilisée',
    fix: 'Corrigez l’attribut default',
  },
  'manifest.several-organizations': {
    message: 'Le manifeste a {{number}} organizations ; seule celle par défaut est lancée',
  },
  'manifest.sub-manifest/refused': {
    message: 'Un manifeste dans le manifeste n’est pas permis dans SCORM 2004 4th Edition',
    fix: 'Mettez les items et ressources du manifeste intérieur dans le manifeste extérieur',
  },
  'manifest.sub-manifest/read': {
    message: 'Le manifeste en contient un autre ; ses items et ressources sont lus comme les siens',
    fix: 'Mettez les items et ressources du manifeste intérieur dans le manifeste extérieur',
  },
  'manifest.sub-manifest/deeper': {
    message: 'Un manifeste dans un manifeste intérieur est omis avec ses items et ressources',
    fix: 'Mettez ses items et ressources dans le manifeste extérieur',
  },
  'manifest.nothing-to-launch': {
    message: 'Aucun item ne mène à une ressource qui puisse être lancée',
    fix: 'Faites désigner par le identifierref d’un item une ressource avec un href',
  },
  'manifest.version-conflict': {
    message:
      'schemaversion indique « {{written}} », mais les espaces de noms et attributs sont ceux de SCORM {{version}}',
    fix: 'Corrigez schemaversion',
  },
  'manifest.version-unknown/missing': {
    message: 'schemaversion est absent ; le paquet est lu comme SCORM {{version}}',
    fix: schemaversion,
  },
  'manifest.version-unknown/strange': {
    message: 'schemaversion « {{written}} » est inconnu ; le paquet est lu comme SCORM {{version}}',
    fix: schemaversion,
  },
  'manifest.cluster-with-content/left-out': {
    message: 'L’item « {{id}} » a des enfants et un contenu ; son propre contenu est omis',
    fix: ownItem,
  },
  'manifest.cluster-with-content/shown': {
    message:
      'L’item « {{id}} » a des enfants et un contenu ; son contenu est affiché comme son premier enfant',
    fix: ownItem,
  },
  'manifest.item-without-id': {
    message: 'Un {{element}} n’a pas d’identifiant ; il est appelé « {{id}} »',
    fix: 'Donnez à chaque item un identifiant',
  },
  'manifest.duplicate-id/item': {
    message: 'L’identifiant « {{written}} » est utilisé deux fois ; le second est appelé « {{id}} »',
    fix: 'Donnez à chaque item son propre identifiant',
  },
  'manifest.duplicate-id/resource': {
    message: 'L’identifiant de ressource « {{id}} » est utilisé deux fois ; le premier compte',
    fix: 'Donnez à chaque ressource son propre identifiant',
  },
  'manifest.dangling-identifierref': {
    message:
      'L’item renvoie à la ressource « {{reference}} », que le manifeste n’a pas, donc il n’affiche rien',
    fix: 'Corrigez identifierref',
  },
  'manifest.resource-without-href': {
    message: 'La ressource « {{reference}} » n’a pas de href, donc son item n’affiche rien',
    fix: 'Donnez à la ressource le href de sa page de lancement',
  },
  'manifest.external-href': {
    message: 'L’item est lancé depuis un autre hôte : {{href}}',
    fix: 'Mettez la page dans le paquet',
  },
  'manifest.bad-value/mastery-score': {
    message: 'masteryscore « {{written}} » n’est pas un nombre de 0 à 100 ; il est ignoré',
    fix: 'Corrigez masteryscore',
  },
  'manifest.bad-value/completion-threshold': {
    message: 'completionThreshold « {{written}} » n’est pas un nombre de 0 à 1',
    fix: 'Corrigez completionThreshold',
  },
  'manifest.bad-value/flag': {
    message: '{{name}} « {{written}} » n’est ni "true" ni "false" ; il est ignoré',
    fix: fixName,
  },
  'manifest.bad-value/number': {
    message: '{{name}} « {{written}} » n’est pas un nombre de {{least}} à {{most}} ; il est ignoré',
    fix: fixName,
  },
  'manifest.bad-value/count': {
    message: '{{name}} « {{written}} » n’est pas un nombre entier à partir de 0 ; il est ignoré',
    fix: fixName,
  },
  'manifest.bad-value/word': {
    message: '{{name}} « {{written}} » est inconnu ; il est ignoré',
    fix: fixName,
  },
  'manifest.bad-value/near-word': {
    message: '{{name}} « {{written}} » est inconnu et ignoré ; il s’agit sans doute de « {{wanted}} »',
    fix: 'Écrivez {{name}}="{{wanted}}"',
  },
  'manifest.no-resources': { message: 'Le manifeste n’a pas de ressources' },
  'manifest.href-outside': {
    message: 'Le href « {{href}} » sort du paquet ; il est lu depuis la racine du paquet',
    fix: 'Corrigez le href',
  },
  'manifest.backslash/one': {
    message:
      'Le href « {{href}} » a des barres obliques inverses ; elles sont lues comme des barres obliques',
    fix: 'Écrivez "/" entre les dossiers : d’autres systèmes ne trouvent pas le fichier',
  },
  'manifest.backslash/many': {
    message:
      '{{number}} href ont des barres obliques inverses, dont « {{href}} » ; elles sont lues comme des barres obliques',
    fix: 'Écrivez "/" entre les dossiers : d’autres systèmes ne trouvent pas les fichiers',
  },
  'manifest.scormtype': {
    message: 'scormType « {{written}} » n’est ni "sco" ni "asset" ; la ressource est lue comme un asset',
    fix: 'Écrivez "sco" ou "asset"',
  },
  'manifest.resource-without-id': {
    message: 'Une ressource n’a pas d’identifiant ; aucun item ne peut y renvoyer',
  },
  'manifest.dangling-sequencing': {
    message: 'Le IDRef de séquencement « {{reference}} » ne mène à aucune définition',
    fix: 'Corrigez le IDRef',
  },
  'manifest.too-much-sequencing': {
    message: 'Les items prennent plus de {{most}} éléments de la collection de séquencement',
    fix: 'Raccourcissez les définitions, ou renvoyez-y depuis moins d’items',
  },
  'manifest.rule-left-out/missing': {
    message: 'Un élément {{kind}} est omis : son {{name}} manque',
    fix: 'Ajoutez {{name}}, ou retirez la règle',
  },
  'manifest.rule-left-out/word': {
    message: 'Un élément {{kind}} est omis : son {{name}} « {{written}} » est inconnu',
    fix: 'Utilisez les conditions et actions de SCORM 2004',
  },
  'manifest.rule-left-out/near-word': {
    message:
      'Un élément {{kind}} est omis : son {{name}} « {{written}} » est inconnu ; il s’agit sans doute de « {{wanted}} »',
    fix: 'Écrivez {{name}}="{{wanted}}"',
  },
  'manifest.objective-left-out/without-id': {
    message: 'Un objectif est omis : seul l’objectif principal peut être sans objectiveID',
    fix: 'Donnez à l’objectif un objectiveID',
  },
  'manifest.objective-left-out/duplicate': {
    message: 'L’objectif « {{id}} » est présent deux fois dans un item ; le premier compte',
    fix: 'Donnez à chaque objectif de l’item son propre objectiveID',
  },
  'manifest.unknown-objective/rule': {
    message: 'Une condition renvoie à l’objectif « {{id}} », que l’item n’a pas ; elle n’est jamais remplie',
    fix: 'Corrigez referencedObjective',
  },
  'manifest.unknown-objective/adlseq': {
    message: 'adlseq:objectives nomme l’objectif « {{id}} », que imsss:objectives n’a pas ; il est omis',
    fix: 'Corrigez le objectiveID',
  },
  'manifest.map-without-target': {
    message: 'Un élément {{element}} est omis : il n’a pas de {{name}}',
    fix: 'Indiquez dans {{name}} à quoi il correspond',
  },
  'manifest.several-read-maps': {
    message: 'L’objectif « {{id}} » lit {{value}} de plusieurs objectifs globaux ; le dernier compte',
    fix: 'Mettez les attributs de lecture des autres correspondances à "false"',
  },
  'manifest.several-writers': {
    message: 'Plusieurs objectifs d’un item écrivent dans l’objectif global « {{target}} »',
    fix: 'N’en laissez écrire qu’un',
  },
  'manifest.duplicate-shared-data': {
    message:
      'L’item fait correspondre deux fois les données partagées « {{target}} » ; la première correspondance compte',
    fix: 'Retirez une des correspondances',
  },
  'manifest.more': { message: '{{number}} autres constats « {{id}} » sont omis' },
};
