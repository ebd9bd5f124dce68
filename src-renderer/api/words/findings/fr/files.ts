import type { wordsOfFiles as en } from '../../../../../src-shared/lint/words-of-files';
import type { SentencesOf } from '../translation';

export const wordsOfFiles: SentencesOf<typeof en> = {
  'package.launch-file-missing': {
    message: 'La page de lancement « {{name}} » n’est pas dans le paquet, donc son item n’affiche rien',
    fix: 'Ajoutez la page, ou corrigez le href de sa ressource',
  },
  'package.file-missing/many': {
    message:
      'Le manifeste déclare {{number}} fichiers d’un dossier qui ne sont pas dans le paquet, dont « {{names}} » ; ils manquent aux pages qui les chargent',
    fix: 'Ajoutez les fichiers, corrigez leurs noms, ou retirez les éléments file là où rien n’en a besoin',
  },
  'package.file-missing/one': {
    message:
      'Le manifeste déclare « {{name}} », qui n’est pas dans le paquet ; il manque à la page qui le charge',
    fix: 'Ajoutez le fichier, corrigez son nom, ou retirez l’élément file là où rien n’en a besoin',
  },
  'package.file-case/many': {
    message:
      'Le manifeste écrit {{number}} noms d’un dossier avec une autre casse que celle des fichiers, dont « {{names}} »',
    fix: 'Écrivez les noms avec la même casse : d’autres systèmes ne trouvent pas les fichiers',
  },
  'package.file-case/one': {
    message: 'Le manifeste déclare « {{wanted}} », mais le fichier s’appelle « {{there}} »',
    fix: 'Écrivez le nom avec la même casse : d’autres systèmes ne trouvent pas le fichier',
  },
  'package.file-undeclared/one': {
    message: 'Aucune ressource ne déclare « {{name}} »',
    fix: 'Déclarez le fichier, ou retirez-le : les systèmes stricts omettent ce qui n’est pas déclaré',
  },
  'package.file-undeclared/root': {
    message: 'Aucune ressource ne déclare {{number}} fichiers à la racine du paquet, dont « {{name}} »',
    fix: 'Déclarez les fichiers, ou retirez-les : les systèmes stricts omettent ce qui n’est pas déclaré',
  },
  'package.file-undeclared/folder': {
    message: 'Aucune ressource ne déclare {{number}} fichiers du dossier « {{folder}} », dont « {{name}} »',
    fix: 'Déclarez les fichiers, ou retirez-les : les systèmes stricts omettent ce qui n’est pas déclaré',
  },
  'package.name-reserved/one': {
    message:
      '« {{name}} » contient le caractère « {{character}} », qui est spécial dans les adresses ou sous Windows',
    fix: 'Renommez le fichier, et corrigez ce qui y renvoie : certains systèmes ne le trouvent pas',
  },
  'package.name-reserved/many': {
    message:
      '{{number}} noms contiennent des caractères spéciaux dans les adresses ou sous Windows, dont « {{names}} »',
    fix: 'Renommez les fichiers avec des lettres, des chiffres, « - » et « _ », et corrigez ce qui y renvoie : certains systèmes ne les trouvent pas',
  },
  'package.name-blank/one': {
    message: '« {{name}} » contient une espace dans son nom',
    fix: 'Renommez le fichier avec « - » ou « _ » : certains systèmes ne le trouvent pas',
  },
  'package.name-blank/many': {
    message: '{{number}} noms contiennent des espaces, dont « {{names}} »',
    fix: 'Renommez les fichiers avec « - » ou « _ » : certains systèmes ne les trouvent pas',
  },
  'package.name-not-ascii/one': {
    message: '« {{name}} » contient dans son nom des caractères hors ASCII',
    fix: 'Renommez le fichier avec des lettres simples : certains systèmes déforment le nom',
  },
  'package.name-not-ascii/many': {
    message: '{{number}} noms contiennent des caractères hors ASCII, dont « {{names}} »',
    fix: 'Renommez les fichiers avec des lettres simples : certains systèmes déforment les noms',
  },
  'package.name-long/one': {
    message:
      'Le chemin « {{name}} » a {{number}} caractères ; Windows en accepte 260 avec le dossier qui précède',
    fix: 'Raccourcissez les noms des dossiers et du fichier : certains systèmes ne peuvent pas le décompresser',
  },
  'package.name-long/many': {
    message:
      '{{number}} chemins ont plus de 180 caractères, dont « {{names}} » ; Windows en accepte 260 avec le dossier qui précède',
    fix: 'Raccourcissez les noms des dossiers et des fichiers : certains systèmes ne peuvent pas les décompresser',
  },
  'package.name-device/one': {
    message: '« {{name}} » porte un nom que Windows réserve à un périphérique',
    fix: 'Renommez le fichier : il ne peut pas être décompressé sous Windows',
  },
  'package.name-device/many': {
    message:
      '{{number}} fichiers portent des noms que Windows réserve à des périphériques, dont « {{names}} »',
    fix: 'Renommez les fichiers : ils ne peuvent pas être décompressés sous Windows',
  },
  'package.name-ending/one': {
    message: 'Un nom dans « {{name}} » finit par un point ou une espace, que Windows supprime',
    fix: 'Renommez le fichier ou son dossier : la page qui le charge ne l’y trouve pas',
  },
  'package.name-ending/many': {
    message:
      '{{number}} chemins ont des noms qui finissent par un point ou une espace, dont « {{names}} » ; Windows les supprime',
    fix: 'Renommez les fichiers ou leurs dossiers : les pages qui les chargent ne les y trouvent pas',
  },
  'package.large': {
    message: 'Le paquet fait {{mb}} Mo une fois décompressé',
    fix: 'Réduisez les médias : beaucoup de systèmes refusent les envois de cette taille',
  },
  'package.file-large': {
    message: '« {{name}} » fait {{mb}} Mo',
    fix: 'Compressez le fichier : les apprenants aux connexions lentes l’attendent',
  },
  'package.launch-page-large': {
    message: 'La page de lancement « {{name}} » fait {{mb}} Mo et s’affiche tard',
    fix: 'Chargez images et médias depuis leurs propres fichiers',
  },
  'package.flash-launch': {
    message: 'L’item « {{id}} » lance un fichier Flash, qu’aucun navigateur ne lit plus',
    fix: 'Exportez le cours en HTML5',
  },
};
