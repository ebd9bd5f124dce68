import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const de: TranslationOf<typeof en, 'de'> = {
  opening: 'Der Kurs wird geöffnet',
  loading: 'Wird geladen',
  frameTitle: 'Kursinhalt: {{title}}',
  header: {
    label: 'Kurssteuerung',
    previous: 'Zurück',
    continue: 'Weiter',
    ways: { exit: 'Verlassen', suspendAll: 'Pause', exitAll: 'Beenden' },
    hints: {
      exit: 'Diese Aktivität beenden und den Kurs verlassen',
      suspendAll: 'Pause: jetzt verlassen, nächstes Mal hier weitermachen',
      exitAll: 'Beenden: den ganzen Versuch des Kurses beenden',
      abandon: 'Verlassen, ohne die Arbeit an dieser Aktivität zu behalten',
    },
    more: 'Weitere Arten, den Kurs zu verlassen',
    inspect: 'Diese Sitzung untersuchen',
    fullScreen: 'Vollbild',
    leaveFullScreen: 'Vollbild verlassen',
    showContents: 'Inhaltsverzeichnis zeigen',
    hideContents: 'Inhaltsverzeichnis ausblenden',
  },
  trial: {
    what: 'Test: {{profile}}, {{faults}}. Für keinen Lernenden wird etwas aufgezeichnet.',
    faults_zero: 'keine Störungen',
    faults_one: '{{count}} Störung',
    faults_other: '{{count}} Störungen',
    sign: 'Vermerkt',
    signHint: 'Jeder Aufruf ist vermerkt. Was das LMS dieses Tests davon speichert, sagt der Inspektor.',
    ended:
      'Ein Test mit Störungen ist zu Ende. Hier steht, was der Inhalt gemeldet hat; was das LMS dieses Tests davon gespeichert und was es verloren hat, steht im Inspektor unter „Testbank“.',
    noted: 'Jeder Aufruf des Tests ist vermerkt.',
  },
  toc: {
    label: 'Inhaltsverzeichnis',
    progress: '{{done}} von {{total}} erledigt',
    status: {
      completed: 'abgeschlossen',
      passed: 'bestanden',
      failed: 'nicht bestanden',
      incomplete: 'begonnen',
      untouched: 'nicht begonnen',
    },
    locked: 'zurzeit nicht verfügbar',
    course: 'Den ganzen Kurs wählen: Er öffnet sich, wo er beginnt',
  },
  save: {
    saved: 'Gespeichert',
    savedHint: 'Alles, was Sie getan haben, ist gespeichert.',
    saving: 'Wird gespeichert',
    savingHint: 'Ihre letzten Schritte sind unterwegs.',
    offline: 'Offline',
    offlineHint_one:
      'Der Server ist nicht erreichbar. {{count}} Schritt wartet in diesem Fenster; lassen Sie es offen.',
    offlineHint_other:
      'Der Server ist nicht erreichbar. {{count}} Schritte warten in diesem Fenster; lassen Sie es offen.',
    offlineButSaved: 'Der Server ist nicht erreichbar. Alles bis jetzt ist gespeichert.',
    refused: 'Nicht gespeichert',
    refusedHint:
      'Der Server hat einen Schritt nicht angenommen. Was davor gespeichert wurde, bleibt; was danach kam, nicht. Öffnen Sie den Kurs noch einmal.',
    takenOver: 'Anderswo geöffnet',
    takenOverHint: 'Ein anderes Fenster hat jetzt diesen Kurs.',
  },
  window: {
    waiting: {
      title: 'Dieser Kurs öffnet sich in einem eigenen Fenster',
      text: 'Browser öffnen ein weiteres Fenster nur, wenn jemand es verlangt. Aufgezeichnet wird der Kurs von hier: Lassen Sie auch dieses Fenster offen.',
      button: 'Kurs öffnen',
    },
    open: {
      title: 'Der Kurs ist in einem eigenen Fenster offen',
      text: 'Aufgezeichnet wird er von hier: Lassen Sie dieses Fenster offen. Zum Verlassen schließen Sie das andere Fenster oder nehmen die Schaltflächen oben.',
      button: 'Sein Fenster zeigen',
    },
    refused:
      'Der Browser hat das Fenster nicht geöffnet. Erlauben Sie Pop-ups für diese Adresse und drücken Sie die Schaltfläche noch einmal.',
  },
  notices: {
    dismiss: 'Schließen',
    externalBlocked: {
      title: 'Diese Aktivität liegt im Internet',
      text: 'Ihre Seite liegt außerhalb des Pakets, und fremde Seiten sind gesperrt. Wählen Sie eine andere Aktivität, oder sagen Sie es dem Autor des Kurses.',
    },
    fileMissing: {
      title: 'Eine Seite dieses Kurses fehlt',
      text: 'Das Paket enthält die Seite dieser Aktivität nicht. Wählen Sie eine andere Aktivität, oder sagen Sie es dem Autor des Kurses.',
    },
    apiNotFound: {
      title: 'Diese Aktivität hat sich nicht gemeldet',
      text: 'Sie hat Lectern nicht gefunden oder noch nicht angesprochen. Sie lässt sich benutzen, aber bis dahin wird nichts aufgezeichnet. Die Support-Details sagen, wo sie suchen konnte.',
    },
    requestRefused: {
      title: 'Das erlaubt der Kurs jetzt nicht',
      text: 'Seine eigenen Regeln entscheiden, was als Nächstes kommen darf.',
    },
    timeUp: {
      title: 'Die Zeit für diese Aktivität ist um',
      text: 'Sie dürfen weitermachen.',
    },
    timeUpClosed: {
      title: 'Die Zeit für die Aktivität ist um',
      text: 'Sie wurde geschlossen. Was Sie bis dahin darin getan haben, bleibt erhalten.',
    },
    contentChanged: {
      title: 'Die Dateien dieses Kurses haben sich geändert',
      text: 'Laden Sie neu, um sie im jetzigen Stand zu sehen. Was Sie getan haben, bleibt erhalten.',
      reload: 'Neu laden',
    },
    onlyHere: {
      title: 'Ihre letzten Schritte sind nur auf dieser Seite',
      text: 'Auf diesem Gerät ist kein Platz, um sie aufzubewahren, solange der Server fehlt. Schließen Sie die Seite nicht und laden Sie sie nicht neu, bis alles gespeichert ist.',
    },
    refused: {
      title: 'Ihre Arbeit wird nicht mehr gespeichert',
      text: 'Der Server hat einen Schritt dieses Kurses nicht angenommen und wird es nie tun. Alles davor Gespeicherte bleibt; was Sie ab hier tun, nicht. Öffnen Sie den Kurs noch einmal und machen Sie dort weiter. Geschieht es wieder, sagen Sie es dem Autor des Kurses.',
      again: 'Noch einmal öffnen',
    },
    notResponding: {
      title: 'Der Inhalt reagiert nicht',
      text: 'Er ist vielleicht beschäftigt oder wartet in einem eigenen Fenster auf eine Antwort von Ihnen. Was gespeichert wurde, ist sicher. „Verlassen“ geht jederzeit.',
      reload: 'Neu laden',
    },
  },
  abandon: {
    title: 'Verlassen, ohne die Arbeit an dieser Aktivität zu behalten?',
    text: 'Was Sie in dieser Aktivität seit dem Öffnen getan haben, zählt dann nicht. Andere Aktivitäten behalten, was sie haben.',
    confirm: 'Verlassen, ohne zu behalten',
    cancel: 'Hierbleiben',
  },
  ended: {
    completed: 'Kurs abgeschlossen',
    passed: 'Sie haben bestanden',
    failed: 'Nicht bestanden',
    suspended: 'Pause',
    abandoned: 'Verlassen, ohne die Arbeit zu behalten',
    exited: 'Sie haben den Kurs verlassen',
    completedText: 'Alles, was dieser Kurs verlangt, ist erledigt.',
    passedText: 'Der Kurs gilt als bestanden.',
    failedText:
      'Der Kurs gilt als nicht bestanden. Öffnen Sie ihn noch einmal, um zu sehen, ob ein weiterer Versuch erlaubt ist.',
    suspendedText: 'Öffnen Sie den Kurs noch einmal, und Sie machen weiter, wo Sie waren.',
    abandonedText: 'Für die letzte Aktivität gilt, was vorher aufgezeichnet war.',
    exitedText: 'Ihre Ergebnisse bis hierher sind aufgezeichnet. Sie können den Kurs wieder öffnen.',
    result: 'Ergebnis',
    score: 'Punkte',
    time: 'Zeit',
    noScore: 'Keine',
    status: {
      passed: 'Bestanden',
      failed: 'Nicht bestanden',
      completed: 'Abgeschlossen',
      incomplete: 'Nicht abgeschlossen',
    },
    scoreOf: '{{raw}} von {{max}}',
    allSaved: 'Alles ist gespeichert.',
    stillSaving: 'Die letzten Schritte werden gespeichert. Lassen Sie dieses Fenster offen.',
    notSaved_one:
      '{{count}} Schritt ist noch nicht auf dem Server. Lassen Sie dieses Fenster offen, bis er wieder erreichbar ist.',
    notSaved_other:
      '{{count}} Schritte sind noch nicht auf dem Server. Lassen Sie dieses Fenster offen, bis er wieder erreichbar ist.',
    refused:
      'Der Server hat die letzten Schritte nicht angenommen: Sie sind nicht gespeichert. Alles davor Gespeicherte bleibt. Öffnen Sie den Kurs noch einmal und machen Sie dort weiter.',
    gaveUp: 'Der Inhalt wurde entfernt',
    gaveUpText:
      'Er hat nicht geantwortet und wurde deshalb weggenommen. Alles, was der Server bestätigt hatte, ist sicher; was der Inhalt danach in seinen letzten Augenblicken getan hat, kann fehlen.',
    again: 'Noch einmal öffnen',
    closeWindow: 'Fenster schließen',
    goBack: 'Zurück',
    closeTab: 'Sie können diesen Tab schließen.',
  },
  choosing: {
    title: 'Wie geht es weiter?',
    text: 'Zurzeit ist keine Aktivität geöffnet. Wählen Sie eine aus dem Inhaltsverzeichnis, oder verlassen Sie den Kurs.',
    textSteps:
      'Zurzeit ist keine Aktivität geöffnet. Gehen Sie mit „Weiter“ oder „Zurück“ weiter, soweit sie angeboten werden, oder verlassen Sie den Kurs.',
    showContents: 'Inhaltsverzeichnis zeigen',
  },
  room: {
    courses: 'Meine Kurse',
    names: 'Zu den Namen',
    paused: {
      title: 'Kurze Unterbrechung',
      text: 'Deine Lehrkraft hat die Stunde angehalten. Deine Arbeit bleibt erhalten. Hier geht es von selbst weiter.',
    },
    message: { title: 'Deine Lehrkraft schreibt', read: 'Gelesen' },
    ending: { title: 'Die Stunde ist zu Ende', closes: 'Du kannst diese Seite schließen.' },
    ended: { title: 'Du bist abgemeldet', closes: 'Melde dich an, um weiterzumachen.' },
    leaving: 'Deine Arbeit wird gespeichert. Lass diese Seite offen.',
    waiting_one:
      '{{count}} Schritt ist noch nicht beim Computer der Lehrkraft. Lass diese Seite offen: Er wird von selbst gesendet.',
    waiting_other:
      '{{count}} Schritte sind noch nicht beim Computer der Lehrkraft. Lass diese Seite offen: Sie werden von selbst gesendet.',
    saved: 'Alles ist gespeichert.',
    refused:
      'Deine letzten Schritte ließen sich nicht speichern, alles davor schon. Sag es deiner Lehrkraft.',
    gaveUp: 'Der Kurs hat nicht geantwortet. Was gespeichert war, bleibt erhalten.',
  },
  watch: {
    start: 'Zuschauen',
    stop: 'Nicht mehr zuschauen',
    label: 'Der Kurs, wie er anderswo weitergeht',
    open: 'Jetzt anderswo geöffnet',
    closed: 'Zurzeit ist keine Seite verbunden',
    saved: 'Zuletzt gespeichert: {{when}}',
    lost: 'Der Server ist nicht erreichbar. Sie sehen den letzten bekannten Stand; es wird weiter gefragt.',
    refused:
      'Mit diesem Link kann nicht mehr zugeschaut werden. Öffnen Sie den Kurs erneut von dort, wo Sie ihn gestartet haben.',
  },
  problems: {
    token: {
      title: 'Dieser Link öffnet den Kurs nicht mehr',
      text: 'Links zu einem Kurs gelten nur eine begrenzte Zeit. Ihre Ergebnisse bleiben erhalten. Öffnen Sie den Kurs wieder von dort, wo Sie ihn gestartet haben.',
    },
    expired: {
      title: 'Diese Sitzung ist abgelaufen',
      text: 'Sie wurde lange nicht benutzt. Ihre Ergebnisse bleiben erhalten. Starten Sie den Kurs wieder von dort, wo Sie ihn gestartet haben.',
    },
    sessionGone: {
      title: 'Diese Sitzung gibt es nicht mehr',
      text: 'Nichts wurde geändert. Starten Sie den Kurs wieder von dort, wo Sie ihn gestartet haben.',
    },
    packageGone: {
      title: 'Dieser Kurs ist nicht mehr hier',
      text: 'Sein Paket wurde gelöscht. Ihre Ergebnisse bleiben erhalten. Fragen Sie, wer Ihnen diesen Kurs gegeben hat.',
    },
    unreachable: {
      title: 'Der Server ist nicht erreichbar',
      text: 'Prüfen Sie, ob Lectern läuft und ob Sie im selben Netz sind. Nichts, was Sie vorher getan haben, ist verloren.',
    },
    fault: {
      title: 'Der Kurs konnte nicht geöffnet werden',
      text: 'Auf unserer Seite ist etwas fehlgeschlagen. Ihre Ergebnisse bleiben erhalten. Versuchen Sie es erneut; bleibt es dabei, geben Sie die Details unten weiter.',
    },
    takenOver: {
      title: 'Dieser Kurs ist anderswo geöffnet',
      text: 'Er wurde in einem anderen Fenster oder auf einem anderen Gerät geöffnet, und nur eines kann aufzeichnen. Was Sie hier bis dahin getan haben, bleibt erhalten.',
    },
    reloaded: {
      title: 'Der Inhalt hat den Player noch einmal geladen',
      text: 'Er hat die Seite ersetzt, in der er läuft. Was Sie getan haben, ist gespeichert, und Sie können dort weitermachen.',
    },
    retry: 'Erneut versuchen',
    takeOver: 'Hier übernehmen',
    goOn: 'Weitermachen',
    details: 'Support-Details',
    copyDetails: 'Kopieren',
    copyFailed: 'Kopieren ging nicht: den Text markieren und kopieren',
    copied: 'Kopiert',
  },
};
