import type { wordsOfSequencing as en } from '../../../../../src-shared/lint/words-of-sequencing';
import type { SentencesOf } from '../translation';

export const wordsOfSequencing: SentencesOf<typeof en> = {
  'sequencing.no-way-in': {
    message: '„{{title}}“ erlaubt weder choice noch flow; niemand kommt also zu dem, was darin ist',
    fix: 'Setzen Sie choice oder flow in controlMode auf „true“',
  },
  'sequencing.nothing-to-choose': {
    message: '„{{title}}“ erlaubt nur choice, aber alles darin ist vor der Auswahl verborgen',
    fix: 'Zeigen Sie eines der Items, oder erlauben Sie flow',
  },
  'sequencing.empty-menu': {
    message:
      'Alle Items haben isvisible="false"; Lernende sehen also ein leeres Menü und kommen nur mit „Weiter“ und „Zurück“ voran',
    fix: 'Setzen Sie isvisible auf „true“ für das, was Lernende wählen dürfen, es sei denn, es soll nur einen Weg geben',
  },
  'sequencing.previous-in-forward-only': {
    message: '„{{title}}“ will zur vorherigen Aktivität, aber „{{parent}}“ erlaubt nur vorwärts',
    fix: 'Entfernen Sie die Regel, oder setzen Sie forwardOnly auf „false“',
  },
  'sequencing.prerequisites/unreadable': {
    message:
      'Die Voraussetzungen von „{{title}}“ sind ab Zeichen {{at}} nicht lesbar; sie bleiben unbeachtet',
    fix: 'Korrigieren Sie die Voraussetzungen',
  },
  'sequencing.prerequisites/unknown-item': {
    message: 'Die Voraussetzungen von „{{title}}“ verlangen „{{item}}“, das der Kurs nicht hat',
    fix: 'Korrigieren Sie die Kennung in den Voraussetzungen',
  },
  'sequencing.prerequisites/never': {
    message:
      'Die Voraussetzungen von „{{title}}“ sind nie zu erfüllen: Sie warten auf sich selbst oder auf nichts',
    fix: 'Korrigieren Sie die Voraussetzungen',
  },
  'sequencing.attempt-limit': {
    message: '„{{title}}“ hat ein attemptLimit von 0 und kann also nie begonnen werden',
    fix: 'Erhöhen Sie attemptLimit, oder entfernen Sie es',
  },
  'sequencing.selection/too-many': {
    message: '„{{title}}“ wählt {{number}} seiner Kinder aus, hat aber nur {{children}}',
    fix: 'Verringern Sie selectCount',
  },
  'sequencing.selection/none': {
    message: '„{{title}}“ wählt 0 seiner Kinder aus; darin wird also nichts gezeigt',
    fix: 'Erhöhen Sie selectCount',
  },
  'sequencing.selection/no-timing': {
    message: '„{{title}}“ hat ein selectCount, aber selectionTiming ist „never“',
    fix: 'Setzen Sie selectionTiming auf „once“ oder „onEachNewAttempt“',
  },
  'sequencing.objective-never-written': {
    message:
      'Eine Regel von „{{title}}“ fragt nach dem globalen Lernziel „{{target}}“, das in diesem Kurs nichts schreibt',
    fix: 'Lassen Sie ein Lernziel hineinschreiben',
  },
  'sequencing.objective-from-elsewhere': {
    message:
      'Eine Regel von „{{title}}“ fragt nach dem globalen Lernziel „{{target}}“, das nur ein anderer Kurs schreiben kann',
    fix: 'Lassen Sie ein Lernziel dieses Kurses hineinschreiben, falls es kein anderer tut',
  },
  'sequencing.measure-never-written': {
    message:
      'Die Punktzahl von „{{title}}“ wird aus dem globalen Lernziel „{{target}}“ gelesen, in das keine geschrieben wird: die Punkte des Inhalts entscheiden nichts',
    fix: 'Setzen Sie writeNormalizedMeasure auf "true" oder readNormalizedMeasure auf "false"',
  },
  'sequencing.rollup-of-nobody/rule': {
    message: 'Eine Rollup-Regel von „{{title}}“ für „{{action}}“ zählt keines der Kinder',
    fix: 'Lassen Sie ein Kind am Rollup teilnehmen, oder entfernen Sie die Regel',
  },
  'sequencing.rollup-of-nobody/course': {
    message: 'Nichts im Kurs nimmt am Rollup teil; er wird also nie abgeschlossen oder erfüllt',
    fix: 'Lassen Sie ein Item am Rollup teilnehmen',
  },
  'sequencing.rollup-count': {
    message:
      'Eine Rollup-Regel von „{{title}}“ verlangt {{number}} Kinder, aber nur {{children}} werden gezählt',
    fix: 'Verringern Sie minimumCount',
  },
  'sequencing.measure-out-of-reach/none': {
    message: '„{{title}}“ wird durch einen Messwert erfüllt, aber nichts darin kann Punkte haben',
    fix: 'Gewichten Sie ein SCO, das Punkte meldet, oder setzen Sie satisfiedByMeasure auf „false“',
  },
  'sequencing.measure-out-of-reach/weights': {
    message:
      '„{{title}}“ ist ab einem Messwert von {{least}} erfüllt, aber seine Gewichte lassen höchstens {{most}} zu',
    fix: 'Setzen Sie objectiveMeasureWeight auf 0 für das, was keine Punkte hat, oder verringern Sie minNormalizedMeasure',
  },
  'sequencing.always-disabled': {
    message: 'Eine Regel von „{{title}}“ sperrt es immer',
    fix: 'Entfernen Sie die Regel, oder geben Sie ihr eine Bedingung',
  },
  'sequencing.endless-retry': {
    message: 'Eine Regel von „{{title}}“ beginnt es jedes Mal neu, wenn es verlassen wird',
    fix: 'Geben Sie der Regel eine Bedingung, etwa „not satisfied“',
  },
};
