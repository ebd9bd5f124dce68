import type { packageWords as en } from '../../../../../src-shared/contract/package-words';
import type { SentencesOf } from '../translation';

export const packageWords: SentencesOf<typeof en> = {
  'package.manifest-in-folder': {
    message: 'imsmanifest.xml liegt im Ordner „{{folder}}“ statt auf der obersten Ebene des Pakets',
    fix: 'Packen (oder verknüpfen) Sie den Inhalt des Ordners, nicht den Ordner selbst',
  },
  'package.manifest-case': {
    message: 'Das Manifest heißt „{{name}}“ statt „imsmanifest.xml“',
    fix: 'Benennen Sie es in „imsmanifest.xml“ um',
  },
  'package.manifest-missing/cmi5': {
    message: 'imsmanifest.xml nicht gefunden. Dies ist ein cmi5-Paket',
    fix: 'Exportieren Sie den Kurs als SCORM 1.2 oder SCORM 2004',
  },
  'package.manifest-missing/xapi': {
    message: 'imsmanifest.xml nicht gefunden. Dies ist ein xAPI-Paket (Tin Can)',
    fix: 'Exportieren Sie den Kurs als SCORM 1.2 oder SCORM 2004',
  },
  'package.manifest-missing/aicc': {
    message: 'imsmanifest.xml nicht gefunden. Dies ist ein AICC-Paket',
    fix: 'Exportieren Sie den Kurs als SCORM 1.2 oder SCORM 2004',
  },
  'package.manifest-missing/html': {
    message: 'imsmanifest.xml nicht gefunden. Dies ist eine Website ohne Manifest',
    fix: 'Exportieren Sie den Kurs als SCORM 1.2 oder SCORM 2004',
  },
  'package.manifest-missing/zip': {
    message: 'imsmanifest.xml nicht gefunden. Das ZIP-Archiv enthält ein weiteres ZIP-Archiv',
    fix: 'Entpacken Sie es einmal und importieren Sie das ZIP-Archiv darin',
  },
  'package.manifest-missing/renamed': {
    message: 'imsmanifest.xml nicht gefunden. „{{path}}“ sieht danach aus, unter einem anderen Namen',
    fix: 'Nennen Sie diese Datei „imsmanifest.xml“ und legen Sie sie auf die oberste Ebene des Pakets',
  },
  'package.manifest-missing/other-case': {
    message: 'imsmanifest.xml nicht gefunden. Es gibt „{{path}}“, das andere Systeme nicht dafür halten',
    fix: 'Nennen Sie diese Datei „imsmanifest.xml“, in Kleinbuchstaben',
  },
  'package.manifest-missing/several': {
    message:
      'imsmanifest.xml fehlt auf der obersten Ebene des Pakets. Weiter unten gibt es {{number}}, in „{{path}}“, „{{other}}“',
    fix: 'Packen Sie den Inhalt jedes dieser Ordner in ein eigenes ZIP-Archiv',
  },
  'package.manifest-missing/nowhere': {
    message: 'imsmanifest.xml nicht gefunden',
    fix: 'Exportieren Sie den Kurs als SCORM 1.2 oder SCORM 2004',
  },
  'package.manifest-missing/deeper': {
    message: 'imsmanifest.xml fehlt auf der obersten Ebene des Pakets. Es gibt eine unter „{{path}}“',
    fix: 'Packen (oder verknüpfen) Sie den Inhalt des Ordners, der imsmanifest.xml enthält',
  },
  'package.other-identifier': {
    message:
      'Das Manifest hat die Kennung „{{identifier}}“, Version {{version}} dieses Pakets aber „{{before}}“: Es ist vielleicht ein anderer Kurs',
    fix: 'Laden Sie einen anderen Kurs als eigenes Paket hoch; in einer neuen Version eines Kurses behalten Sie die Kennung bei',
  },
  'package.more-findings': { message: '{{number}} weitere Befunde sind weggelassen' },
  'package.damaged-files/one': {
    message: 'Eine Datei ist beschädigt: „{{name}}“',
    fix: 'Laden Sie das Paket noch einmal hoch, oder exportieren Sie den Kurs noch einmal',
  },
  'package.damaged-files/some': {
    message: '{{number}} Dateien sind beschädigt: „{{names}}“',
    fix: 'Laden Sie das Paket noch einmal hoch, oder exportieren Sie den Kurs noch einmal',
  },
  'package.damaged-files/many': {
    message: '{{number}} Dateien sind beschädigt, darunter „{{names}}“',
    fix: 'Laden Sie das Paket noch einmal hoch, oder exportieren Sie den Kurs noch einmal',
  },
  'package.damaged-files/archive': {
    message: 'Das gespeicherte ZIP-Archiv ist beschädigt: Es lässt sich nicht mehr öffnen',
    fix: 'Laden Sie das Paket noch einmal hoch',
  },
  'zip.link': { message: '„{{name}}“ ist eine Verknüpfung; sie wird weggelassen' },
  'zip.no-file': {
    message: '„{{name}}“ ist weder Datei noch Ordner; es wird weggelassen',
    fix: 'Entfernen Sie es aus dem ZIP-Archiv',
  },
  'zip.backslash-names': {
    message:
      'Das ZIP-Archiv hat {{number}} Namen mit umgekehrten Schrägstrichen, darunter „{{name}}“; sie werden als Schrägstriche gelesen',
    fix: 'Packen Sie mit einem Werkzeug, das „/“ zwischen Ordner schreibt: Andere Systeme sehen die Ordner sonst nicht',
  },
  'zip.damaged-file': {
    message: '„{{name}}“ ist beschädigt: Die Bytes passen nicht zur Prüfsumme des ZIP-Archivs',
    fix: 'Exportieren Sie den Kurs noch einmal',
  },
  'zip.duplicate-name': {
    message: '„{{name}}“ ist zweimal im ZIP-Archiv; das letzte zählt',
    fix: 'Exportieren Sie den Kurs noch einmal',
  },
  'zip.case-collision': {
    message: '„{{name}}“ und „{{other}}“ unterscheiden sich nur in Groß- und Kleinschreibung',
    fix: 'Benennen Sie eines davon um',
  },
  'zip.too-many-entries': {
    message: 'Das ZIP-Archiv hat mehr als {{most}} Dateien',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.too-big': {
    message: 'Die Dateien des ZIP-Archivs sind entpackt zu groß',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.bomb': {
    message: 'Das ZIP-Archiv würde beim Entpacken auf das {{times}}-Fache wachsen',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.name-empty': {
    message: 'Das ZIP-Archiv hat eine Datei ohne Namen',
    fix: 'Entfernen Sie diese Datei aus dem ZIP-Archiv',
  },
  'zip.name-nul': {
    message: 'Das ZIP-Archiv hat einen Namen mit einem Null-Byte: „{{name}}“',
    fix: 'Entfernen Sie diese Datei aus dem ZIP-Archiv',
  },
  'zip.name-absolute': {
    message: 'Das ZIP-Archiv hat einen absoluten Namen: „{{name}}“',
    fix: 'Entfernen Sie diese Datei aus dem ZIP-Archiv',
  },
  'zip.name-drive': {
    message: 'Das ZIP-Archiv hat einen Namen mit Laufwerksbuchstaben: „{{name}}“',
    fix: 'Entfernen Sie diese Datei aus dem ZIP-Archiv',
  },
  'zip.name-parent': {
    message: 'Das ZIP-Archiv hat einen Namen, der aus ihm hinausführt: „{{name}}“',
    fix: 'Entfernen Sie diese Datei aus dem ZIP-Archiv',
  },
  'zip.encrypted/file': {
    message: 'Das ZIP-Archiv hat ein Passwort: „{{name}}“ ist verschlüsselt, niemand könnte sie öffnen',
    fix: 'Packen Sie ohne Passwort',
  },
  'zip.encrypted/archive': {
    message: 'Das ZIP-Archiv hat ein Passwort: Alles darin ist verschlüsselt, niemand könnte es öffnen',
    fix: 'Packen Sie ohne Passwort',
  },
  'zip.method': {
    message: '„{{name}}“ ist mit dem Verfahren {{method}} komprimiert, das SCORM nicht kennt',
    fix: 'Packen Sie mit dem Verfahren „deflate“',
  },
  'zip.lying-size': {
    message: '„{{name}}“ kann nicht die angegebene Größe haben',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.overlap': {
    message: '„{{name}}“ teilt seine Bytes mit einer anderen Datei',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.empty': {
    message: 'Die Datei ist leer',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.multi-disk': {
    message: 'Die Datei ist ein Teil eines geteilten ZIP-Archivs',
    fix: 'Packen Sie in eine einzige Datei',
  },
  'zip.trailing-bytes': {
    message: 'Das ZIP-Archiv hat überzählige Bytes am Ende',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.damaged': {
    message: 'Das Verzeichnis des ZIP-Archivs ist beschädigt oder abgeschnitten',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.truncated': {
    message: 'Das ZIP-Archiv ist abgeschnitten: Sein Ende fehlt',
    fix: 'Laden Sie die Datei noch einmal hoch, oder exportieren Sie den Kurs noch einmal',
  },
  'zip.not-a-zip/unknown': {
    message: 'Die Datei ist kein gültiges ZIP-Archiv',
    fix: 'Laden Sie die ZIP-Datei hoch, die das Autorenwerkzeug exportiert hat',
  },
  'zip.not-a-zip/rar': {
    message: 'Die Datei ist kein gültiges ZIP-Archiv: Sie ist ein RAR-Archiv',
    fix: 'Laden Sie die ZIP-Datei hoch, die das Autorenwerkzeug exportiert hat',
  },
  'zip.not-a-zip/7z': {
    message: 'Die Datei ist kein gültiges ZIP-Archiv: Sie ist ein 7-Zip-Archiv',
    fix: 'Laden Sie die ZIP-Datei hoch, die das Autorenwerkzeug exportiert hat',
  },
  'zip.not-a-zip/gzip': {
    message: 'Die Datei ist kein gültiges ZIP-Archiv: Sie ist ein gzip-Archiv',
    fix: 'Laden Sie die ZIP-Datei hoch, die das Autorenwerkzeug exportiert hat',
  },
  'zip.not-a-zip/pdf': {
    message: 'Die Datei ist kein gültiges ZIP-Archiv: Sie ist ein PDF-Dokument',
    fix: 'Laden Sie die ZIP-Datei hoch, die das Autorenwerkzeug exportiert hat',
  },
  'zip.not-a-zip/picture': {
    message: 'Die Datei ist kein gültiges ZIP-Archiv: Sie ist ein Bild',
    fix: 'Laden Sie die ZIP-Datei hoch, die das Autorenwerkzeug exportiert hat',
  },
  'zip.not-a-zip/markup': {
    message: 'Die Datei ist kein gültiges ZIP-Archiv: Sie ist eine Webseite oder eine XML-Datei',
    fix: 'Laden Sie die ZIP-Datei hoch, die das Autorenwerkzeug exportiert hat',
  },
  'zip.name-long': {
    message: 'Das ZIP-Archiv hat einen Namen mit mehr als 4096 Zeichen: „{{name}}“',
    fix: 'Entfernen Sie diese Datei aus dem ZIP-Archiv',
  },
  'zip.name-encoding': {
    message:
      'Das ZIP-Archiv sagt nicht, wie seine Namen kodiert sind. Sie werden als {{encoding}} gelesen: „{{name}}“',
    fix: 'Packen Sie mit einem Programm, das Namen in UTF-8 schreibt',
  },
  'zip.hidden-entries': {
    message: 'Das ZIP-Archiv hat mehr Dateien, als sein Verzeichnis angibt',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.appended': {
    message: 'Die Datei enthält zwei ZIP-Archive hintereinander',
    fix: 'Laden Sie nur das ZIP-Archiv des Kurses hoch',
  },
  'zip.big-directory': {
    message: 'Das Verzeichnis des ZIP-Archivs ist zu groß',
    fix: 'Exportieren Sie den Kurs noch einmal und laden Sie die Datei so hoch, wie sie herauskommt',
  },
  'zip.more': { message: '{{number}} weitere Befunde zu Namen sind weggelassen' },
  'folder.link': {
    message:
      '„{{name}}“ ist eine Verknüpfung, die aus dem Ordner hinaus, ins Leere oder im Kreis führt; sie wird weggelassen',
    fix: 'Legen Sie die Datei selbst in den Ordner',
  },
  'folder.no-file': {
    message: '„{{name}}“ ist weder Datei noch Ordner; es wird weggelassen',
    fix: 'Entfernen Sie es aus dem Ordner',
  },
  'folder.too-many-files': {
    message: 'Der Ordner hat mehr als {{most}} Dateien',
    fix: 'Wählen Sie den Ordner, in den das Autorenwerkzeug exportiert hat, nicht einen, der ihn enthält',
  },
  'folder.too-deep': {
    message: 'Der Ordner hat mehr als {{most}} ineinanderliegende Ordner',
    fix: 'Wählen Sie den Ordner, in den das Autorenwerkzeug exportiert hat, nicht einen, der ihn enthält',
  },
};
