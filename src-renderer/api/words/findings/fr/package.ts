import type { packageWords as en } from '../../../../../src-shared/contract/package-words';
import type { SentencesOf } from '../translation';

const otherExport = 'Exportez le cours en SCORM 1.2 ou SCORM 2004';
const asExported = 'Exportez de nouveau le cours et envoyez le fichier tel quel';
const uploadAgain = 'Envoyez de nouveau le paquet, ou exportez de nouveau le cours';
const removeFile = 'Retirez ce fichier de l’archive ZIP';
const noPassword = 'Compressez sans mot de passe';
const toolZip = 'Envoyez le fichier ZIP que l’outil auteur a exporté';
const exportFolder = 'Choisissez le dossier où l’outil auteur a exporté, pas celui qui le contient';

export const packageWords: SentencesOf<typeof en> = {
  'package.manifest-in-folder': {
    message: 'imsmanifest.xml est dans le dossier « {{folder}} » au lieu de la racine du paquet',
    fix: 'Compressez (ou liez) le contenu du dossier, pas le dossier lui-même',
  },
  'package.manifest-case': {
    message: 'Le manifeste s’appelle « {{name}} » au lieu de « imsmanifest.xml »',
    fix: 'Renommez-le en « imsmanifest.xml »',
  },
  'package.manifest-missing/cmi5': {
    message: 'imsmanifest.xml introuvable. Ceci est un paquet cmi5',
    fix: otherExport,
  },
  'package.manifest-missing/xapi': {
    message: 'imsmanifest.xml introuvable. Ceci est un paquet xAPI (Tin Can)',
    fix: otherExport,
  },
  'package.manifest-missing/aicc': {
    message: 'imsmanifest.xml introuvable. Ceci est un paquet AICC',
    fix: otherExport,
  },
  'package.manifest-missing/html': {
    message: 'imsmanifest.xml introuvable. Ceci est un site web sans manifeste',
    fix: otherExport,
  },
  'package.manifest-missing/zip': {
    message: 'imsmanifest.xml introuvable. L’archive ZIP contient une autre archive ZIP',
    fix: 'Décompressez-la une fois, et importez l’archive ZIP qui est à l’intérieur',
  },
  'package.manifest-missing/renamed': {
    message: 'imsmanifest.xml introuvable. « {{path}} » y ressemble sous un autre nom',
    fix: 'Nommez ce fichier « imsmanifest.xml » et mettez-le à la racine du paquet',
  },
  'package.manifest-missing/other-case': {
    message:
      'imsmanifest.xml introuvable. Il y a « {{path}} », que d’autres systèmes ne prennent pas pour lui',
    fix: 'Nommez ce fichier « imsmanifest.xml », en minuscules',
  },
  'package.manifest-missing/several': {
    message:
      'imsmanifest.xml introuvable à la racine du paquet. Il y en a {{number}} plus bas, dans « {{path}} », « {{other}} »',
    fix: 'Compressez le contenu de chacun de ces dossiers dans sa propre archive ZIP',
  },
  'package.manifest-missing/nowhere': { message: 'imsmanifest.xml introuvable', fix: otherExport },
  'package.manifest-missing/deeper': {
    message: 'imsmanifest.xml introuvable à la racine du paquet. Il y en a un dans « {{path}} »',
    fix: 'Compressez (ou liez) le contenu du dossier qui contient imsmanifest.xml',
  },
  'package.other-identifier': {
    message:
      'Le manifeste a l’identifiant « {{identifier}} », mais la version {{version}} de ce paquet a « {{before}} » : c’est peut-être un autre cours',
    fix: 'Envoyez un autre cours comme paquet à part ; dans une nouvelle version d’un cours, gardez l’identifiant',
  },
  'package.more-findings': { message: '{{number}} autres constats sont omis' },
  'package.damaged-files/one': { message: 'Un fichier est endommagé : « {{name}} »', fix: uploadAgain },
  'package.damaged-files/some': {
    message: '{{number}} fichiers sont endommagés : « {{names}} »',
    fix: uploadAgain,
  },
  'package.damaged-files/many': {
    message: '{{number}} fichiers sont endommagés, dont « {{names}} »',
    fix: uploadAgain,
  },
  'package.damaged-files/archive': {
    message: 'L’archive ZIP stockée est endommagée : elle ne peut plus être ouverte',
    fix: 'Envoyez de nouveau le paquet',
  },
  'zip.link': { message: '« {{name}} » est un lien ; il est omis' },
  'zip.no-file': {
    message: '« {{name}} » n’est ni un fichier ni un dossier ; il est omis',
    fix: 'Retirez-le de l’archive ZIP',
  },
  'zip.backslash-names': {
    message:
      'L’archive ZIP a {{number}} noms avec des barres obliques inverses, dont « {{name}} » ; elles sont lues comme des barres obliques',
    fix: 'Compressez avec un outil qui écrit "/" entre les dossiers : d’autres systèmes ne voient pas les dossiers',
  },
  'zip.damaged-file': {
    message:
      '« {{name}} » est endommagé : ses octets ne correspondent pas à la somme de contrôle de l’archive ZIP',
    fix: 'Exportez de nouveau le cours',
  },
  'zip.duplicate-name': {
    message: '« {{name}} » est deux fois dans l’archive ZIP ; le dernier compte',
    fix: 'Exportez de nouveau le cours',
  },
  'zip.case-collision': {
    message: '« {{name}} » et « {{other}} » ne diffèrent que par la casse',
    fix: 'Renommez l’un des deux',
  },
  'zip.too-many-entries': { message: 'L’archive ZIP a plus de {{most}} fichiers', fix: asExported },
  'zip.too-big': {
    message: 'Les fichiers de l’archive ZIP sont trop gros une fois décompressés',
    fix: asExported,
  },
  'zip.bomb': { message: 'L’archive ZIP grossirait {{times}} fois à la décompression', fix: asExported },
  'zip.name-empty': { message: 'L’archive ZIP a un fichier sans nom', fix: removeFile },
  'zip.name-nul': { message: 'L’archive ZIP a un nom avec un octet nul : « {{name}} »', fix: removeFile },
  'zip.name-absolute': { message: 'L’archive ZIP a un nom absolu : « {{name}} »', fix: removeFile },
  'zip.name-drive': {
    message: 'L’archive ZIP a un nom avec une lettre de lecteur : « {{name}} »',
    fix: removeFile,
  },
  'zip.name-parent': { message: 'L’archive ZIP a un nom qui en sort : « {{name}} »', fix: removeFile },
  'zip.encrypted/file': {
    message:
      'L’archive ZIP a un mot de passe : « {{name}} » est chiffré, aucun apprenant ne pourrait donc l’ouvrir',
    fix: noPassword,
  },
  'zip.encrypted/archive': {
    message:
      'L’archive ZIP a un mot de passe : elle est entièrement chiffrée, aucun apprenant ne pourrait donc l’ouvrir',
    fix: noPassword,
  },
  'zip.method': {
    message: '« {{name}} » est compressé par la méthode {{method}}, que SCORM ne connaît pas',
    fix: 'Compressez avec la méthode « deflate »',
  },
  'zip.lying-size': { message: '« {{name}} » ne peut pas avoir la taille annoncée', fix: asExported },
  'zip.overlap': { message: '« {{name}} » partage ses octets avec un autre fichier', fix: asExported },
  'zip.empty': { message: 'Le fichier est vide', fix: asExported },
  'zip.multi-disk': {
    message: 'Le fichier est une partie d’une archive ZIP divisée',
    fix: 'Compressez dans un seul fichier',
  },
  'zip.trailing-bytes': { message: 'L’archive ZIP a des octets superflus à sa fin', fix: asExported },
  'zip.damaged': { message: 'Le répertoire de l’archive ZIP est endommagé ou tronqué', fix: asExported },
  'zip.truncated': {
    message: 'L’archive ZIP est tronquée : sa fin manque',
    fix: 'Envoyez de nouveau le fichier, ou exportez de nouveau le cours',
  },
  'zip.not-a-zip/unknown': { message: 'Le fichier n’est pas une archive ZIP valide', fix: toolZip },
  'zip.not-a-zip/rar': {
    message: 'Le fichier n’est pas une archive ZIP valide : c’est une archive RAR',
    fix: toolZip,
  },
  'zip.not-a-zip/7z': {
    message: 'Le fichier n’est pas une archive ZIP valide : c’est une archive 7-Zip',
    fix: toolZip,
  },
  'zip.not-a-zip/gzip': {
    message: 'Le fichier n’est pas une archive ZIP valide : c’est une archive gzip',
    fix: toolZip,
  },
  'zip.not-a-zip/pdf': {
    message: 'Le fichier n’est pas une archive ZIP valide : c’est un document PDF',
    fix: toolZip,
  },
  'zip.not-a-zip/picture': {
    message: 'Le fichier n’est pas une archive ZIP valide : c’est une image',
    fix: toolZip,
  },
  'zip.not-a-zip/markup': {
    message: 'Le fichier n’est pas une archive ZIP valide : c’est une page web ou un fichier XML',
    fix: toolZip,
  },
  'zip.name-long': {
    message: 'L’archive ZIP a un nom de plus de 4096 caractères : « {{name}} »',
    fix: removeFile,
  },
  'zip.name-encoding': {
    message:
      'L’archive ZIP ne dit pas comment ses noms sont encodés. Ils sont lus en {{encoding}} : « {{name}} »',
    fix: 'Compressez avec un programme qui écrit les noms en UTF-8',
  },
  'zip.hidden-entries': {
    message: 'L’archive ZIP a plus de fichiers que ne le dit son répertoire',
    fix: asExported,
  },
  'zip.appended': {
    message: 'Le fichier contient deux archives ZIP, l’une derrière l’autre',
    fix: 'Envoyez l’archive ZIP du cours seule',
  },
  'zip.big-directory': { message: 'Le répertoire de l’archive ZIP est trop grand', fix: asExported },
  'zip.more': { message: '{{number}} autres constats sur des noms sont omis' },
  'folder.link': {
    message: '« {{name}} » est un lien qui mène hors du dossier, à rien ou en rond ; il est omis',
    fix: 'Mettez le fichier lui-même dans le dossier',
  },
  'folder.no-file': {
    message: '« {{name}} » n’est ni un fichier ni un dossier ; il est omis',
    fix: 'Retirez-le du dossier',
  },
  'folder.too-many-files': { message: 'Le dossier a plus de {{most}} fichiers', fix: exportFolder },
  'folder.too-deep': { message: 'Le dossier a plus de {{most}} dossiers imbriqués', fix: exportFolder },
};
