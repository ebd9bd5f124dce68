import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { privacy as en } from '../en/privacy';

export const privacy: TranslationOf<typeof en, 'fr'> = {
  title: 'Ce qui quitte cette machine',
  promise:
    'Aucune télémétrie, aucune recherche de mises à jour, aucun accès au réseau sans votre demande. Voici chaque requête sortie, et chaque requête que Lectern a bloquée.',
  nothing: 'Rien n’a quitté cette machine depuis {{since}}',
  nothingText: 'Seuls les webhooks envoient quelque chose ; leurs envois figureraient ici.',
  some_one: '{{count}} requête a quitté cette machine depuis {{since}}',
  some_many: '{{count}} de requêtes ont quitté cette machine depuis {{since}}',
  some_other: '{{count}} requêtes ont quitté cette machine depuis {{since}}',
  stopped_zero: 'Aucune n’a dû être bloquée.',
  stopped_one: '{{count}} essai a été bloqué.',
  stopped_many: '{{count}} d’essais ont été bloqués.',
  stopped_other: '{{count}} essais ont été bloqués.',
  caption: 'Requêtes sortantes, les plus récentes d’abord',
  when: 'Quand',
  purpose: 'Pour',
  to: 'Vers',
  outcome: 'Résultat',
  size: 'Envoyé / reçu',
  webhook: 'Webhook',
  sync: 'Un serveur distant',
  content: 'Un cours',
  window: 'Une fenêtre de Lectern',
  under_way: 'En cours',
  answered: 'Réponse {{status}}',
  failed: 'Pas de réponse',
  stoppedOne: 'Bloquée',
  stoppedTimes: 'Bloquée, {{times}} fois',
  kept: 'Les adresses figurent ici sans chemin ni paramètres, car ceux-ci peuvent contenir des identifiants d’apprenants. La liste est gardée en mémoire et recommence à chaque démarrage.',
  notSeen:
    'Non visible ici : une page d’un autre site qu’un cours lancé dans un navigateur ouvre dans son propre onglet ou sa propre fenêtre. Le programme de bureau bloque ces pages, et elles sont listées.',
  loading: 'Chargement de la liste',
};
