import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { properties as en } from '../en/package-properties';

export const properties: TranslationOf<typeof en, 'fr'> = {
  name: 'Nom',
  title: 'Titre',
  titleHelp:
    'Affiché dans la bibliothèque et dans le lecteur. Laissez vide pour afficher le titre du manifeste.',
  description: 'Description',
  save: 'Enregistrer',
  saved: 'Titre et description sont enregistrés',
  launch: 'Comportement au lancement',
  reEntry: 'Quand un apprenant qui a terminé rouvre le cours',
  reEntryHelp: 'Relancer le cours ne modifie jamais une tentative terminée, quel que soit votre choix.',
  rule: {
    'new-attempt': 'Commencer une nouvelle tentative',
    review: 'Afficher la tentative terminée en relecture',
    ask: 'Demander ici, nouvelle tentative ailleurs',
  },
  ruleHelp: {
    'new-attempt':
      'La nouvelle tentative commence vide ; la tentative terminée reste dans la liste des sessions.',
    review: 'Le cours s’ouvre tel qu’il a été quitté. Les réponses données ne sont pas enregistrées.',
    ask: 'Les fenêtres de ce Lectern demandent laquelle des deux choisir. Les apprenants d’autres systèmes reçoivent une nouvelle tentative.',
  },
  attempts: 'Tentatives de chaque apprenant',
  attemptsHelp: 'Quand elles sont épuisées, la dernière tentative terminée s’ouvre en relecture.',
  anyNumber: 'Illimité',
  previewMode: 'Mode du bouton Lancer',
  previewModeHelp:
    'Les aperçus en mode parcours ou relecture sont séparés des tentatives et ne comptent dans aucun rapport.',
  mode: {
    normal: 'Normal : ce qui est fait est enregistré',
    browse: 'Parcours : le cours est parcouru sans être évalué',
    review: 'Relecture : le cours s’affiche comme s’il était terminé',
  },
  passMark: 'Seuil de réussite',
  passMarkHelp:
    'En pourcentage. Il remplace le seuil du cours à partir de la prochaine tentative ; dans un cours de plusieurs SCO, ceux qui n’en ont pas restent sans.',
  passMarkOfCourse: 'Comme l’indique le cours',
  mastery: 'Ce que décide le seuil de réussite',
  masteryHelp: 'SCORM 1.2 : quand le contenu se termine, le score est comparé au seuil de réussite.',
  masteryRule: {
    override: 'Toujours réussi ou échoué, quoi qu’ait indiqué le contenu',
    'if-unset': 'Réussi ou échoué si le contenu n’a fixé aucun statut',
    never: 'Rien : ce qu’a indiqué le contenu reste valable',
  },
  opensIn: 'Le contenu s’ouvre dans',
  opensInHelp:
    'Choisissez une fenêtre à part pour les contenus qui cherchent l’API dans la fenêtre du haut ou dont les cadres se dirigent les uns les autres.',
  place: {
    auto: 'Le lecteur ; jeux de cadres et PDF dans une fenêtre à part',
    frame: 'Toujours le lecteur',
    window: 'Toujours une fenêtre à part',
  },
  askTitle: 'Vous avez terminé ce cours',
  askText:
    'La tentative {{attempt}} a été terminée le {{when}}. Elle reste telle quelle, quel que soit votre choix.',
  askReview: 'Revoir la tentative terminée',
  askAnew: 'Commencer une nouvelle tentative',
};
