import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type {
  runFindingWords as said,
  runFixWords as fixes,
} from '../../../../../src-shared/inspect/findings';

export const runFindingWords: TranslationOf<typeof said, 'de'> = {
  'run.initialize-never': 'Das SCO wurde gezeigt und hat Initialize nie aufgerufen',
  'run.calls-before-initialize': 'Aufrufe vor Initialize, alle abgelehnt: {{count}}',
  'run.status-after-terminate': '{{element}} wurde nach Terminate auf „{{value}}“ gesetzt und ist verloren',
  'run.status-refused':
    '{{element}} wurde auf „{{value}}“ gesetzt und mit Fehler {{code}} abgewiesen: es steht, wo es stand',
  'run.calls-after-terminate': 'Aufrufe nach Terminate, alle abgelehnt: {{count}}',
  'run.terminate-never': 'Das SCO wurde verlassen und hat Terminate nie aufgerufen',
  'run.suspend-data-over-limit/standard':
    'suspend_data erreichte {{used}} Zeichen; der Standard verspricht Platz für {{limit}}',
  'run.suspend-data-over-limit/profile':
    'suspend_data mit {{used}} Byte wurde abgelehnt; dieses System behält {{limit}}',
  'run.suspend-data-over-limit/refuse':
    'suspend_data mit {{used}} Zeichen wurde abgelehnt; dieses System behält {{limit}}',
  'run.suspend-data-over-limit/cut':
    'suspend_data mit {{used}} Zeichen wurde abgeschnitten, ohne dass der Inhalt es erfuhr; dieses System behält {{limit}}',
  'run.suspend-data-near-limit': 'suspend_data füllt {{percent}} % seines Platzes',
  'run.exit-not-suspend/unset':
    'suspend_data wurde gesetzt, aber {{element}} nicht auf „suspend“: der nächste Start beginnt vielleicht von vorn',
  'run.exit-not-suspend/other':
    'suspend_data wurde gesetzt, aber {{element}} auf „{{value}}“: der nächste Start beginnt vielleicht von vorn',
  'run.commit-never/never':
    'Werte wurden gesetzt, und Commit wurde danach nicht aufgerufen; Sekunden Arbeit ohne: {{seconds}}',
  'run.commit-never/since':
    'Nach dem letzten Commit wurden Werte gesetzt; Sekunden Arbeit ohne ein weiteres: {{seconds}}',
  'run.commit-never/late':
    'Werte wurden gesetzt, und Commit wurde erst später aufgerufen; Sekunden Arbeit ohne: {{seconds}}',
  'run.score-without-max': 'Eine Punktzahl von {{raw}} wurde ohne {{element}} gesetzt',
  'run.score-without-min': 'Eine Punktzahl von {{raw}}, unter null, wurde ohne {{element}} gesetzt',
  'run.score-without-scaled/passing-score':
    'Eine Punktzahl von {{raw}} wurde ohne cmi.score.scaled gesetzt; nur das zählt gegen die Bestehensgrenze {{least}}',
  'run.score-without-scaled/rollup':
    'Eine Punktzahl von {{raw}} wurde ohne cmi.score.scaled gesetzt; nur das zählt für den Kurs',
  'run.completed-never-passed':
    'Abgeschlossen, aber weder bestanden noch nicht bestanden: keine Punktzahl wurde gesetzt, und die Bestehensgrenze ist {{least}}',
  'run.errors-ignored/values':
    'Werte, die abgelehnt wurden, ohne dass jemand nach dem Grund fragte: {{count}}. Der erste: {{element}} = „{{value}}“, Fehler {{code}}',
  'run.errors-ignored/suspend-data':
    'suspend_data wurde hier abgelehnt, ohne dass jemand nach dem Grund fragte: {{count}}. Das längste hatte {{used}} Zeichen, Fehler {{code}}; der alte Wert bleibt stehen',
  'run.commit-failed':
    'Commit scheiterte, und niemand fragte nach dem Grund: {{count}}. Der erste Fehler: {{code}}',
  'run.read-only-set':
    'Werte, die nur das System setzen darf, wurden gesetzt: {{count}}. Der erste: {{element}}',
  'run.session-time-never/refused':
    '{{element}} wurde auf „{{value}}“ gesetzt und mit Fehler {{code}} abgewiesen: keine Zeit ist bekannt',
  'run.session-time-never/never': '{{element}} wurde nie gesetzt',
  'run.same-value-repeated':
    '{{element}} wurde immer wieder auf den Wert gesetzt, der schon da war: {{count}}',
};

export const runFixWords: TranslationOf<typeof fixes, 'de'> = {
  'run.initialize-never':
    'Beim Öffnen der Seite die API suchen und vor allem anderen Initialize("") aufrufen.',
  'run.calls-before-initialize': 'Erst lesen oder schreiben, wenn Initialize „true“ geantwortet hat.',
  'run.status-after-terminate':
    'Den Status vor Terminate (LMSFinish) setzen; was später kommt, wird überall abgelehnt.',
  'run.status-refused': 'Eines der Wörter setzen, die der Standard dafür nennt, so geschrieben wie dort.',
  'run.calls-after-terminate':
    'Sich merken, dass Terminate aufgerufen wurde, und danach nichts mehr aufrufen.',
  'run.terminate-never':
    'Terminate aufrufen, wenn die Lernenden gehen: nach der letzten Seite, und in pagehide für alle, die das Fenster schließen.',
  'run.suspend-data-over-limit':
    'Weniger behalten: Zahlen statt Texte speichern, oder das Gespeicherte packen.',
  'run.suspend-data-near-limit':
    'Ansehen, wie es mit jeder Seite wächst, und weniger behalten, bevor es voll ist.',
  'run.exit-not-suspend':
    'Vor Terminate (LMSFinish) auf „suspend“ setzen, solange die Lernenden wiederkommen können.',
  'run.commit-never': 'Nach jeder Seite oder Antwort Commit aufrufen: dann kostet ein Absturz wenig.',
  'run.score-without-max': 'Die höchste Punktzahl dazu setzen, damit alle denselben Anteil lesen.',
  'run.score-without-min': 'Die niedrigste Punktzahl dazu setzen; andere nehmen 0.',
  'run.score-without-scaled': 'cmi.score.scaled, von -1 bis 1, immer setzen, wenn sich die Punktzahl ändert.',
  'run.completed-never-passed':
    'Die Punktzahl setzen, damit die Bestehensgrenze entscheiden kann, oder keine Grenze erklären.',
  'run.errors-ignored': 'Auf die Antwort von SetValue achten und bei „false“ GetLastError fragen.',
  'run.commit-failed':
    'Auf die Antwort von Commit achten: bei „false“ noch einmal versuchen und es dem Lernenden sagen.',
  'run.read-only-set': 'Den Aufruf weglassen: er wird überall abgelehnt.',
  'run.session-time-never':
    'Einmal vor Terminate (LMSFinish) setzen; sonst melden viele Systeme gar keine Zeit.',
  'run.same-value-repeated': 'SetValue nur aufrufen, wenn sich der Wert geändert hat.',
};
