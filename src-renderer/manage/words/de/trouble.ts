import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { trouble as en } from '../en/trouble';

export const trouble: TranslationOf<typeof en, 'de'> = {
  safe: {
    again: 'Nichts ist verloren: Alles bleibt hier und wird {{when}} wieder versucht.',
    asked: 'Nichts ist verloren: Alles bleibt hier, bis Sie wieder abgleichen.',
    stays: 'Nichts ist verloren: Alles bleibt hier und geht hinaus, sobald dies in Ordnung gebracht ist.',
    notSent: 'Nichts wurde dorthin gesendet, und hier wurde nichts geändert.',
    trial: 'Nichts wurde gesendet und nichts behalten.',
  },
  said: 'Der Server sagte: „{{text}}“',
  status: 'Antwort {{status}}',
  code: 'Kürzel {{code}}',
  unreachable: {
    what: '{{host}} antwortet nicht',
    todo: 'Sehen Sie nach, ob jener Server läuft und ob dieser Computer ein Netz hat.',
  },
  dns: {
    what: 'Niemand kennt einen Server namens {{host}}',
    todo: 'Suchen Sie einen Tippfehler in der Adresse, und sehen Sie nach, ob dieser Computer ein Netz hat.',
  },
  tls: {
    what: 'Mit {{host}} kam keine sichere Verbindung zustande',
    whatUnvouched: 'Niemand bürgt für das Zertifikat von {{host}}',
    whatExpired: 'Das Zertifikat von {{host}} ist abgelaufen',
    whatNotYet: 'Das Zertifikat von {{host}} gilt noch nicht',
    whatOtherName: 'Das Zertifikat bei {{host}} lautet auf einen anderen Namen',
    whatNone: '{{host}} spricht an dieser Adresse kein https',
    whatOnly: '{{host}} spricht unter dieser Adresse nur https',
    todo: 'Fragen Sie den Betreiber jenes Servers; auch eine Firewall unterwegs kann die Ursache sein.',
    todoClock:
      'Sehen Sie nach, ob die Uhr dieses Computers stimmt; wenn ja, braucht jener Server ein neues Zertifikat.',
    todoNone:
      'Berichtigen Sie den Port, oder lassen Sie die Adresse mit http:// beginnen, wenn der Server in Ihrem eigenen Netz steht.',
    todoOnly: 'Beginnen Sie die Adresse mit https:// oder berichtigen Sie den Port.',
  },
  timeout: {
    what: '{{host}} hat zu lange für eine Antwort gebraucht',
    todo: 'Das Netz kann langsam oder jener Server beschäftigt sein. Versuchen Sie es später wieder.',
  },
  'captive-portal': {
    what: 'An der Stelle von {{host}} antwortete eine Webseite',
    whatElsewhere: '{{host}} führte an einen anderen Ort: {{to}}',
    todo: 'Wenn dieses Netz eine Anmeldung verlangt, wie in einem Hotel, melden Sie sich in einem Browser an. Suchen Sie sonst einen Tippfehler in der Adresse.',
  },
  garbage: {
    what: '{{host}} antwortete etwas, das nicht zu lesen ist',
    whatRedirect: '{{host}} führt von dieser Adresse zu einer anderen',
    whatChecksum: 'Was {{host}} empfangen hat, weicht von dem Gesendeten ab',
    todo: 'Sehen Sie nach, ob die Adresse zu einem Lectern oder einer SCORM-Cloud führt, mit allem, was vor „/api“ steht.',
    todoAgain: 'Gleichen Sie noch einmal ab. Bleibt es so, verändert etwas unterwegs das Gesendete.',
  },
  unauthorized: {
    what: '{{host}} kennt den Schlüssel nicht',
    todo: 'Legen Sie dort einen Schlüssel an, und tragen Sie ihn hier unter „Bearbeiten“ ein.',
  },
  'key-expired': {
    what: 'Der Schlüssel für {{host}} ist abgelaufen',
    todo: 'Legen Sie dort einen neuen Schlüssel an, und tragen Sie ihn hier unter „Bearbeiten“ ein.',
  },
  forbidden: {
    what: 'Der Schlüssel darf das bei {{host}} nicht',
    whatRead: 'Der Schlüssel darf auf {{host}} schreiben, aber nicht lesen',
    whatWrite: 'Der Schlüssel darf auf {{host}} lesen, aber nicht schreiben',
    todo: 'Legen Sie dort einen Schlüssel an, der lesen und schreiben darf, und tragen Sie ihn hier unter „Bearbeiten“ ein.',
  },
  'wrong-tenant': {
    what: 'Der Schlüssel gehört zu einem anderen Mandanten von {{host}}',
    todo: 'Tragen Sie unter „Bearbeiten“ einen Schlüssel des richtigen Mandanten ein.',
  },
  'not-found': {
    what: '{{host}} hat nicht, wozu dies gehört',
    todo: 'Es ist dort vielleicht gelöscht worden. Gleichen Sie noch einmal ab, oder sehen Sie nach, ob die Adresse vollständig ist.',
  },
  'no-api': {
    what: 'Unter dieser Adresse von {{host}} gibt es nichts von dieser API',
    todo: 'Prüfen Sie Pfad und Port: Es ist die Adresse eines Lectern, wie man sie im Browser öffnet, oder die einer SCORM-Cloud, mit allem vor „/api“.',
  },
  conflict: {
    what: 'Auf {{host}} änderte sich dies immer wieder, während es gesendet wurde',
    todo: 'Schließen Sie den Kurs dort, wenn er offen ist, und gleichen Sie dann noch einmal ab.',
  },
  'too-large': {
    what: 'Dies ist größer, als {{host}} annimmt',
    todo: 'Lassen Sie die Grenze dort anheben, oder importieren Sie ein kleineres Paket.',
  },
  quota: {
    what: '{{host}} hat für diesen Mandanten keinen Platz mehr',
    todo: 'Löschen Sie dort, was niemand braucht, oder lassen Sie die Grenze anheben.',
  },
  'rate-limited': {
    what: '{{host}} bittet um eine Pause',
    todo: 'Es ist nichts zu tun: Die Pause wird eingehalten.',
  },
  refused: {
    what: '{{host}} hat dies abgelehnt',
    todo: 'Lesen Sie, was der Server sagte; wer ihn betreibt, kann mehr sagen.',
  },
  'server-error': {
    what: '{{host}} hatte selbst einen Fehler',
    todo: 'Bleibt es so, sagen Sie es dem Betreiber jenes Servers.',
  },
  unavailable: {
    what: '{{host}} ist zurzeit außer Betrieb',
    todo: 'Warten Sie, bis er wieder da ist.',
  },
  newer: {
    what: '{{host}} schreibt „{{seen}}“, was dieses Lectern nicht kennt',
    todo: 'Aktualisieren Sie dieses Lectern: Jener Server ist neuer.',
  },
  stopped: {
    what: '{{host}} liegt auf diesem Computer oder in seinem Netz, wohin Lectern nicht darf',
    todo: 'Erlauben Sie Adressen Ihres eigenen Netzes in den Einstellungen, oder nehmen Sie eine andere Adresse.',
  },
  cancelled: {
    what: 'Der Abgleich mit {{host}} wurde abgebrochen',
    todo: 'Gleichen Sie wieder ab, wann Sie möchten.',
  },
  'another-remote': {
    what: 'Bei {{host}} steht ein anderer Server als der, mit dem Sie gekoppelt haben',
    whatTenant:
      'Der Schlüssel führt jetzt zu einem anderen Mandanten von {{host}} als dem, mit dem Sie gekoppelt haben',
    whatInstance:
      'Bei {{host}} antwortet ein anderes Lectern als das, mit dem Sie gekoppelt haben, oder eines mit anderen Daten',
    whatPackage: 'Bei {{host}} sind die Pakete weg, die früher dorthin gesendet wurden',
    todo: 'Wurde der Server mit Absicht neu aufgesetzt, koppeln Sie neu. Wenn nicht, finden Sie heraus, wer an dieser Adresse antwortet.',
  },
  itself: {
    what: '{{host}} ist dieses Lectern selbst',
    todo: 'Entfernen Sie den Eintrag und fügen Sie den Server hinzu, zu dem die Ergebnisse sollen. Mit diesem hat nichts den Computer verlassen.',
  },
  'key-unreadable': {
    what: 'Der Schlüssel für {{host}} ist auf diesem Computer nicht mehr zu lesen',
    todo: 'Tragen Sie den Schlüssel unter „Bearbeiten“ noch einmal ein. Das kommt nach einem Umzug auf einen anderen Computer oder Benutzer vor.',
  },
  held: {
    what: 'Der Kurs ist offen, darum werden seine Ergebnisse noch nicht gesendet',
    whatThere: 'Der Kurs ist auf {{host}} offen, darum werden seine Ergebnisse noch nicht angenommen',
    todo: 'Schließen Sie den Kurs, und gleichen Sie dann noch einmal ab.',
  },
  fault: {
    what: 'Ein Fehler dieses Lectern hat die Ergebnisse aufgehalten',
    todo: 'Wenn es wieder vorkommt, im Protokoll im Datenordner nachsehen.',
  },
  'package-missing': {
    what: 'Das Paket dieser Sitzung ist nicht hier und kann darum nicht gesendet werden',
    whatFolder: 'Das Paket ist ein verknüpfter Ordner, der nicht gesendet werden kann',
    whatGone: 'Die gespielte Version des Pakets ist nicht mehr hier',
    whatFile: 'Die Datei des Pakets fehlt im Datenordner',
    todo: 'Importieren Sie das Paket noch einmal, oder bringen Sie es auf anderem Weg zu jenem Server.',
    todoFolder:
      'Importieren Sie den Ordner als Paket, oder bringen Sie das Paket auf anderem Weg zu jenem Server.',
  },
};
