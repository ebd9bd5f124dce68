import type { wordsOfFiles as en } from '../../../../../src-shared/lint/words-of-files';
import type { SentencesOf } from '../translation';

export const wordsOfFiles: SentencesOf<typeof en> = {
  'package.launch-file-missing': {
    message: 'Die Startseite „{{name}}“ ist nicht im Paket; ihr Item zeigt also nichts',
    fix: 'Ergänzen Sie die Seite, oder korrigieren Sie das href ihrer Ressource',
  },
  'package.file-missing/many': {
    message:
      'Das Manifest deklariert {{number}} Dateien eines Ordners, die nicht im Paket sind, darunter „{{names}}“; den Seiten, die sie laden, fehlen sie',
    fix: 'Ergänzen Sie die Dateien, korrigieren Sie ihre Namen, oder entfernen Sie die file-Elemente, wo nichts sie braucht',
  },
  'package.file-missing/one': {
    message: 'Das Manifest deklariert „{{name}}“, die nicht im Paket ist; der Seite, die sie lädt, fehlt sie',
    fix: 'Ergänzen Sie die Datei, korrigieren Sie ihren Namen, oder entfernen Sie das file-Element, wo nichts sie braucht',
  },
  'package.file-case/many': {
    message:
      'Das Manifest schreibt {{number}} Namen eines Ordners in anderer Groß- und Kleinschreibung, als die Dateien heißen, darunter „{{names}}“',
    fix: 'Schreiben Sie die Namen in derselben Groß- und Kleinschreibung: Andere Systeme finden die Dateien sonst nicht',
  },
  'package.file-case/one': {
    message: 'Das Manifest deklariert „{{wanted}}“, aber die Datei heißt „{{there}}“',
    fix: 'Schreiben Sie den Namen in derselben Groß- und Kleinschreibung: Andere Systeme finden die Datei sonst nicht',
  },
  'package.file-undeclared/one': {
    message: 'Keine Ressource deklariert „{{name}}“',
    fix: 'Deklarieren Sie die Datei, oder entfernen Sie sie: strenge Systeme lassen weg, was nicht deklariert ist',
  },
  'package.file-undeclared/root': {
    message:
      'Keine Ressource deklariert {{number}} Dateien auf der obersten Ebene des Pakets, darunter „{{name}}“',
    fix: 'Deklarieren Sie die Dateien, oder entfernen Sie sie: strenge Systeme lassen weg, was nicht deklariert ist',
  },
  'package.file-undeclared/folder': {
    message: 'Keine Ressource deklariert {{number}} Dateien des Ordners „{{folder}}“, darunter „{{name}}“',
    fix: 'Deklarieren Sie die Dateien, oder entfernen Sie sie: strenge Systeme lassen weg, was nicht deklariert ist',
  },
  'package.name-reserved/one': {
    message:
      '„{{name}}“ enthält das Zeichen „{{character}}“, das in Adressen oder unter Windows eine besondere Bedeutung hat',
    fix: 'Benennen Sie die Datei um und korrigieren Sie, was auf sie verweist: Manche Systeme finden sie nicht',
  },
  'package.name-reserved/many': {
    message:
      '{{number}} Namen enthalten Zeichen, die in Adressen oder unter Windows eine besondere Bedeutung haben, darunter „{{names}}“',
    fix: 'Benennen Sie die Dateien mit Buchstaben, Ziffern, „-“ und „_“ um und korrigieren Sie, was auf sie verweist: Manche Systeme finden sie nicht',
  },
  'package.name-blank/one': {
    message: '„{{name}}“ hat ein Leerzeichen im Namen',
    fix: 'Benennen Sie die Datei mit „-“ oder „_“ um: Manche Systeme finden sie nicht',
  },
  'package.name-blank/many': {
    message: '{{number}} Namen haben Leerzeichen, darunter „{{names}}“',
    fix: 'Benennen Sie die Dateien mit „-“ oder „_“ um: Manche Systeme finden sie nicht',
  },
  'package.name-not-ascii/one': {
    message: '„{{name}}“ hat Zeichen außerhalb von ASCII im Namen',
    fix: 'Benennen Sie die Datei mit einfachen Buchstaben um: Manche Systeme verstümmeln den Namen',
  },
  'package.name-not-ascii/many': {
    message: '{{number}} Namen haben Zeichen außerhalb von ASCII, darunter „{{names}}“',
    fix: 'Benennen Sie die Dateien mit einfachen Buchstaben um: Manche Systeme verstümmeln die Namen',
  },
  'package.name-long/one': {
    message: 'Der Pfad „{{name}}“ hat {{number}} Zeichen; Windows nimmt 260, den Ordner davor mitgezählt',
    fix: 'Kürzen Sie die Namen von Ordnern und Datei: Manche Systeme können sie nicht entpacken',
  },
  'package.name-long/many': {
    message:
      '{{number}} Pfade haben mehr als 180 Zeichen, darunter „{{names}}“; Windows nimmt 260, den Ordner davor mitgezählt',
    fix: 'Kürzen Sie die Namen von Ordnern und Dateien: Manche Systeme können sie nicht entpacken',
  },
  'package.name-device/one': {
    message: '„{{name}}“ hat einen Namen, den Windows für ein Gerät vorbehält',
    fix: 'Benennen Sie die Datei um: Unter Windows lässt sie sich nicht entpacken',
  },
  'package.name-device/many': {
    message: '{{number}} Dateien haben Namen, die Windows für Geräte vorbehält, darunter „{{names}}“',
    fix: 'Benennen Sie die Dateien um: Unter Windows lassen sie sich nicht entpacken',
  },
  'package.name-ending/one': {
    message: 'Ein Name in „{{name}}“ endet mit einem Punkt oder Leerzeichen, was Windows weglässt',
    fix: 'Benennen Sie die Datei oder ihren Ordner um: Die Seite, die sie lädt, findet sie dort nicht',
  },
  'package.name-ending/many': {
    message:
      '{{number}} Pfade haben Namen, die mit einem Punkt oder Leerzeichen enden, darunter „{{names}}“; Windows lässt es weg',
    fix: 'Benennen Sie die Dateien oder ihre Ordner um: Die Seiten, die sie laden, finden sie dort nicht',
  },
  'package.large': {
    message: 'Das Paket hat entpackt {{mb}} MB',
    fix: 'Kürzen Sie die Medien: Viele Systeme weisen Uploads dieser Größe ab',
  },
  'package.file-large': {
    message: '„{{name}}“ hat {{mb}} MB',
    fix: 'Komprimieren Sie die Datei: Bei langsamer Verbindung warten Lernende auf sie',
  },
  'package.launch-page-large': {
    message: 'Die Startseite „{{name}}“ hat {{mb}} MB und erscheint spät',
    fix: 'Laden Sie Bilder und Medien aus eigenen Dateien',
  },
  'package.flash-launch': {
    message: 'Das Item „{{id}}“ startet eine Flash-Datei, die kein Browser mehr abspielt',
    fix: 'Exportieren Sie den Kurs als HTML5',
  },
};
