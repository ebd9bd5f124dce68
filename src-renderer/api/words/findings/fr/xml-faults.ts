import type { xmlFaultWords as en } from '../../../../../src-shared/scorm/cam/xml-fault-words';
import type { SentencesOf } from '../translation';

const correct = 'Corrigez le XML ici';
const cutOff = 'Exportez de nouveau le cours : le fichier semble tronqué';

export const xmlFaultWords: SentencesOf<typeof en> = {
  'manifest.too-deep': {
    message: 'Le manifeste est illisible : des éléments sont imbriqués sur plus de {{deepest}} niveaux',
    fix: 'Aplatissez l’arbre des items',
  },
  'manifest.too-many-attributes': {
    message: 'Le manifeste est illisible : un élément a plus de {{most}} attributs',
    fix: 'Exportez de nouveau le cours',
  },
  'manifest.too-many-items': {
    message: 'Le manifeste est illisible : il a plus de {{most}} items',
    fix: 'Divisez le cours en plusieurs paquets',
  },
  'manifest.not-well-formed/outside-text': {
    message: 'Le manifeste n’est pas un XML bien formé : du texte se trouve hors de tout élément',
    fix: correct,
  },
  'manifest.not-well-formed/ampersand': {
    message:
      'Le manifeste n’est pas un XML bien formé : un « & » seul se trouve dans le texte ; écrivez « &amp; »',
    fix: correct,
  },
  'manifest.not-well-formed/open-comment': {
    message: 'Le manifeste n’est pas un XML bien formé : un commentaire n’est jamais fermé',
    fix: cutOff,
  },
  'manifest.not-well-formed/open-cdata': {
    message: 'Le manifeste n’est pas un XML bien formé : une section CDATA n’est jamais fermée',
    fix: cutOff,
  },
  'manifest.not-well-formed/open-instruction': {
    message: 'Le manifeste n’est pas un XML bien formé : une instruction de traitement n’est jamais fermée',
    fix: cutOff,
  },
  'manifest.not-well-formed/open-doctype': {
    message: 'Le manifeste n’est pas un XML bien formé : un DOCTYPE n’est jamais fermé',
    fix: cutOff,
  },
  'manifest.not-well-formed/closes-nothing': {
    message: 'Le manifeste n’est pas un XML bien formé : </{{closing}}> ne ferme rien',
    fix: correct,
  },
  'manifest.not-well-formed/other-close': {
    message:
      'Le manifeste n’est pas un XML bien formé : </{{closing}}> se trouve là où </{{opened}}> est attendu',
    fix: correct,
  },
  'manifest.not-well-formed/second-root': {
    message: 'Le manifeste n’est pas un XML bien formé : il y a un second élément à côté du premier',
    fix: correct,
  },
  'manifest.not-well-formed/early-end': {
    message: 'Le manifeste n’est pas un XML bien formé : il se termine avant </{{unclosed}}>',
    fix: cutOff,
  },
  'manifest.not-well-formed/no-element': {
    message: 'Le manifeste est vide : il n’a aucun élément',
    fix: 'Exportez de nouveau le cours',
  },
  'manifest.not-well-formed/bare-less-than': {
    message:
      'Le manifeste n’est pas un XML bien formé : un « < » ne commence aucune balise ; écrivez « &lt; » dans le texte',
    fix: correct,
  },
  'manifest.not-well-formed/attribute-twice': {
    message: 'Le manifeste n’est pas un XML bien formé : l’attribut {{attribute}} est donné deux fois',
    fix: correct,
  },
  'manifest.not-well-formed/attribute-ampersand': {
    message:
      'Le manifeste n’est pas un XML bien formé : un « & » seul se trouve dans l’attribut {{attribute}} ; écrivez « &amp; »',
    fix: correct,
  },
  'manifest.not-well-formed/no-quotes': {
    message:
      'Le manifeste n’est pas un XML bien formé : la valeur de l’attribut {{attribute}} n’a pas de guillemets',
    fix: 'Écrivez {{attribute}}="…"',
  },
  'manifest.not-well-formed/no-value': {
    message: 'Le manifeste n’est pas un XML bien formé : l’attribut {{attribute}} n’a pas de valeur',
    fix: 'Écrivez {{attribute}}="…", ou retirez-le',
  },
  'manifest.not-well-formed/open-value': {
    message:
      'Le manifeste n’est pas un XML bien formé : la valeur de l’attribut {{attribute}} n’est pas fermée, ou contient un « < »',
    fix: 'Fermez les guillemets après la valeur ; écrivez « &lt; » pour « < »',
  },
  'manifest.not-well-formed/control-character': {
    message:
      'Le manifeste n’est pas un XML bien formé : la balise <{{tag}}> contient un caractère de contrôle, que XML ne permet pas',
    fix: 'Retirez le caractère : les éditeurs l’affichent comme un carré, ou pas du tout',
  },
  'manifest.not-well-formed/reserved-name': {
    message: 'Le manifeste est illisible : un élément s’appelle « {{name}} », un nom qui n’est pas accepté',
    fix: 'Renommez ou retirez l’élément : SCORM n’en a aucun de ce nom',
  },
  'manifest.not-well-formed/bad-tag': {
    message: 'Le manifeste n’est pas un XML bien formé : la balise <{{tag}}> n’est pas écrite correctement',
    fix: correct,
  },
  'manifest.not-well-formed/parser': {
    message: 'Le manifeste n’est pas un XML bien formé. L’analyseur indique : {{reason}}',
    fix: 'Ouvrez le manifeste dans un éditeur XML, corrigez ce qu’il signale, et compressez-le de nouveau',
  },
};
