import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

/** Each refusal in three sentences: what happened, what is safe, what to do. */
export const de: TranslationOf<typeof en, 'de'> = {
  problem: {
    UNAUTHORIZED: {
      what: 'Dieses Fenster ist nicht mehr angemeldet',
      safe: 'Nichts wurde geändert.',
      todo: 'Öffnen Sie Lectern noch einmal, oder benutzen Sie einen neuen Link.',
    },
    INVALID_API_KEY: {
      what: 'Der Schlüssel dieses Fensters ist nicht bekannt',
      safe: 'Nichts wurde geändert.',
      todo: 'Öffnen Sie Lectern noch einmal, oder benutzen Sie einen neuen Link.',
    },
    EXPIRED_API_KEY: {
      what: 'Der Schlüssel dieses Fensters ist abgelaufen',
      safe: 'Nichts wurde geändert.',
      todo: 'Öffnen Sie Lectern noch einmal, oder benutzen Sie einen neuen Link.',
    },
    FORBIDDEN: {
      what: 'Das ist nicht erlaubt',
      safe: 'Nichts wurde geändert.',
      todo: 'Benutzen Sie ein Fenster oder einen Schlüssel, der das darf.',
      whatNoAttempts: 'Alle Versuche sind aufgebraucht',
      todoNoAttempts:
        'Spielen Sie es ab, um den letzten Versuch anzusehen, oder erhöhen Sie die Grenze in den Eigenschaften des Pakets.',
    },
    INSUFFICIENT_SCOPES: {
      what: 'Der Schlüssel darf das nicht',
      safe: 'Nichts wurde geändert.',
      todo: 'Benutzen Sie einen Schlüssel mit dem nötigen Recht.',
    },
    TENANT_MISMATCH: {
      what: 'Das gehört einem anderen Mandanten',
      safe: 'Nichts wurde geändert.',
      todo: 'Benutzen Sie einen Schlüssel des Mandanten, dem es gehört.',
    },
    INVALID_REQUEST: {
      what: 'Etwas von dem, was eingegeben wurde, wird nicht angenommen',
      whatField: 'Nicht angenommen: {{message}}',
      safe: 'Nichts wurde geändert.',
      todo: 'Korrigieren Sie es und versuchen Sie es erneut.',
    },
    MISSING_FILE: {
      what: 'Es kam keine Datei an',
      safe: 'Nichts wurde gespeichert.',
      todo: 'Wählen Sie eine ZIP-Datei und importieren Sie sie noch einmal.',
    },
    INVALID_FILE_TYPE: {
      what: '„{{file}}“ ist kein lesbares ZIP-Archiv',
      whatEncrypted: '„{{file}}“ ist ein ZIP-Archiv mit Passwort',
      safe: 'Nichts wurde gespeichert; Ihre Datei ist, wie sie war.',
      todoListed: 'Tun Sie, was oben geraten wird, und importieren Sie sie dann noch einmal.',
      todo: 'Veröffentlichen Sie den Kurs noch einmal als SCORM-Paket (eine .zip-Datei) und importieren Sie dieses. Wurde die Datei heruntergeladen, ist sie vielleicht unvollständig.',
    },
    FILE_TOO_LARGE: {
      what: '„{{file}}“ ist größer, als dieses Lectern annimmt',
      whatLimit: '„{{file}}“ hat {{size}}; dieses Lectern nimmt bis zu {{max}} an',
      whatJustOver: '„{{file}}“ ist etwas größer als die {{max}}, die dieses Lectern annimmt',
      safe: 'Nichts wurde gespeichert; Ihre Datei ist, wie sie war.',
      todo: 'Komprimieren Sie die Medien oder teilen Sie den Kurs, und importieren Sie ihn dann noch einmal; oder laden Sie ihn in Teilen über die API hoch, die größere Dateien annimmt.',
    },
    DISPATCH_NOT_FOUND: {
      what: 'Diese Freigabe gibt es nicht mehr',
      safe: 'Was Lernende damit getan haben, bleibt erhalten.',
      todo: 'Sehen Sie die Liste der Freigaben noch einmal an.',
    },
    DISPATCH_NOT_ACTIVE: {
      what: 'Die Freigabe ist abgelaufen oder wurde widerrufen',
      safe: 'Was Lernende damit getan haben, bleibt erhalten.',
      todo: 'Geben Sie ihr ein späteres Ende, oder legen Sie eine neue an.',
    },
    REGISTRATION_LIMIT_EXCEEDED: {
      what: 'Die Freigabe nimmt keine weiteren Lernenden auf',
      safe: 'Wer begonnen hat, kann weitermachen.',
      todo: 'Erhöhen Sie ihre Höchstzahl an Registrierungen.',
    },
    LICENSE_LIMIT_EXCEEDED: {
      what: 'Die Freigabe hat keine Lizenzen mehr',
      safe: 'Wer eine Lizenz hat, kann weitermachen.',
      todo: 'Erhöhen Sie ihre Höchstzahl an Lizenzen.',
    },
    WEBHOOK_NOT_FOUND: {
      what: 'Diesen Webhook gibt es nicht mehr',
      safe: 'Nichts wurde geändert.',
      todo: 'Sehen Sie die Liste der Webhooks noch einmal an.',
    },
    WEBHOOK_DELIVERY_FAILED: {
      what: 'Der Webhook hat das Ereignis nicht angenommen',
      safe: 'Das Ereignis ist gespeichert, mit dem, was zurückkam.',
      todo: 'Sehen Sie die Antwort des Empfängers an, beheben Sie dort die Ursache und senden Sie das Ereignis erneut.',
    },
    RATE_LIMIT_EXCEEDED: {
      what: 'In einer Minute kamen zu viele Anfragen',
      safe: 'Nichts wurde geändert.',
      todo: 'Warten Sie eine Minute und versuchen Sie es dann erneut.',
    },
    QUOTA_EXCEEDED: {
      what: '„{{file}}“ passt nicht mehr in das, was dieses Lectern aufbewahren darf',
      safe: 'Nichts wurde gespeichert; Ihre Datei und Ihre Bibliothek sind, wie sie waren.',
      todo: 'Löschen Sie Pakete, die niemand braucht, oder lassen Sie die Grenze erhöhen, und importieren Sie die Datei dann noch einmal.',
    },
    MANIFEST_NOT_FOUND: {
      what: '„{{file}}“ hat keine imsmanifest.xml und ist deshalb kein SCORM-Paket',
      whatAicc: '„{{file}}“ ist ein AICC-Kurs; Lectern spielt SCORM 1.2 und SCORM 2004 ab',
      whatCmi5: '„{{file}}“ ist ein cmi5-Kurs; Lectern spielt SCORM 1.2 und SCORM 2004 ab',
      whatHtml: '„{{file}}“ ist eine Webseite ohne SCORM-Manifest',
      safe: 'Nichts wurde gespeichert; Ihre Datei ist, wie sie war.',
      todoListed: 'Tun Sie, was oben geraten wird, und importieren Sie sie dann noch einmal.',
      todo: 'Wählen Sie im Autorenwerkzeug SCORM 1.2 oder SCORM 2004 als Ausgabe, und packen Sie den Inhalt des Ordners in das ZIP, nicht den Ordner selbst.',
    },
    PARSE_FAILED: {
      what: '„{{file}}“ kann so nicht importiert werden',
      safe: 'Nichts wurde gespeichert; Ihre Datei ist, wie sie war.',
      todoListed:
        'Beheben Sie, was aufgeführt ist, packen Sie den Kurs neu und importieren Sie ihn noch einmal.',
      todo: 'Importieren Sie die Datei noch einmal. Bleibt es dabei, exportieren Sie den Kurs neu und importieren Sie diesen.',
    },
    PACKAGE_NOT_FOUND: {
      what: 'Dieses Paket ist nicht mehr hier',
      safe: 'Seine Sitzungen bleiben lesbar.',
      todo: 'Gehen Sie zurück zur Bibliothek.',
    },
    SESSION_NOT_FOUND: {
      what: 'Diese Sitzung gibt es nicht',
      safe: 'Nichts wurde geändert.',
      todo: 'Gehen Sie zurück zur Liste der Sitzungen.',
    },
    NOT_FOUND: {
      what: 'Unter dieser Adresse gibt es nichts',
      safe: 'Nichts wurde geändert.',
      todo: 'Gehen Sie zurück zur Bibliothek.',
    },
    METHOD_NOT_ALLOWED: {
      what: 'Der Server kennt diese Aktion nicht',
      safe: 'Nichts wurde geändert.',
      todo: 'Laden Sie das Fenster neu: Es hat vielleicht eine andere Version als der Server.',
    },
    VERSION_CONFLICT: {
      what: 'Jemand anderes hat das inzwischen geändert',
      safe: 'Dessen Änderung bleibt; Ihre wurde nicht gespeichert.',
      todo: 'Laden Sie neu und nehmen Sie Ihre Änderung noch einmal vor.',
    },
    DUPLICATE_ENTRY: {
      what: 'Das gibt es hier schon',
      whatNamed: 'Das gibt es hier schon, als „{{name}}“',
      safe: 'Was hier ist, wurde nicht angerührt.',
      todo: 'Benutzen Sie, was hier ist, oder entfernen Sie es zuerst.',
    },
    UPLOAD_FAILED: {
      what: '„{{file}}“ konnte nicht gespeichert werden',
      safe: 'Nichts halb Geschriebenes ist geblieben; Ihre Datei ist, wie sie war.',
      todo: 'Prüfen Sie, ob der Datenträger des Datenordners Platz hat und beschreibbar ist, und versuchen Sie es dann erneut.',
    },
    DB_QUERY_FAILED: {
      what: 'Die Datenbank konnte nicht gelesen werden',
      safe: 'Nichts wurde geändert.',
      todo: 'Versuchen Sie es erneut. Bleibt es dabei, prüfen Sie den Datenträger des Datenordners; das Protokoll nennt die Ursache unter der Anfrage-ID.',
    },
    DB_INSERT_FAILED: {
      what: 'Die Datenbank konnte nicht geschrieben werden',
      safe: 'Was vorher gespeichert wurde, ist sicher; diese Änderung wurde nicht gespeichert.',
      todo: 'Prüfen Sie, ob der Datenträger des Datenordners Platz hat und beschreibbar ist, und versuchen Sie es dann erneut.',
    },
    INTERNAL_ERROR: {
      what: 'Lectern hat einen Fehler gemacht',
      safe: 'Was vorher gespeichert wurde, ist sicher.',
      todo: 'Versuchen Sie es erneut. Geschieht es wieder, nennt das Protokoll die Ursache unter der Anfrage-ID.',
    },
    SERVICE_UNAVAILABLE: {
      what: 'Der Server ist beschäftigt oder wird gerade beendet',
      safe: 'Was vorher gespeichert wurde, ist sicher.',
      todo: 'Warten Sie einen Moment und versuchen Sie es erneut.',
    },
    STORAGE_UNAVAILABLE: {
      what: 'Die gespeicherte Datei dieses Pakets kann nicht gelesen werden',
      safe: 'Seine Sitzungen und deren Ergebnisse sind sicher.',
      todo: 'Prüfen Sie, ob der Datenordner vollständig und sein Datenträger angeschlossen ist.',
    },
    UNREACHABLE: {
      what: 'Lectern antwortet nicht',
      safe: 'Was vorher gespeichert wurde, ist sicher.',
      todo: 'Prüfen Sie, ob Lectern noch läuft, und versuchen Sie es dann erneut.',
    },
    UNREADABLE: {
      what: 'Die Antwort war nicht zu verstehen',
      safe: 'Was vorher gespeichert wurde, ist sicher.',
      todo: 'Laden Sie das Fenster neu: Es hat vielleicht eine andere Version als der Server.',
    },
    FILE_CHANGED: {
      what: '„{{file}}“ hat sich geändert, seit sie gewählt wurde',
      safe: 'Nichts wurde gespeichert; Ihre Datei ist, wie sie auf dem Datenträger liegt.',
      todo: 'Wählen Sie sie noch einmal: Ein Browser liest eine gewählte Datei nicht, die seitdem geschrieben, verschoben oder gelöscht wurde.',
    },
    CANCELLED: {
      what: 'Abgebrochen',
      safe: 'Nichts wurde gespeichert.',
      todo: 'Beginnen Sie neu, wann Sie möchten.',
    },
  },
  lmsRule: {
    'suspend-refuse': 'suspend_data: höchstens {{most}} Zeichen; mehr wird abgewiesen',
    'suspend-cut':
      'suspend_data: höchstens {{most}} Zeichen; der Rest wird abgeschnitten, ohne dass der Inhalt es erfährt',
    lengths: 'Jeder Wert, der länger ist als das Mindestmaß des Standards, wird abgewiesen',
    drop: 'Was kein Commit gespeichert hat, geht verloren, wenn der Inhalt ohne eigenes Ende verschwindet',
    'auto-commit':
      'Das LMS speichert von selbst, {{most}} Sekunden nach dem ersten Wert, den noch kein Commit gespeichert hat',
    'review-when-done':
      'Ein Kurs, dessen SCOs alle abgeschlossen, bestanden oder nicht bestanden sind, öffnet sich wieder zur Durchsicht (review), ohne Wertung',
    'as-begun':
      'Ein beendeter Kurs öffnet sich wieder im normalen Modus; was er dann setzt, tritt an die Stelle des Ergebnisses',
    'keeps-review': 'Was der Inhalt bei der Durchsicht (review) setzt, wird trotzdem behalten',
    'exact-paths':
      'Eine Datei des Pakets wird nur unter ihrem genauen Namen gefunden: bei anderer Groß- und Kleinschreibung wird sie nicht geliefert',
    'opens-in-frame': 'Der Inhalt öffnet sich in einem Rahmen der Seite, wenn niemand es anders einstellt',
    'opens-in-window': 'Der Inhalt öffnet sich in einem eigenen Fenster, wenn niemand es anders einstellt',
    'mastery-override':
      'Die Bestehensgrenze entscheidet über bestanden und nicht bestanden, was der Inhalt auch sagt',
    'mastery-if-completed':
      'Die Bestehensgrenze entscheidet nur beim Status „completed“; sonst gilt das Wort des Inhalts',
    completes: 'Ein SCO, das ohne Status endet, ist abgeschlossen',
  },
};
