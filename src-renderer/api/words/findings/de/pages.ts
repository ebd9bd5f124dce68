import type { wordsOfPages as en } from '../../../../../src-shared/lint/words-of-pages';
import type { SentencesOf } from '../translation';

export const wordsOfPages: SentencesOf<typeof en> = {
  'page.external-url/many': {
    message:
      'Die Seite lädt {{number}} Dateien von {{host}}, darunter „{{names}}“; ohne Netz fehlen diese Teile',
    fix: 'Legen Sie die Dateien in das Paket',
  },
  'page.external-url/one': {
    message: 'Die Seite lädt {{url}}; ohne Netz fehlt dieser Teil',
    fix: 'Legen Sie die Datei in das Paket',
  },
  'page.insecure-url': {
    message: 'Die Seite lädt {{url}} über http; ein Kurs, der über https kommt, darf das nicht',
    fix: 'Legen Sie die Datei in das Paket, oder laden Sie sie über https',
  },
  'page.absolute-path': {
    message: 'Die Seite lädt „{{url}}“ von der Wurzel des Servers, wo das Paket nicht liegt',
    fix: 'Schreiben Sie den Pfad relativ zur Seite',
  },
  'page.file-missing/many': {
    message: 'Die Seite lädt {{number}} Dateien eines Ordners, die nicht im Paket sind, darunter „{{names}}“',
    fix: 'Ergänzen Sie die Dateien oder ihre richtigen Namen',
  },
  'page.file-missing/one': {
    message: 'Die Seite lädt „{{name}}“, die nicht im Paket ist',
    fix: 'Ergänzen Sie die Datei oder ihren richtigen Namen',
  },
  'page.file-case': {
    message: 'Die Seite lädt „{{wanted}}“, aber die Datei heißt „{{there}}“',
    fix: 'Schreiben Sie den Namen in derselben Groß- und Kleinschreibung: Andere Systeme finden die Datei sonst nicht',
  },
  'page.document-domain': {
    message: 'Die Seite setzt document.domain, was Browser nicht mehr erlauben',
    fix: 'Entfernen Sie es: Seite und Player brauchen denselben Ursprung oder Nachrichten',
  },
  'page.unload': {
    message: 'Die Seite speichert beim Entladen; Browser können sie ohne das beenden',
    fix: 'Rufen Sie Commit auf, während gearbeitet wird, und bei „pagehide“',
  },
  'page.synchronous-request': {
    message: 'Die Seite sendet eine synchrone Anfrage, die Browser beim Schließen einer Seite ablehnen',
    fix: 'Senden Sie sie asynchron, oder verwenden Sie navigator.sendBeacon',
  },
  'page.flash': {
    message: 'Die Seite zeigt Flash, das kein Browser mehr abspielt',
    fix: 'Exportieren Sie den Kurs als HTML5',
  },
  'page.service-worker': {
    message: 'Die Seite registriert einen Service Worker, was SCORM-Player nicht erlauben',
    fix: 'Schalten Sie die Offline-Unterstützung im Autorenwerkzeug aus',
  },
  'page.wrong-api/1.2': {
    message: 'Die Seiten sprechen nur mit der API von SCORM 2004, aber das Manifest sagt SCORM 1.2',
    fix: 'Exportieren Sie den Kurs neu für eine einzige Version',
  },
  'page.wrong-api/2004': {
    message: 'Die Seiten sprechen nur mit der API von SCORM 1.2, aber das Manifest sagt SCORM 2004',
    fix: 'Exportieren Sie den Kurs neu für eine einzige Version',
  },
  'page.no-api': {
    message: 'Keine Seite sucht die API von SCORM; es wird also nichts gemeldet',
    fix: 'Deklarieren Sie die Ressourcen als Assets, oder fügen Sie die Aufrufe hinzu',
  },
  'page.browser-storage-only': {
    message: 'Die Seiten bewahren den Fortschritt im Browser auf und melden ihn nie',
    fix: 'Schreiben Sie ihn über die API von SCORM: Ein anderer Browser oder Computer beginnt sonst von vorn',
  },
  'page.suspend-data': {
    message: 'Die Seiten schreiben suspend_data, von dem SCORM 1.2 nur 4.096 Zeichen behält',
    fix: 'Halten Sie es kurz, oder exportieren Sie als SCORM 2004, das 64.000 behält',
  },
  'page.suspend-data-tool': {
    message: 'Kurse aus {{tool}} können mehr suspend_data schreiben als die 4.096 Zeichen von SCORM 1.2',
    fix: 'Exportieren Sie als SCORM 2004, das 64.000 behält, oder teilen Sie den Kurs',
  },
  'package.dispatch-shell/scorm-cloud': {
    message: 'Das Paket ist ein Dispatch der SCORM Cloud: Der Kurs selbst liegt dort und ist nicht im Paket',
    fix: 'Importieren Sie den Kurs selbst, um ihn ohne Netz abzuspielen',
  },
  'package.dispatch-shell/redirect': {
    message: 'Das Paket ist eine Hülle: Seine Startseite führt zu {{host}}, wo der Kurs selbst liegt',
    fix: 'Importieren Sie den Kurs selbst, um ihn ohne Netz abzuspielen',
  },
  'page.not-read': { message: 'Nur ein Teil der Seiten und Skripte wurde durchgesehen' },
};
