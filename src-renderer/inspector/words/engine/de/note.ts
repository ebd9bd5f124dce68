import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { noteWords as en } from '../../../../../src-shared/scorm/attempt';

export const noteWords: TranslationOf<typeof en, 'de'> = {
  'sn.request.refused/NB.2.1-1': '{{wish}} wird abgelehnt: eine Sequenzierungssitzung ist schon offen',
  'sn.request.refused/NB.2.1-2': '{{wish}} wird abgelehnt: keine Sequenzierungssitzung ist offen',
  'sn.request.refused/NB.2.1-3':
    '{{wish}} wird abgelehnt: nichts ist unterbrochen, was fortgesetzt werden könnte',
  'sn.request.refused/NB.2.1-4':
    '{{wish}} wird abgelehnt: die Aktivitäten neben der aktuellen haben keinen Ablauf (flow), oder die aktuelle ist die Wurzel',
  'sn.request.refused/NB.2.1-5':
    '{{wish}} wird abgelehnt: die Aktivitäten neben der aktuellen haben keinen Ablauf (flow) oder nur vorwärts',
  'sn.request.refused/NB.2.1-6': '{{wish}} wird abgelehnt: vor der Wurzel gibt es nichts',
  'sn.request.refused/NB.2.1-7': '{{wish}} wird abgelehnt: die Anforderung ist reserviert',
  'sn.request.refused/NB.2.1-8':
    '{{wish}} wird abgelehnt: eine aktive Aktivität darf nicht durch Auswahl verlassen werden',
  'sn.request.refused/NB.2.1-9':
    '{{wish}} wird abgelehnt: kein Weg führt von der aktuellen Aktivität zum Ziel',
  'sn.request.refused/NB.2.1-10':
    '{{wish}} wird abgelehnt: das Ziel gehört zu Aktivitäten, die nicht gewählt werden dürfen',
  'sn.request.refused/NB.2.1-11': '{{wish}} wird abgelehnt: das Ziel ist nicht im Kurs oder nicht verfügbar',
  'sn.request.refused/NB.2.1-12': '{{wish}} wird abgelehnt: die aktuelle Aktivität ist schon beendet',
  'sn.request.refused/NB.2.1-13': '{{wish}} wird abgelehnt: die Anforderung ist keine des Standards',
  'sn.request.refused/TB.2.3-1': '{{wish}} wird abgelehnt: keine Sequenzierungssitzung ist offen',
  'sn.request.refused/TB.2.3-2': '{{wish}} wird abgelehnt: die aktuelle Aktivität ist schon beendet',
  'sn.request.refused/TB.2.3-3': '{{wish}} wird abgelehnt: an der Wurzel kann nichts unterbrochen werden',
  'sn.request.refused/TB.2.3-4':
    '{{wish}} wird abgelehnt: die Wurzel hat keine übergeordnete Aktivität, die zu verlassen wäre',
  'sn.request.refused/TB.2.3-5': '{{wish}} wird abgelehnt: es gibt nichts zu unterbrechen',
  'sn.request.refused/TB.2.3-6': '{{wish}} wird abgelehnt: es gibt nichts zu verwerfen',
  'sn.request.refused/TB.2.3-7':
    '{{wish}} wird abgelehnt: die Beendigungsanforderung ist keine des Standards',
  'sn.request.refused/SB.2.1-2': '{{wish}} wird abgelehnt: der Cluster hat kein verfügbares Kind',
  'sn.request.refused/SB.2.1-3': '{{wish}} wird abgelehnt: vor der Wurzel gibt es nichts',
  'sn.request.refused/SB.2.1-4': '{{wish}} wird abgelehnt: der Cluster wird nur vorwärts durchlaufen',
  'sn.request.refused/SB.2.2-1': '{{wish}} wird abgelehnt: der Cluster hat keinen Ablauf (flow)',
  'sn.request.refused/SB.2.2-2':
    '{{wish}} wird abgelehnt: die Aktivität ist gesperrt, oder ihre Versuche sind aufgebraucht',
  'sn.request.refused/SB.2.4-1': '{{wish}} wird abgelehnt: eine Regel hält das Vorwärtsgehen hier an',
  'sn.request.refused/SB.2.4-2': '{{wish}} wird abgelehnt: der Cluster wird nur vorwärts durchlaufen',
  'sn.request.refused/SB.2.4-3': '{{wish}} wird abgelehnt: vor der Wurzel gibt es nichts',
  'sn.request.refused/SB.2.5-1': '{{wish}} wird abgelehnt: eine Sequenzierungssitzung ist schon offen',
  'sn.request.refused/SB.2.6-1': '{{wish}} wird abgelehnt: eine Sequenzierungssitzung ist schon offen',
  'sn.request.refused/SB.2.6-2':
    '{{wish}} wird abgelehnt: nichts ist unterbrochen, was fortgesetzt werden könnte',
  'sn.request.refused/SB.2.7-1': '{{wish}} wird abgelehnt: keine Sequenzierungssitzung ist offen',
  'sn.request.refused/SB.2.7-2':
    '{{wish}} wird abgelehnt: die Aktivitäten neben der aktuellen haben keinen Ablauf (flow)',
  'sn.request.refused/SB.2.8-1': '{{wish}} wird abgelehnt: keine Sequenzierungssitzung ist offen',
  'sn.request.refused/SB.2.8-2':
    '{{wish}} wird abgelehnt: die Aktivitäten neben der aktuellen haben keinen Ablauf (flow)',
  'sn.request.refused/SB.2.9-1': '{{wish}} wird abgelehnt: es gibt kein Ziel zu wählen',
  'sn.request.refused/SB.2.9-2':
    '{{wish}} wird abgelehnt: das Ziel oder eine Aktivität um es herum ist nicht verfügbar',
  'sn.request.refused/SB.2.9-3':
    '{{wish}} wird abgelehnt: das Ziel oder eine Aktivität um es herum ist vor der Auswahl verborgen',
  'sn.request.refused/SB.2.9-4':
    '{{wish}} wird abgelehnt: das Ziel gehört zu Aktivitäten, die nicht gewählt werden dürfen',
  'sn.request.refused/SB.2.9-5':
    '{{wish}} wird abgelehnt: zwischen der aktuellen Aktivität und dem Ziel liegt keine',
  'sn.request.refused/SB.2.9-6':
    '{{wish}} wird abgelehnt: ein Cluster um das Ziel darf nicht durch Auswahl betreten werden',
  'sn.request.refused/SB.2.9-7':
    '{{wish}} wird abgelehnt: eine Aktivität auf dem Weg hinaus darf nicht durch Auswahl verlassen werden',
  'sn.request.refused/SB.2.9-8':
    '{{wish}} wird abgelehnt: das Ziel liegt außer Reichweite eines Clusters, der die Auswahl einschränkt',
  'sn.request.refused/SB.2.9-9': '{{wish}} wird abgelehnt: der gewählte Cluster führt zu nichts',
  'sn.request.refused/SB.2.10-1': '{{wish}} wird abgelehnt: keine Sequenzierungssitzung ist offen',
  'sn.request.refused/SB.2.10-2':
    '{{wish}} wird abgelehnt: eine aktive oder unterbrochene Aktivität kann nicht wiederholt werden',
  'sn.request.refused/SB.2.10-3': '{{wish}} wird abgelehnt: der zu wiederholende Cluster führt zu nichts',
  'sn.request.refused/SB.2.11-1': '{{wish}} wird abgelehnt: keine Sequenzierungssitzung ist offen',
  'sn.request.refused/SB.2.11-2': '{{wish}} wird abgelehnt: die aktuelle Aktivität ist nicht beendet',
  'sn.request.refused/SB.2.12-1':
    '{{wish}} wird abgelehnt: die Sequenzierungsanforderung ist keine des Standards',
  'sn.request.refused/SB.2.13-1': '{{wish}} wird abgelehnt: keine Sequenzierungssitzung ist offen',
  'sn.request.refused/DB.1.1-1':
    '{{wish}} wird abgelehnt: ein Cluster hat keinen Inhalt, der auszuliefern wäre',
  'sn.request.refused/DB.1.1-2': '{{wish}} wird abgelehnt: es gibt nichts auszuliefern',
  'sn.request.refused/DB.1.1-3':
    '{{wish}} wird abgelehnt: die Aktivität oder eine um sie herum ist gesperrt, oder ihre Versuche sind aufgebraucht',
  'sn.request.refused/DB.2-1': '{{wish}} wird abgelehnt: die aktuelle Aktivität ist nicht beendet',
  'engine.fault': 'die Laufzeit ist ausgefallen: {{reason}}',
  'rte.run.not-kept': 'der Durchlauf wird nicht aufgezeichnet: der Kurs wurde nur zum Ansehen geöffnet',
  'rte.run.abandoned': 'der Durchlauf wurde verworfen; seine Daten fallen weg',
  'rte.never-initialized': 'das SCO wurde weggenommen und hatte nie Initialize aufgerufen',
  'rte.never-terminated':
    'das SCO wurde weggenommen und hatte nie Terminate aufgerufen; was es gesetzt hatte, bleibt',
  'rte.time.own-clock': 'session_time wurde nicht gesetzt; es zählt die Zeit, die der Inhalt da war',
  'rte.status.threshold/unset':
    'completion ist „unknown“: eine Abschlussschwelle ist deklariert, aber kein Fortschrittswert gesetzt',
  'rte.status.threshold/reached':
    'completion ist „completed“: der Fortschrittswert {{measured}} erreicht die Schwelle {{least}}',
  'rte.status.threshold/below':
    'completion ist „incomplete“: der Fortschrittswert {{measured}} liegt unter der Schwelle {{least}}',
  'rte.status.passing-score/unset':
    'success ist „unknown“: eine Bestehensgrenze ist deklariert, aber kein skalierter Punktwert gesetzt',
  'rte.status.passing-score/reached':
    'success ist „passed“: der skalierte Punktwert {{measured}} erreicht die Bestehensgrenze {{least}}',
  'rte.status.passing-score/below':
    'success ist „failed“: der skalierte Punktwert {{measured}} liegt unter der Bestehensgrenze {{least}}',
  'rte.status.browsed': 'lesson_status ist „browsed“: durchgeblättert ohne eigenen Status',
  'rte.status.finish': 'lesson_status ist „completed“: das SCO wurde beendet, ohne je einen Status zu setzen',
  'rte.status.begun': 'lesson_status ist „incomplete“: das SCO wurde begonnen und setzte keinen Status',
  'rte.status.mastery/passed':
    'lesson_status ist „passed“: der Punktwert {{raw}} erreicht die Bestehensgrenze {{mastery}}',
  'rte.status.mastery/failed':
    'lesson_status ist „failed“: der Punktwert {{raw}} liegt unter der Bestehensgrenze {{mastery}}',
  'rte.status.mastery/passed-over':
    'lesson_status ist „passed“: der Punktwert {{raw}} erreicht die Bestehensgrenze {{mastery}}; das SCO hatte „{{said}}“ gemeldet',
  'rte.status.mastery/failed-over':
    'lesson_status ist „failed“: der Punktwert {{raw}} liegt unter der Bestehensgrenze {{mastery}}; das SCO hatte „{{said}}“ gemeldet',
  'rte.external/no-activity': 'von außen geschrieben: eine Aktivität „{{activity}}“ gibt es nicht',
  'rte.external/not-applied': 'von außen geschrieben: „{{element}}“ wurde nicht übernommen',
  'rte.moved':
    'die Sitzung geht mit Version {{to}} des Pakets weiter, nicht mit Version {{from}}; Aktivitäten behalten anhand ihrer Kennungen, was von ihnen bekannt ist',
  'rte.fault/latency': 'eine Störung der Testbank hat den Aufruf aufgehalten',
  'rte.fault/refuse': 'eine Störung der Testbank hat den Aufruf abgewiesen',
  'rte.fault/commit-failure': 'eine Störung der Testbank hat den Commit scheitern lassen',
  'rte.fault/hang': 'eine Störung der Testbank hat den Aufruf hängen und dann scheitern lassen',
  'rte.fault/session-expiry':
    'Störung der Testbank: Die Sitzung im LMS ist abgelaufen, nichts wird mehr gespeichert',
  'rte.fault/offline': 'Störung der Testbank: Das LMS ist nicht erreichbar',
  'rte.fault/kill': 'eine Störung der Testbank hat die Seite des Inhalts weggenommen',
  'rte.aborted/lost': 'der Durchlauf wurde abgebrochen: der Player ging verloren',
  'rte.aborted/taken-over': 'der Durchlauf wurde abgebrochen: ein anderer Player hat übernommen',
  'rte.aborted/expired': 'der Durchlauf wurde abgebrochen: die Sitzung ist abgelaufen',
  'rte.aborted/forked': 'der Durchlauf wurde abgebrochen: er geht in einer Sandbox weiter',
  'rte.delivery/new': '„{{activity}}“ wird ausgeliefert: ein neuer Versuch beginnt',
  'rte.delivery/resumed': '„{{activity}}“ wird ausgeliefert: mit den Daten von vorher',
  'rte.delivery/goes-on': '„{{activity}}“ wird ausgeliefert: der Versuch geht weiter',
  'rte.delivery/new-unrecorded':
    '„{{activity}}“ wird ausgeliefert: ein neuer Versuch beginnt; was darin geschieht, wird nicht aufgezeichnet',
  'rte.delivery/resumed-unrecorded':
    '„{{activity}}“ wird ausgeliefert: mit den Daten von vorher; was darin geschieht, wird nicht aufgezeichnet',
  'rte.delivery/goes-on-unrecorded':
    '„{{activity}}“ wird ausgeliefert: der Versuch geht weiter; was darin geschieht, wird nicht aufgezeichnet',
  'rte.no-content': 'die API wurde aufgerufen, während kein Inhalt ausgeliefert ist',
  'rte.length': '{{element}} hat {{length}} Zeichen; andere Laufzeitumgebungen müssen nur {{kept}} behalten',
  'sn.start.none/empty': 'der Kurs hat keine Aktivität, mit der er beginnen könnte',
  'sn.start.none/choice': 'der Kurs hat keinen Ablauf (flow): gewählt wird von Hand',
  'sn.request.dropped': 'die Anforderung „{{request}}“ kann hier nicht angenommen werden und fällt weg',
  'sn.request.refused/no-current': '{{wish}} wird abgelehnt: keine Aktivität ist aktuell',
  'sn.request.refused/ended': '{{wish}} wird abgelehnt: die Aktivität ist schon beendet',
  'sn.request.refused/unreachable':
    '{{wish}} wird abgelehnt: in dieser Richtung ist keine Aktivität erreichbar',
  'sn.request.refused/not-in-course': '{{wish}} wird abgelehnt: die Aktivität ist nicht im Kurs',
  'sn.request.refused/not-choosable':
    '{{wish}} wird abgelehnt: die Aktivität darf jetzt nicht gewählt werden',
  'sn.request.deliver': '{{wish}} wird ausgeführt',
  'sn.request.end': '{{wish}} wird ausgeführt',
  'sn.request.waits': '{{wish}} wird ausgeführt',
  'sn.request.suspend': '{{wish}} wird ausgeführt',
  'sn.request.abandon': '{{wish}} wird ausgeführt',
  'sn.request.abandon-all': '{{wish}} wird ausgeführt',
  'sn.prerequisites/unreadable':
    'die Voraussetzungen von „{{activity}}“ bleiben unbeachtet: sie sind ab Zeichen {{at}} nicht lesbar',
  'sn.prerequisites/unknown-item':
    'die Voraussetzungen von „{{activity}}“ bleiben unbeachtet: ein Item „{{item}}“ gibt es im Kurs nicht',
  'sn.prerequisites/never':
    'die Voraussetzungen von „{{activity}}“ bleiben unbeachtet: nichts, was Lernende tun, könnte sie erfüllen',
};
