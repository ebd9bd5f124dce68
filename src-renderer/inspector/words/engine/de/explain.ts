import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { explainWords as en } from '../../../../../src-shared/scorm/attempt';
import { explainRefusals } from '../refusals';
import { noteWords } from './note';

export const explainWords: TranslationOf<typeof en, 'de'> = {
  ...explainRefusals(noteWords, '„{{activity}}“'),
  'sn.explain.outcome/refused': '{{wish}} steht nicht zur Verfügung',
  'sn.explain.outcome/blocked': '{{wish}} ist da, führt aber jetzt nirgendwohin',
  'sn.explain.outcome/unseen': '{{wish}} würde angenommen, wird aber nicht gezeigt',
  'sn.explain.outcome/open': '{{wish}} steht zur Verfügung',
  'sn.explain.control-mode/flow': '„{{activity}}“ erklärt flow="false": darin folgt nichts von selbst',
  'sn.explain.control-mode/flow-default':
    '„{{activity}}“ erklärt flow="true" nicht: darin folgt nichts von selbst',
  'sn.explain.control-mode/choice': '„{{activity}}“ erklärt choice="false": darin kann nichts gewählt werden',
  'sn.explain.control-mode/choice-default':
    '„{{activity}}“ enthält nur eine Aktivität: darin gibt es nichts zu wählen',
  'sn.explain.control-mode/choiceExit':
    '„{{activity}}“ erklärt choiceExit="false": niemand verlässt sie, indem er etwas anderes wählt',
  'sn.explain.control-mode/forwardOnly':
    '„{{activity}}“ erklärt forwardOnly="true": darin führt kein Weg zurück',
  'sn.explain.constraint/preventActivation':
    '„{{activity}}“ erklärt preventActivation="true": was darin ist, kann erst gewählt werden, wenn sie betreten wurde',
  'sn.explain.constraint/constrainChoice':
    '„{{activity}}“ erklärt constrainChoice="true": von innen können nur ihre Nachbarn gewählt werden ({{reach}})',
  'sn.explain.rule/disabled': '„{{activity}}“ ist gesperrt: ihre Vorbedingung {{number}} trifft zu',
  'sn.explain.rule/skip': '„{{activity}}“ wird übersprungen: ihre Vorbedingung {{number}} trifft zu',
  'sn.explain.rule/hiddenFromChoice':
    '„{{activity}}“ steht nicht zur Auswahl: ihre Vorbedingung {{number}} trifft zu',
  'sn.explain.rule/stopForwardTraversal':
    'an „{{activity}}“ geht es nicht vorbei: ihre Vorbedingung {{number}} (stopForwardTraversal) trifft zu',
  'sn.explain.rule/exit': '„{{activity}}“ endet vorher: ihre Ausstiegsregel {{number}} trifft zu',
  'sn.explain.rule/exitParent':
    'was um „{{activity}}“ herum ist, endet vorher: ihre Nachbedingung {{number}} trifft zu',
  'sn.explain.rule/exitAll': 'alles endet vorher: die Nachbedingung {{number}} von „{{activity}}“ trifft zu',
  'sn.explain.rule/retry':
    '„{{activity}}“ beginnt stattdessen von vorn: ihre Nachbedingung {{number}} trifft zu',
  'sn.explain.rule/retryAll':
    'der Kurs beginnt stattdessen von vorn: die Nachbedingung {{number}} von „{{activity}}“ trifft zu',
  'sn.explain.rule/continue':
    '„{{activity}}“ verlangt stattdessen weiterzugehen: ihre Nachbedingung {{number}} trifft zu',
  'sn.explain.rule/previous':
    '„{{activity}}“ verlangt stattdessen zurückzugehen: ihre Nachbedingung {{number}} trifft zu',
  'sn.explain.condition/true': '{{condition}} trifft auf „{{activity}}“ zu',
  'sn.explain.condition/false': '{{condition}} trifft auf „{{activity}}“ nicht zu',
  'sn.explain.condition/unknown': '{{condition}} ist von „{{activity}}“ nicht bekannt',
  'sn.explain.condition/true-objective':
    '{{condition}} trifft auf das Lernziel „{{objective}}“ von „{{activity}}“ zu',
  'sn.explain.condition/false-objective':
    '{{condition}} trifft auf das Lernziel „{{objective}}“ von „{{activity}}“ nicht zu',
  'sn.explain.condition/unknown-objective':
    '{{condition}} ist vom Lernziel „{{objective}}“ von „{{activity}}“ nicht bekannt',
  'sn.explain.value/completed-true': '„{{activity}}“ ist abgeschlossen',
  'sn.explain.value/completed-false': '„{{activity}}“ ist nicht abgeschlossen',
  'sn.explain.value/completed-unknown': 'es ist nicht bekannt, ob „{{activity}}“ abgeschlossen ist',
  'sn.explain.value/satisfied-true': '„{{activity}}“ ist bestanden',
  'sn.explain.value/satisfied-false': '„{{activity}}“ ist nicht bestanden',
  'sn.explain.value/satisfied-unknown': 'es ist nicht bekannt, ob „{{activity}}“ bestanden ist',
  'sn.explain.value/measure-known': 'die Punktzahl von „{{activity}}“ ist {{value}}',
  'sn.explain.value/measure-unknown': '„{{activity}}“ hat keine Punktzahl',
  'sn.explain.value/amount-known': 'der Fortschritt von „{{activity}}“ ist {{value}}',
  'sn.explain.value/amount-unknown': '„{{activity}}“ hat keinen Fortschrittswert',
  'sn.explain.value-of/completed-true': 'das Lernziel „{{objective}}“ von „{{activity}}“ ist abgeschlossen',
  'sn.explain.value-of/completed-false':
    'das Lernziel „{{objective}}“ von „{{activity}}“ ist nicht abgeschlossen',
  'sn.explain.value-of/completed-unknown':
    'es ist nicht bekannt, ob das Lernziel „{{objective}}“ von „{{activity}}“ abgeschlossen ist',
  'sn.explain.value-of/satisfied-true': 'das Lernziel „{{objective}}“ von „{{activity}}“ ist erreicht',
  'sn.explain.value-of/satisfied-false': 'das Lernziel „{{objective}}“ von „{{activity}}“ ist nicht erreicht',
  'sn.explain.value-of/satisfied-unknown':
    'es ist nicht bekannt, ob das Lernziel „{{objective}}“ von „{{activity}}“ erreicht ist',
  'sn.explain.value-of/measure-known':
    'die Punktzahl des Lernziels „{{objective}}“ von „{{activity}}“ ist {{value}}',
  'sn.explain.value-of/measure-unknown':
    'das Lernziel „{{objective}}“ von „{{activity}}“ hat keine Punktzahl',
  'sn.explain.value-of/amount-known':
    'der Fortschritt des Lernziels „{{objective}}“ von „{{activity}}“ ist {{value}}',
  'sn.explain.value-of/amount-unknown':
    'das Lernziel „{{objective}}“ von „{{activity}}“ hat keinen Fortschrittswert',
  'sn.explain.source/global': 'das wird aus dem globalen Lernziel „{{global}}“ gelesen',
  'sn.explain.source/global-unwritten':
    'das wird aus dem globalen Lernziel „{{global}}“ gelesen, in das es in diesem Kurs niemand schreibt: was der Inhalt von „{{activity}}“ selbst meldet, zählt dort nicht',
  'sn.explain.source/by-measure': 'darüber entscheidet eine Punktzahl, die {{least}} erreichen muss',
  'sn.explain.source/untracked': '„{{activity}}“ erklärt tracked="false": nichts wird von ihr aufgezeichnet',
  'sn.explain.source/no-objective': '„{{activity}}“ hat kein solches Lernziel: die Regel liest nichts',
  'sn.explain.attempts/limited': '„{{activity}}“ wurde {{count}}-mal versucht, erlaubt sind {{limit}}',
  'sn.explain.attempts/counted': '„{{activity}}“ wurde {{count}}-mal versucht',
  'sn.explain.rollup/holds': '„{{activity}}“ wird {{action}} durch ihre Rollup-Regel {{number}}',
  'sn.explain.rollup/holds-default':
    '„{{activity}}“ wird {{action}} durch das übliche Rollup: alle Kinder sind es',
  'sn.explain.rollup/lacks':
    'damit „{{activity}}“ {{action}} wird, fehlt ihrer Rollup-Regel {{number}}: {{missing}}',
  'sn.explain.rollup/lacks-default':
    'damit „{{activity}}“ {{action}} wird, müssen es alle Kinder sein; es fehlen: {{missing}}',
  'sn.explain.mean': '„{{activity}}“ hat das gewichtete Mittel ihrer Kinder: {{values}}',
  'sn.explain.not-selected': '„{{activity}}“ ist nicht unter den ausgewählten Kindern von „{{cluster}}“',
  'sn.explain.state/no-session': 'keine Sitzung ist offen',
  'sn.explain.state/session-open': 'eine Sitzung ist schon offen',
  'sn.explain.state/active': '„{{activity}}“ ist aktiv',
  'sn.explain.state/not-active': '„{{activity}}“ ist nicht aktiv',
  'sn.explain.state/ended': '„{{activity}}“ ist schon beendet',
  'sn.explain.state/suspended': '„{{activity}}“ ist unterbrochen',
  'sn.explain.state/not-in-course': 'eine solche Aktivität gibt es im Kurs nicht',
  'sn.explain.edge/root': '„{{activity}}“ ist der Kurs selbst: daneben gibt es nichts',
  'sn.explain.edge/first': 'vor „{{activity}}“ gibt es nichts',
  'sn.explain.edge/last': 'von „{{activity}}“ aus ist nichts zu erreichen',
  'sn.explain.edge/no-children': '„{{activity}}“ hat kein verfügbares Kind',
  'sn.explain.edge/no-content': '„{{activity}}“ hat keinen Inhalt',
  'sn.explain.edge/edition': 'jump gehört zur 4. Ausgabe von SCORM 2004',
  'sn.explain.not-offered/hideLMSUI': '„{{activity}}“ verbirgt diesen Knopf (hideLMSUI)',
  'sn.explain.not-offered/isvisible': '„{{activity}}“ erklärt isvisible="false"',
  'sn.explain.prerequisites': '„{{activity}}“ hat Voraussetzungen, die nicht erfüllt sind: {{script}}',
  'sn.explain.unmet': '„{{activity}}“ ist {{status}}; verlangt ist {{wanted}}',
  'sn.explain.unlock/way': 'es öffnet sich, wenn:',
  'sn.explain.unlock/forbidden': 'dort, wo die Lernenden jetzt stehen, erlaubt es der Kurs selbst nicht',
  'sn.explain.unlock/used-up': 'die Versuche sind aufgebraucht: nichts, was Lernende tun, öffnet es',
  'sn.explain.unlock/unwritten':
    'nichts, was Lernende tun, öffnet es: eine Regel fragt nach einem Wert, der aus einem globalen Lernziel gelesen wird, in das ihn in diesem Kurs nichts schreibt. Lassen Sie ihn im Manifest dorthin schreiben, oder nicht von dort lesen',
  'sn.explain.unlock/unknown': 'kein Weg wurde gefunden, es zu öffnen',
  'sn.explain.fact/completed-true': '„{{activity}}“ ist abgeschlossen',
  'sn.explain.fact/completed-false': '„{{activity}}“ ist nicht abgeschlossen',
  'sn.explain.fact/completed-unknown': '„{{activity}}“ meldet, dass ihr Abschluss nicht bekannt ist',
  'sn.explain.fact/satisfied-true': '„{{activity}}“ ist bestanden',
  'sn.explain.fact/satisfied-false': '„{{activity}}“ ist nicht bestanden',
  'sn.explain.fact/satisfied-unknown': '„{{activity}}“ meldet, dass ihr Erfolg nicht bekannt ist',
  'sn.explain.fact/measure-at-least': '„{{activity}}“ hat eine Punktzahl von mindestens {{value}}',
  'sn.explain.fact/measure-at-most': '„{{activity}}“ hat eine Punktzahl von höchstens {{value}}',
  'sn.explain.fact/measure-unknown': '„{{activity}}“ hat keine Punktzahl',
  'sn.explain.fact/amount-at-least': '„{{activity}}“ hat einen Fortschritt von mindestens {{value}}',
  'sn.explain.fact/amount-at-most': '„{{activity}}“ hat einen Fortschritt von höchstens {{value}}',
  'sn.explain.fact/amount-unknown': '„{{activity}}“ hat keinen Fortschrittswert',
  'sn.explain.fact/global':
    'ein anderer Kurs schreibt das globale Lernziel „{{objective}}“ so: {{key}} {{value}}',
  'sn.explain.fact/objective': 'das Lernziel „{{objective}}“ von „{{activity}}“ ist so: {{key}} {{value}}',
  'sn.explain.fact/attempts': '„{{activity}}“ wurde mindestens {{count}}-mal versucht',
  'sn.explain.fact/continue': 'die Lernenden sind zur nächsten Aktivität gegangen',
  'sn.explain.fact/previous': 'die Lernenden sind zur Aktivität davor zurückgegangen',
  'sn.explain.fact/choice': 'die Lernenden haben „{{activity}}“ gewählt',
  'sn.explain.fact/status': '„{{activity}}“ ist {{status}}',
};
