import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type {
  runFindingWords as said,
  runFixWords as fixes,
} from '../../../../../src-shared/inspect/findings';

export const runFindingWords: TranslationOf<typeof said, 'es'> = {
  'run.initialize-never': 'El SCO se mostró y nunca llamó a Initialize',
  'run.calls-before-initialize': 'Llamadas antes de Initialize, todas rechazadas: {{count}}',
  'run.status-after-terminate': '{{element}} se estableció en «{{value}}» después de Terminate, y se pierde',
  'run.status-refused':
    '{{element}} se estableció en «{{value}}» y fue rechazado con el error {{code}}: sigue como estaba',
  'run.calls-after-terminate': 'Llamadas después de Terminate, todas rechazadas: {{count}}',
  'run.terminate-never': 'Se salió del SCO y nunca llamó a Terminate',
  'run.suspend-data-over-limit/standard':
    'suspend_data llegó a {{used}} caracteres; el estándar promete sitio para {{limit}}',
  'run.suspend-data-over-limit/profile':
    'suspend_data de {{used}} bytes se rechazó; este sistema guarda {{limit}}',
  'run.suspend-data-over-limit/refuse':
    'Se rechazó suspend_data de {{used}} caracteres; este sistema guarda {{limit}}',
  'run.suspend-data-over-limit/cut':
    'Se cortó suspend_data de {{used}} caracteres sin avisar al contenido; este sistema guarda {{limit}}',
  'run.suspend-data-near-limit': 'suspend_data ocupa el {{percent}} % de su sitio',
  'run.exit-not-suspend/unset':
    'Se estableció suspend_data, pero {{element}} no se puso en «suspend»: el próximo inicio puede empezar de cero',
  'run.exit-not-suspend/other':
    'Se estableció suspend_data, pero {{element}} se puso en «{{value}}»: el próximo inicio puede empezar de cero',
  'run.commit-never/never':
    'Se establecieron valores y después no se llamó a Commit; segundos de trabajo sin él: {{seconds}}',
  'run.commit-never/since':
    'Se establecieron valores tras el último Commit; segundos de trabajo sin otro: {{seconds}}',
  'run.commit-never/late':
    'Se establecieron valores y solo más tarde se llamó a Commit; segundos de trabajo sin él: {{seconds}}',
  'run.score-without-max': 'Se estableció una puntuación de {{raw}} sin {{element}}',
  'run.score-without-min': 'Se estableció una puntuación de {{raw}}, bajo cero, sin {{element}}',
  'run.score-without-scaled/passing-score':
    'Se estableció una puntuación de {{raw}} sin cmi.score.scaled, lo único que cuenta frente a la puntuación para superar, {{least}}',
  'run.score-without-scaled/rollup':
    'Se estableció una puntuación de {{raw}} sin cmi.score.scaled, lo único que cuenta para el curso',
  'run.completed-never-passed':
    'Completado, pero ni superado ni suspendido: no se estableció ninguna puntuación, y para superar hace falta {{least}}',
  'run.errors-ignored/values':
    'Valores rechazados sin que nadie preguntara por qué: {{count}}. El primero: {{element}} = «{{value}}», error {{code}}',
  'run.errors-ignored/suspend-data':
    'suspend_data se rechazó aquí sin que nadie preguntara por qué: {{count}}. El más largo tenía {{used}} caracteres, error {{code}}; el valor anterior sigue en pie',
  'run.commit-failed': 'Commit falló y nadie preguntó por qué: {{count}}. El primer error: {{code}}',
  'run.read-only-set':
    'Se intentaron establecer valores que solo establece el sistema: {{count}}. El primero: {{element}}',
  'run.session-time-never/refused':
    '{{element}} se estableció en «{{value}}» y fue rechazado con el error {{code}}: no se conoce ningún tiempo',
  'run.session-time-never/never': '{{element}} nunca se estableció',
  'run.same-value-repeated': '{{element}} se estableció una y otra vez en el valor que ya tenía: {{count}}',
};

export const runFixWords: TranslationOf<typeof fixes, 'es'> = {
  'run.initialize-never': 'Busque la API al abrirse la página y llame a Initialize("") antes que nada.',
  'run.calls-before-initialize': 'Espere a que Initialize responda «true» antes de leer o escribir.',
  'run.status-after-terminate':
    'Establezca el estado antes de Terminate (LMSFinish); lo que llega después se rechaza en todas partes.',
  'run.status-refused': 'Establezca una de las palabras que el estándar enumera para él, escrita como allí.',
  'run.calls-after-terminate': 'Recuerde que ya se llamó a Terminate y no haga más llamadas después.',
  'run.terminate-never':
    'Llame a Terminate cuando el alumno se va: tras la última página, y en pagehide para quien cierra la ventana.',
  'run.suspend-data-over-limit': 'Guarde menos: números en lugar de textos, o comprima lo guardado.',
  'run.suspend-data-near-limit': 'Mire cómo crece con cada página y guarde menos antes de que se llene.',
  'run.exit-not-suspend':
    'Póngalo en «suspend» antes de Terminate (LMSFinish) mientras el alumno pueda volver.',
  'run.commit-never': 'Llame a Commit tras cada página o respuesta: así un fallo cuesta poco.',
  'run.score-without-max':
    'Establezca también la puntuación máxima, para que todos lean la misma proporción.',
  'run.score-without-min': 'Establezca también la puntuación mínima; los demás suponen 0.',
  'run.score-without-scaled':
    'Establezca cmi.score.scaled, de -1 a 1, cada vez que cambie la puntuación directa.',
  'run.completed-never-passed':
    'Establezca la puntuación, para que pueda decidirse, o no declare una puntuación para superar.',
  'run.errors-ignored': 'Mire la respuesta de SetValue y pregunte a GetLastError cuando sea «false».',
  'run.commit-failed':
    'Mire la respuesta de Commit: cuando sea «false», inténtelo de nuevo y dígaselo al alumno.',
  'run.read-only-set': 'Quite la llamada: se rechaza en todas partes.',
  'run.session-time-never':
    'Establézcalo una vez antes de Terminate (LMSFinish); si no, muchos sistemas no informan de ningún tiempo.',
  'run.same-value-repeated': 'Llame a SetValue solo cuando el valor haya cambiado.',
};
