import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { findings as en } from '../en/package-findings';

export const findings: TranslationOf<typeof en, 'fr'> = {
  all: 'Tous',
  error: 'Erreurs',
  warning: 'Avertissements',
  info: 'Remarques',
  filter: 'Filtrer les constats par gravité',
  mendTitle: 'Une partie peut être corrigée sans l’auteur',
  mendText:
    'Lectern crée une nouvelle version où ces défauts sont corrigés. Votre version actuelle reste telle quelle, et vous pouvez y revenir.',
  mend: 'Corriger ce qui peut l’être',
  mendKeeps:
    'Ceci crée une nouvelle version du paquet ; la version {{version}} reste inchangée parmi les versions. Rien d’autre n’est touché dans le paquet. Vous verrez ensuite chaque modification.',
  mendNow: 'Créer la version corrigée',
  leave: 'Laisser tel quel',
  mended: 'Le paquet a été corrigé',
  mendedText:
    'La version {{version}} est maintenant la version actuelle ; la version {{before}} reste inchangée parmi les versions.',
  close: 'Fermer',
  fix: {
    're-root': 'Sortir tout du dossier qui entoure le cours',
    'manifest-name': 'Nommer le manifeste imsmanifest.xml',
    slashes: 'Écrire les noms de fichiers avec des barres obliques',
    case: 'Écrire les références comme les fichiers sont nommés',
    encoding: 'Déclarer l’encodage réel du manifeste',
    'schema-version': 'Indiquer la version de SCORM dans les termes de la norme',
  },
  cancel: 'Annuler',
  mending: 'La version réparée est en cours de création. D’ici là, le paquet reste tel quel.',
  mendCancelled: 'Annulé. Sauf si la version réparée était déjà prête, le paquet est inchangé.',
};
