import type { wordsOfSequencing as en } from '../../../../../src-shared/lint/words-of-sequencing';
import type { SentencesOf } from '../translation';

export const wordsOfSequencing: SentencesOf<typeof en> = {
  'sequencing.no-way-in': {
    message: '«{{title}}» no permite ni choice ni flow, así que nadie llega a lo que contiene',
    fix: 'Ponga en «true» choice o flow de su controlMode',
  },
  'sequencing.nothing-to-choose': {
    message: '«{{title}}» solo permite choice, pero todo lo que contiene está oculto a la elección',
    fix: 'Muestre uno de sus ítems o permita flow',
  },
  'sequencing.empty-menu': {
    message:
      'Todos los ítems tienen isvisible="false", así que los alumnos ven un menú vacío y solo avanzan con «Siguiente» y «Anterior»',
    fix: 'Ponga isvisible en «true» en lo que los alumnos puedan elegir, salvo que deba haber un único camino',
  },
  'sequencing.previous-in-forward-only': {
    message: '«{{title}}» quiere ir a la actividad anterior, pero «{{parent}}» solo permite avanzar',
    fix: 'Quite la regla o ponga forwardOnly en «false»',
  },
  'sequencing.prerequisites/unreadable': {
    message:
      'Los requisitos previos de «{{title}}» no se pueden leer desde el carácter {{at}}; se dejan de lado',
    fix: 'Corrija los requisitos previos',
  },
  'sequencing.prerequisites/unknown-item': {
    message: 'Los requisitos previos de «{{title}}» piden «{{item}}», que el curso no tiene',
    fix: 'Corrija el identificador en los requisitos previos',
  },
  'sequencing.prerequisites/never': {
    message: 'Los requisitos previos de «{{title}}» no se pueden cumplir nunca: esperan a sí mismos o a nada',
    fix: 'Corrija los requisitos previos',
  },
  'sequencing.attempt-limit': {
    message: '«{{title}}» tiene un attemptLimit de 0, así que nunca se puede empezar',
    fix: 'Aumente attemptLimit o quítelo',
  },
  'sequencing.selection/too-many': {
    message: '«{{title}}» selecciona {{number}} de sus hijos, pero solo tiene {{children}}',
    fix: 'Reduzca selectCount',
  },
  'sequencing.selection/none': {
    message: '«{{title}}» selecciona 0 de sus hijos, así que no se muestra nada de lo que contiene',
    fix: 'Aumente selectCount',
  },
  'sequencing.selection/no-timing': {
    message: '«{{title}}» tiene un selectCount, pero su selectionTiming es «never»',
    fix: 'Ponga selectionTiming en «once» o «onEachNewAttempt»',
  },
  'sequencing.objective-never-written': {
    message:
      'Una regla de «{{title}}» pregunta por el objetivo global «{{target}}», que nada escribe en este curso',
    fix: 'Haga que un objetivo escriba en él',
  },
  'sequencing.objective-from-elsewhere': {
    message:
      'Una regla de «{{title}}» pregunta por el objetivo global «{{target}}», que solo otro curso puede escribir',
    fix: 'Haga que un objetivo de este curso escriba en él, salvo que otro lo haga',
  },
  'sequencing.measure-never-written': {
    message:
      'La puntuación de «{{title}}» se lee del objetivo global «{{target}}», en el que no se escribe ninguna: lo que puntúe el contenido no decide nada',
    fix: 'Ponga writeNormalizedMeasure en "true" o readNormalizedMeasure en "false"',
  },
  'sequencing.rollup-of-nobody/rule': {
    message: 'Una regla de rollup de «{{title}}» para «{{action}}» no cuenta a ninguno de sus hijos',
    fix: 'Haga que un hijo participe en el rollup o quite la regla',
  },
  'sequencing.rollup-of-nobody/course': {
    message: 'Nada en el curso participa en el rollup, así que nunca se completa ni se cumple',
    fix: 'Haga que un ítem participe en el rollup',
  },
  'sequencing.rollup-count': {
    message: 'Una regla de rollup de «{{title}}» pide {{number}} hijos, pero solo se cuentan {{children}}',
    fix: 'Reduzca minimumCount',
  },
  'sequencing.measure-out-of-reach/none': {
    message: '«{{title}}» se cumple por medida, pero nada de lo que contiene puede tener puntuación',
    fix: 'Dé peso a un SCO que comunique una puntuación o ponga satisfiedByMeasure en «false»',
  },
  'sequencing.measure-out-of-reach/weights': {
    message:
      '«{{title}}» se cumple a partir de una medida de {{least}}, pero sus pesos permiten {{most}} como máximo',
    fix: 'Ponga objectiveMeasureWeight en 0 en lo que no tiene puntuación o reduzca minNormalizedMeasure',
  },
  'sequencing.always-disabled': {
    message: 'Una regla de «{{title}}» lo desactiva siempre',
    fix: 'Quite la regla o dele una condición',
  },
  'sequencing.endless-retry': {
    message: 'Una regla de «{{title}}» lo empieza de nuevo cada vez que se sale',
    fix: 'Dé a la regla una condición, como «not satisfied»',
  },
};
