import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { explainWords as en } from '../../../../../src-shared/scorm/attempt';
import { explainRefusals } from '../refusals';
import { noteWords } from './note';

export const explainWords: TranslationOf<typeof en, 'es'> = {
  ...explainRefusals(noteWords, '«{{activity}}»'),
  'sn.explain.outcome/refused': '{{wish}} no está disponible',
  'sn.explain.outcome/blocked': '{{wish}} está a la vista, pero ahora no lleva a ninguna parte',
  'sn.explain.outcome/unseen': '{{wish}} se aceptaría, pero no se muestra',
  'sn.explain.outcome/open': '{{wish}} está disponible',
  'sn.explain.control-mode/flow': '«{{activity}}» declara flow="false": nada en ella sigue por sí solo',
  'sn.explain.control-mode/flow-default':
    '«{{activity}}» no declara flow="true": nada en ella sigue por sí solo',
  'sn.explain.control-mode/choice': '«{{activity}}» declara choice="false": nada en ella se puede elegir',
  'sn.explain.control-mode/choice-default':
    '«{{activity}}» contiene una sola actividad, así que no hay nada que elegir en ella',
  'sn.explain.control-mode/choiceExit':
    '«{{activity}}» declara choiceExit="false": no se puede salir de ella eligiendo otra cosa',
  'sn.explain.control-mode/forwardOnly':
    '«{{activity}}» declara forwardOnly="true": en ella no se vuelve atrás',
  'sn.explain.constraint/preventActivation':
    '«{{activity}}» declara preventActivation="true": lo que contiene no se puede elegir antes de haber entrado en ella',
  'sn.explain.constraint/constrainChoice':
    '«{{activity}}» declara constrainChoice="true": desde dentro solo se pueden elegir sus vecinas ({{reach}})',
  'sn.explain.rule/disabled': '«{{activity}}» está bloqueada: se cumple su precondición {{number}}',
  'sn.explain.rule/skip': '«{{activity}}» se salta: se cumple su precondición {{number}}',
  'sn.explain.rule/hiddenFromChoice':
    '«{{activity}}» no se ofrece para elegir: se cumple su precondición {{number}}',
  'sn.explain.rule/stopForwardTraversal':
    'no se puede pasar de «{{activity}}»: se cumple su precondición {{number}} (stopForwardTraversal)',
  'sn.explain.rule/exit': '«{{activity}}» termina antes: se cumple su regla de salida {{number}}',
  'sn.explain.rule/exitParent':
    'lo que rodea a «{{activity}}» termina antes: se cumple su poscondición {{number}}',
  'sn.explain.rule/exitAll': 'todo termina antes: se cumple la poscondición {{number}} de «{{activity}}»',
  'sn.explain.rule/retry':
    '«{{activity}}» empieza de nuevo en su lugar: se cumple su poscondición {{number}}',
  'sn.explain.rule/retryAll':
    'el curso empieza de nuevo en su lugar: se cumple la poscondición {{number}} de «{{activity}}»',
  'sn.explain.rule/continue':
    '«{{activity}}» pide continuar en su lugar: se cumple su poscondición {{number}}',
  'sn.explain.rule/previous': '«{{activity}}» pide volver en su lugar: se cumple su poscondición {{number}}',
  'sn.explain.condition/true': '{{condition}} se cumple para «{{activity}}»',
  'sn.explain.condition/false': '{{condition}} no se cumple para «{{activity}}»',
  'sn.explain.condition/unknown': '{{condition}} no se conoce para «{{activity}}»',
  'sn.explain.condition/true-objective':
    '{{condition}} se cumple para el objetivo «{{objective}}» de «{{activity}}»',
  'sn.explain.condition/false-objective':
    '{{condition}} no se cumple para el objetivo «{{objective}}» de «{{activity}}»',
  'sn.explain.condition/unknown-objective':
    '{{condition}} no se conoce para el objetivo «{{objective}}» de «{{activity}}»',
  'sn.explain.value/completed-true': '«{{activity}}» está completada',
  'sn.explain.value/completed-false': '«{{activity}}» está incompleta',
  'sn.explain.value/completed-unknown': 'no se sabe si «{{activity}}» está completada',
  'sn.explain.value/satisfied-true': '«{{activity}}» está superada',
  'sn.explain.value/satisfied-false': '«{{activity}}» no está superada',
  'sn.explain.value/satisfied-unknown': 'no se sabe si «{{activity}}» está superada',
  'sn.explain.value/measure-known': 'la puntuación de «{{activity}}» es {{value}}',
  'sn.explain.value/measure-unknown': '«{{activity}}» no tiene puntuación',
  'sn.explain.value/amount-known': 'el progreso de «{{activity}}» es {{value}}',
  'sn.explain.value/amount-unknown': '«{{activity}}» no tiene medida de progreso',
  'sn.explain.value-of/completed-true': 'el objetivo «{{objective}}» de «{{activity}}» está completado',
  'sn.explain.value-of/completed-false': 'el objetivo «{{objective}}» de «{{activity}}» está incompleto',
  'sn.explain.value-of/completed-unknown':
    'no se sabe si el objetivo «{{objective}}» de «{{activity}}» está completado',
  'sn.explain.value-of/satisfied-true': 'el objetivo «{{objective}}» de «{{activity}}» está cumplido',
  'sn.explain.value-of/satisfied-false': 'el objetivo «{{objective}}» de «{{activity}}» no está cumplido',
  'sn.explain.value-of/satisfied-unknown':
    'no se sabe si el objetivo «{{objective}}» de «{{activity}}» está cumplido',
  'sn.explain.value-of/measure-known':
    'la puntuación del objetivo «{{objective}}» de «{{activity}}» es {{value}}',
  'sn.explain.value-of/measure-unknown': 'el objetivo «{{objective}}» de «{{activity}}» no tiene puntuación',
  'sn.explain.value-of/amount-known':
    'el progreso del objetivo «{{objective}}» de «{{activity}}» es {{value}}',
  'sn.explain.value-of/amount-unknown':
    'el objetivo «{{objective}}» de «{{activity}}» no tiene medida de progreso',
  'sn.explain.source/global': 'eso se lee del objetivo global «{{global}}»',
  'sn.explain.source/global-unwritten':
    'eso se lee del objetivo global «{{global}}», en el que nada de este curso lo escribe: lo que el contenido de «{{activity}}» comunica por su cuenta no vale allí',
  'sn.explain.source/by-measure': 'eso lo decide una medida, que tiene que llegar a {{least}}',
  'sn.explain.source/untracked': '«{{activity}}» declara tracked="false": no se registra nada de ella',
  'sn.explain.source/no-objective': '«{{activity}}» no tiene ese objetivo, así que la regla no lee nada',
  'sn.explain.attempts/limited': '«{{activity}}» se ha intentado {{count}} veces, de {{limit}} permitidas',
  'sn.explain.attempts/counted': '«{{activity}}» se ha intentado {{count}} veces',
  'sn.explain.rollup/holds': '«{{activity}}» resulta {{action}} por su regla de rollup {{number}}',
  'sn.explain.rollup/holds-default':
    '«{{activity}}» resulta {{action}} por el rollup por defecto: todas sus hijas lo están',
  'sn.explain.rollup/lacks':
    'para que «{{activity}}» resulte {{action}}, a su regla de rollup {{number}} le falta: {{missing}}',
  'sn.explain.rollup/lacks-default':
    'para que «{{activity}}» resulte {{action}}, tienen que estarlo todas sus hijas; faltan: {{missing}}',
  'sn.explain.mean': '«{{activity}}» tiene la media ponderada de sus hijas: {{values}}',
  'sn.explain.not-selected': '«{{activity}}» no está entre las hijas seleccionadas de «{{cluster}}»',
  'sn.explain.state/no-session': 'no hay ninguna sesión abierta',
  'sn.explain.state/session-open': 'ya hay una sesión abierta',
  'sn.explain.state/active': '«{{activity}}» está activa',
  'sn.explain.state/not-active': '«{{activity}}» no está activa',
  'sn.explain.state/ended': '«{{activity}}» ya ha terminado',
  'sn.explain.state/suspended': '«{{activity}}» está suspendida',
  'sn.explain.state/not-in-course': 'no hay tal actividad en el curso',
  'sn.explain.edge/root': '«{{activity}}» es el curso mismo: no hay nada a su lado',
  'sn.explain.edge/first': 'no hay nada antes de «{{activity}}»',
  'sn.explain.edge/last': 'desde «{{activity}}» no se puede llegar a nada más',
  'sn.explain.edge/no-children': '«{{activity}}» no tiene ninguna hija disponible',
  'sn.explain.edge/no-content': '«{{activity}}» no tiene contenido',
  'sn.explain.edge/edition': 'jump pertenece a la 4.ª edición de SCORM 2004',
  'sn.explain.not-offered/hideLMSUI': '«{{activity}}» oculta este control (hideLMSUI)',
  'sn.explain.not-offered/isvisible': '«{{activity}}» declara isvisible="false"',
  'sn.explain.prerequisites': '«{{activity}}» tiene requisitos previos sin cumplir: {{script}}',
  'sn.explain.unmet': '«{{activity}}» está {{status}}; se requiere {{wanted}}',
  'sn.explain.unlock/way': 'se abre cuando:',
  'sn.explain.unlock/forbidden': 'desde donde está ahora el alumno, el propio curso no lo permite',
  'sn.explain.unlock/used-up': 'los intentos se han agotado: nada de lo que haga el alumno lo abre',
  'sn.explain.unlock/unwritten':
    'nada de lo que haga el alumno lo abre: una regla mira un valor que se lee de un objetivo global en el que nada de este curso lo escribe. Haga que el manifiesto lo escriba allí, o que no lo lea',
  'sn.explain.unlock/unknown': 'no se ha encontrado ninguna manera de abrirlo',
  'sn.explain.fact/completed-true': '«{{activity}}» está completada',
  'sn.explain.fact/completed-false': '«{{activity}}» está incompleta',
  'sn.explain.fact/completed-unknown': '«{{activity}}» indica que no se sabe si está completada',
  'sn.explain.fact/satisfied-true': '«{{activity}}» está aprobada',
  'sn.explain.fact/satisfied-false': '«{{activity}}» está suspensa',
  'sn.explain.fact/satisfied-unknown': '«{{activity}}» indica que no se sabe si está aprobada',
  'sn.explain.fact/measure-at-least': '«{{activity}}» tiene una puntuación de al menos {{value}}',
  'sn.explain.fact/measure-at-most': '«{{activity}}» tiene una puntuación de como mucho {{value}}',
  'sn.explain.fact/measure-unknown': '«{{activity}}» no tiene puntuación',
  'sn.explain.fact/amount-at-least': '«{{activity}}» tiene un progreso de al menos {{value}}',
  'sn.explain.fact/amount-at-most': '«{{activity}}» tiene un progreso de como mucho {{value}}',
  'sn.explain.fact/amount-unknown': '«{{activity}}» no tiene medida de progreso',
  'sn.explain.fact/global': 'otro curso escribe así el objetivo global «{{objective}}»: {{key}} {{value}}',
  'sn.explain.fact/objective': 'el objetivo «{{objective}}» de «{{activity}}» está así: {{key}} {{value}}',
  'sn.explain.fact/attempts': '«{{activity}}» se ha intentado al menos {{count}} veces',
  'sn.explain.fact/continue': 'el alumno ha pasado a la actividad siguiente',
  'sn.explain.fact/previous': 'el alumno ha vuelto a la actividad anterior',
  'sn.explain.fact/choice': 'el alumno ha elegido «{{activity}}»',
  'sn.explain.fact/status': '«{{activity}}» está {{status}}',
};
