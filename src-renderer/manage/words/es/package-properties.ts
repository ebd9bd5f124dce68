import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { properties as en } from '../en/package-properties';

export const properties: TranslationOf<typeof en, 'es'> = {
  name: 'Nombre',
  title: 'Título',
  titleHelp:
    'Se muestra en la biblioteca y en el reproductor. Déjelo vacío para mostrar el título del manifiesto.',
  description: 'Descripción',
  save: 'Guardar',
  saved: 'El título y la descripción se han guardado',
  launch: 'Comportamiento al iniciar',
  reEntry: 'Cuando un alumno que ha terminado vuelve a abrir el curso',
  reEntryHelp: 'Volver a reproducir el curso nunca cambia un intento terminado, elija lo que elija.',
  rule: {
    'new-attempt': 'Empezar un intento nuevo',
    review: 'Mostrar el intento terminado en revisión',
    ask: 'Preguntar aquí; en otros sistemas, empezar un intento nuevo',
  },
  ruleHelp: {
    'new-attempt': 'El intento nuevo empieza vacío; el terminado sigue en la lista de sesiones.',
    review: 'El curso se abre como se dejó. Lo que se responda en él no se registra.',
    ask: 'Las ventanas de este Lectern preguntan cuál de los dos prefiere. Los alumnos de otros sistemas obtienen un intento nuevo.',
  },
  attempts: 'Intentos de cada alumno',
  attemptsHelp: 'Cuando se agotan, el último intento terminado se abre en revisión.',
  anyNumber: 'Sin límite',
  previewMode: 'Modo del botón «Reproducir»',
  previewModeHelp:
    'Las vistas previas en modo de exploración o de revisión se guardan aparte de los intentos y no cuentan en ningún informe.',
  mode: {
    normal: 'Normal: lo que se hace queda registrado',
    browse: 'Exploración: el curso se recorre sin calificación',
    review: 'Revisión: el curso se muestra como si estuviera terminado',
  },
  passMark: 'Nota de aprobado',
  passMarkHelp:
    'En porcentaje. Sustituye a la nota del curso a partir del próximo intento; en un curso de varios SCO, los que no la tienen siguen sin ella.',
  passMarkOfCourse: 'La que indica el curso',
  mastery: 'Qué decide la nota de aprobado',
  masteryHelp: 'SCORM 1.2: al terminar el contenido, la puntuación se compara con la nota de aprobado.',
  masteryRule: {
    override: 'Siempre aprobado o suspenso, diga lo que diga el contenido',
    'if-unset': 'Aprobado o suspenso si el contenido no ha fijado ningún estado',
    never: 'Nada: vale lo que ha dicho el contenido',
  },
  opensIn: 'El contenido se abre en',
  opensInHelp:
    'Elija una ventana propia para contenidos que buscan la API en la ventana superior o cuyos marcos se dirigen unos a otros.',
  place: {
    auto: 'El reproductor; conjuntos de marcos y PDF en una ventana propia',
    frame: 'Siempre en el reproductor',
    window: 'Siempre en una ventana propia',
  },
  askTitle: 'Ya ha terminado este curso',
  askText: 'El intento {{attempt}} se terminó el {{when}}. Queda como está, elija lo que elija.',
  askReview: 'Ver el intento terminado',
  askAnew: 'Empezar un intento nuevo',
};
