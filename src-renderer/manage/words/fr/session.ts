import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { session as en } from '../en/session';

export const session: TranslationOf<typeof en, 'fr'> = {
  openFile: 'Ouvrir un fichier de session',
  title: 'Sessions',
  subtitle: 'Chaque tentative de chaque apprenant, la dernière utilisée d’abord',
  caption: 'Sessions, la dernière utilisée d’abord',
  learner: 'Apprenant',
  session: 'Session',
  status: 'État',
  score: 'Score',
  time: 'Durée',
  attemptOf: 'Tentative {{attempt}}',
  versionOf: 'version {{version}}',
  lastUsed: 'Dernière utilisation',
  actions: 'Actions',
  inspect: 'Inspecter',
  inspectNamed: 'Inspecter la session de {{learner}}, tentative {{attempt}}',
  resume: 'Reprendre',
  resumeNamed: 'Reprendre la session de {{learner}}, tentative {{attempt}}',
  emptyTitle: 'Pas encore de sessions',
  emptyText:
    'Lancez un paquet de la bibliothèque ; chaque tentative apparaît ensuite ici avec tout ce qu’elle a fait.',
  more: 'Afficher plus',
  none: '–',
  loading: 'Chargement des sessions',
  'not attempted': 'Non commencé',
  unknown: 'Inconnu',
  incomplete: 'Incomplet',
  completed: 'Terminé',
  passed: 'Réussi',
  failed: 'Échoué',
};
