import type { wordsOfPages as en } from '../../../../../src-shared/lint/words-of-pages';
import type { SentencesOf } from '../translation';

const pageFile = 'Mettez le fichier dans le paquet';

export const wordsOfPages: SentencesOf<typeof en> = {
  'page.external-url/many': {
    message:
      'La page charge {{number}} fichiers de {{host}}, dont « {{names}} » ; sans réseau, ces parties manquent',
    fix: 'Mettez les fichiers dans le paquet',
  },
  'page.external-url/one': {
    message: 'La page charge {{url}} ; sans réseau, cette partie manque',
    fix: pageFile,
  },
  'page.insecure-url': {
    message: 'La page charge {{url}} par http ; un cours servi par https n’en a pas le droit',
    fix: 'Mettez le fichier dans le paquet, ou chargez-le par https',
  },
  'page.absolute-path': {
    message: 'La page charge « {{url}} » depuis la racine du serveur, où le paquet ne se trouve pas',
    fix: 'Écrivez le chemin relativement à la page',
  },
  'page.file-missing/many': {
    message:
      'La page charge {{number}} fichiers d’un dossier qui ne sont pas dans le paquet, dont « {{names}} »',
    fix: 'Ajoutez les fichiers ou leurs noms exacts',
  },
  'page.file-missing/one': {
    message: 'La page charge « {{name}} », qui n’est pas dans le paquet',
    fix: 'Ajoutez le fichier ou son nom exact',
  },
  'page.file-case': {
    message: 'La page charge « {{wanted}} », mais le fichier s’appelle « {{there}} »',
    fix: 'Écrivez le nom avec la même casse : d’autres systèmes ne trouvent pas le fichier',
  },
  'page.document-domain': {
    message: 'La page définit document.domain, ce que les navigateurs ne permettent plus',
    fix: 'Retirez-le : la page et le lecteur ont besoin d’une même origine, ou de messages',
  },
  'page.unload': {
    message: 'La page enregistre quand elle est déchargée ; les navigateurs peuvent la fermer sans cela',
    fix: 'Faites un commit pendant que l’apprenant travaille, et lors de "pagehide"',
  },
  'page.synchronous-request': {
    message:
      'La page envoie une requête synchrone, que les navigateurs refusent pendant la fermeture d’une page',
    fix: 'Envoyez-la de façon asynchrone, ou utilisez navigator.sendBeacon',
  },
  'page.flash': {
    message: 'La page affiche du Flash, qu’aucun navigateur ne lit plus',
    fix: 'Exportez le cours en HTML5',
  },
  'page.service-worker': {
    message: 'La page enregistre un service worker, ce que les lecteurs SCORM ne permettent pas',
    fix: 'Désactivez le mode hors ligne dans l’outil auteur',
  },
  'page.wrong-api/1.2': {
    message: 'Les pages ne parlent qu’à l’API de SCORM 2004, mais le manifeste indique SCORM 1.2',
    fix: 'Exportez de nouveau le cours pour une seule version',
  },
  'page.wrong-api/2004': {
    message: 'Les pages ne parlent qu’à l’API de SCORM 1.2, mais le manifeste indique SCORM 2004',
    fix: 'Exportez de nouveau le cours pour une seule version',
  },
  'page.no-api': {
    message: 'Aucune page ne cherche l’API de SCORM, donc rien ne sera communiqué',
    fix: 'Déclarez les ressources comme assets, ou ajoutez les appels',
  },
  'page.browser-storage-only': {
    message: 'Les pages gardent la progression dans le navigateur et ne la communiquent jamais',
    fix: 'Écrivez-la par l’API de SCORM : un autre navigateur ou ordinateur repart de zéro',
  },
  'page.suspend-data': {
    message: 'Les pages écrivent suspend_data, dont SCORM 1.2 garde 4 096 caractères',
    fix: 'Gardez-le court, ou exportez en SCORM 2004, qui en garde 64 000',
  },
  'page.suspend-data-tool': {
    message:
      'Les cours de {{tool}} peuvent écrire plus de suspend_data que les 4 096 caractères de SCORM 1.2',
    fix: 'Exportez en SCORM 2004, qui en garde 64 000, ou divisez le cours',
  },
  'package.dispatch-shell/scorm-cloud': {
    message:
      'Le paquet est une diffusion de SCORM Cloud : le cours lui-même s’y trouve et n’est pas dans le paquet',
    fix: 'Importez le cours lui-même pour le lancer sans réseau',
  },
  'package.dispatch-shell/redirect': {
    message:
      'Le paquet est une enveloppe : sa page de lancement mène à {{host}}, où se trouve le cours lui-même',
    fix: 'Importez le cours lui-même pour le lancer sans réseau',
  },
  'page.not-read': { message: 'Seule une partie des pages et des scripts a été examinée' },
};
