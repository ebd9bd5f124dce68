import type { Words } from '.';

export const de: Words = {
  menu: {
    file: 'Datei',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    window: 'Fenster',
    revealDataFolder: 'Datenordner zeigen',
  },
  roles: {
    quit: 'Lectern beenden',
    close: 'Fenster schließen',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    reload: 'Neu laden',
    resetZoom: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    togglefullscreen: 'Vollbild',
    toggleDevTools: 'Entwicklerwerkzeuge',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    front: 'Alle nach vorne bringen',
    about: 'Über Lectern',
    services: 'Dienste',
    hide: 'Lectern ausblenden',
    hideOthers: 'Andere ausblenden',
    unhide: 'Alle einblenden',
  },
  moving: {
    choose: 'Ordner wählen, in dem Lectern seine Daten aufbewahrt',
    use: 'Diesen Ordner verwenden',
    question: (folder) => `Die Daten ab jetzt in ${folder} aufbewahren?`,
    explained: (oldFolder) =>
      `Lectern startet mit dem neuen Ordner neu. Der alte bleibt, wie er ist, mit allem darin: ${oldFolder}`,
    restart: 'Lectern neu starten',
    cancel: 'Abbrechen',
  },
  crashed: {
    title: 'Der Player funktioniert nicht mehr',
    happened: (times) => `Die Seite, die den Kurs abspielt, ist in kurzer Zeit ${times}-mal abgebrochen.`,
    safe: 'Was bis dahin gespeichert wurde, bleibt gespeichert, und der Versuch kann dort weitergehen.',
    todo: 'Versuchen Sie es erneut, oder schließen Sie den Player und öffnen Sie den Kurs später. Bricht er jedes Mal ab, ist etwas im Kurs zu viel für diesen Rechner.',
    again: 'Erneut versuchen',
    close: 'Player schließen',
  },
  failure: {
    title: 'Lectern konnte nicht starten',
    safe: 'Ihre Pakete und Ergebnisse sind sicher: Nichts wurde verändert.',
    locked: (folder) => ({
      happened: `Ein anderes Lectern verwendet den Datenordner ${folder}.`,
      todo: 'Schließen Sie das andere Lectern (oder beenden Sie sein „serve“) und starten Sie erneut, oder wählen Sie mit --data ORDNER einen anderen Ordner.',
    }),
    notWritable: (folder) => ({
      happened: `In den Datenordner ${folder} kann nicht geschrieben werden.`,
      todo: 'Geben Sie sich dort das Schreibrecht, schaffen Sie Platz auf dem Datenträger, oder wählen Sie mit --data ORDNER einen anderen Ordner.',
    }),
    packagesSafe:
      'Ihre Pakete sind sicher: Sie wurden nicht angerührt, und in die Datenbank wurde nichts geschrieben.',
    databaseMissing: (folder) => ({
      happened: `Im Datenordner ${folder} liegen Pakete, aber seine Datenbank lectern.db fehlt oder ist leer.`,
      todo: 'Stellen Sie lectern.db aus einer Sicherung wieder her, oder wählen Sie mit --data ORDNER einen anderen Ordner.',
    }),
    databaseCorrupt: (folder) => ({
      happened: `Die Datenbank lectern.db im Datenordner ${folder} ist beschädigt.`,
      todo: 'Stellen Sie lectern.db aus einer Sicherung wieder her, oder wählen Sie mit --data ORDNER einen anderen Ordner.',
    }),
    backupSafe: 'Die Sicherung ist sicher: Sie wurde nur gelesen.',
    restoreUnfinished: (folder) => ({
      happened: `Eine Sicherung wurde in den Datenordner ${folder} zurückgespielt, und das wurde abgebrochen.`,
      todo: 'Spielen Sie sie noch einmal in denselben Ordner zurück (lectern restore), oder wählen Sie mit --data ORDNER einen anderen Ordner.',
    }),
    portTaken: (port) => ({
      happened: `Den Port ${port ?? ''} verwendet ein anderes Programm.`,
      todo: 'Schließen Sie dieses Programm, oder starten Sie mit einem anderen Port: --port NUMMER.',
    }),
    portForbidden: (port) => ({
      happened: `Dieses System lässt Lectern nicht auf Port ${port ?? ''} warten.`,
      todo: 'Ports unter 1024 sind oft dem System vorbehalten, andere können reserviert sein. Starten Sie mit einem anderen Port: --port NUMMER.',
    }),
    badOption: (option, given) => ({
      happened:
        given === null
          ? `${option} braucht einen Wert.`
          : `${option} muss eine ganze Zahl von 0 bis 65535 sein, nicht „${given}“.`,
      todo: 'Berichtigen Sie die Befehlszeile und starten Sie erneut.',
    }),
    unexpected: (reason) => ({
      happened: `Etwas ging schief, womit Lectern nicht gerechnet hat: ${reason}`,
      todo: 'Starten Sie erneut. Geschieht es wieder, senden Sie mit Ihrer Meldung die Datei logs/lectern.log aus dem Datenordner.',
    }),
  },
};
