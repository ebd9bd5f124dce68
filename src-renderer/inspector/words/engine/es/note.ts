import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { noteWords as en } from '../../../../../src-shared/scorm/attempt';

export const noteWords: TranslationOf<typeof en, 'es'> = {
  'sn.request.refused/NB.2.1-1': 'se rechaza {{wish}}: ya hay una sesión de secuenciación abierta',
  'sn.request.refused/NB.2.1-2': 'se rechaza {{wish}}: no hay ninguna sesión de secuenciación abierta',
  'sn.request.refused/NB.2.1-3': 'se rechaza {{wish}}: no hay nada suspendido que se pueda reanudar',
  'sn.request.refused/NB.2.1-4':
    'se rechaza {{wish}}: las actividades junto a la actual no tienen flujo (flow), o la actual es la raíz',
  'sn.request.refused/NB.2.1-5':
    'se rechaza {{wish}}: las actividades junto a la actual no tienen flujo (flow), o solo hacia delante',
  'sn.request.refused/NB.2.1-6': 'se rechaza {{wish}}: no hay nada antes de la raíz',
  'sn.request.refused/NB.2.1-7': 'se rechaza {{wish}}: la petición está reservada',
  'sn.request.refused/NB.2.1-8':
    'se rechaza {{wish}}: no se puede salir por elección de una actividad activa',
  'sn.request.refused/NB.2.1-9': 'se rechaza {{wish}}: ningún camino lleva de la actividad actual al destino',
  'sn.request.refused/NB.2.1-10':
    'se rechaza {{wish}}: el destino está entre actividades que no se pueden elegir',
  'sn.request.refused/NB.2.1-11': 'se rechaza {{wish}}: el destino no está en el curso o no está disponible',
  'sn.request.refused/NB.2.1-12': 'se rechaza {{wish}}: la actividad actual ya ha terminado',
  'sn.request.refused/NB.2.1-13': 'se rechaza {{wish}}: la petición no es ninguna del estándar',
  'sn.request.refused/TB.2.3-1': 'se rechaza {{wish}}: no hay ninguna sesión de secuenciación abierta',
  'sn.request.refused/TB.2.3-2': 'se rechaza {{wish}}: la actividad actual ya ha terminado',
  'sn.request.refused/TB.2.3-3': 'se rechaza {{wish}}: en la raíz no se puede suspender nada',
  'sn.request.refused/TB.2.3-4':
    'se rechaza {{wish}}: la raíz no tiene una actividad superior de la que salir',
  'sn.request.refused/TB.2.3-5': 'se rechaza {{wish}}: no hay nada que suspender',
  'sn.request.refused/TB.2.3-6': 'se rechaza {{wish}}: no hay nada que abandonar',
  'sn.request.refused/TB.2.3-7':
    'se rechaza {{wish}}: la petición de finalización no es ninguna del estándar',
  'sn.request.refused/SB.2.1-2': 'se rechaza {{wish}}: el grupo no tiene ningún hijo disponible',
  'sn.request.refused/SB.2.1-3': 'se rechaza {{wish}}: no hay nada antes de la raíz',
  'sn.request.refused/SB.2.1-4': 'se rechaza {{wish}}: el grupo solo se recorre hacia delante',
  'sn.request.refused/SB.2.2-1': 'se rechaza {{wish}}: el grupo no tiene flujo (flow)',
  'sn.request.refused/SB.2.2-2':
    'se rechaza {{wish}}: la actividad está desactivada o sus intentos están agotados',
  'sn.request.refused/SB.2.4-1': 'se rechaza {{wish}}: una regla impide avanzar a partir de aquí',
  'sn.request.refused/SB.2.4-2': 'se rechaza {{wish}}: el grupo solo se recorre hacia delante',
  'sn.request.refused/SB.2.4-3': 'se rechaza {{wish}}: no hay nada antes de la raíz',
  'sn.request.refused/SB.2.5-1': 'se rechaza {{wish}}: ya hay una sesión de secuenciación abierta',
  'sn.request.refused/SB.2.6-1': 'se rechaza {{wish}}: ya hay una sesión de secuenciación abierta',
  'sn.request.refused/SB.2.6-2': 'se rechaza {{wish}}: no hay nada suspendido que se pueda reanudar',
  'sn.request.refused/SB.2.7-1': 'se rechaza {{wish}}: no hay ninguna sesión de secuenciación abierta',
  'sn.request.refused/SB.2.7-2':
    'se rechaza {{wish}}: las actividades junto a la actual no tienen flujo (flow)',
  'sn.request.refused/SB.2.8-1': 'se rechaza {{wish}}: no hay ninguna sesión de secuenciación abierta',
  'sn.request.refused/SB.2.8-2':
    'se rechaza {{wish}}: las actividades junto a la actual no tienen flujo (flow)',
  'sn.request.refused/SB.2.9-1': 'se rechaza {{wish}}: no hay ningún destino que elegir',
  'sn.request.refused/SB.2.9-2':
    'se rechaza {{wish}}: el destino, o una actividad que lo contiene, no está disponible',
  'sn.request.refused/SB.2.9-3':
    'se rechaza {{wish}}: el destino, o una actividad que lo contiene, está oculto a la elección',
  'sn.request.refused/SB.2.9-4':
    'se rechaza {{wish}}: el destino está entre actividades que no se pueden elegir',
  'sn.request.refused/SB.2.9-5': 'se rechaza {{wish}}: no hay ninguna actividad entre la actual y el destino',
  'sn.request.refused/SB.2.9-6':
    'se rechaza {{wish}}: no se puede entrar por elección en un grupo que contiene el destino',
  'sn.request.refused/SB.2.9-7':
    'se rechaza {{wish}}: no se puede salir por elección de una actividad del camino de salida',
  'sn.request.refused/SB.2.9-8':
    'se rechaza {{wish}}: el destino está fuera del alcance de un grupo que limita la elección',
  'sn.request.refused/SB.2.9-9': 'se rechaza {{wish}}: el grupo elegido no lleva a nada',
  'sn.request.refused/SB.2.10-1': 'se rechaza {{wish}}: no hay ninguna sesión de secuenciación abierta',
  'sn.request.refused/SB.2.10-2':
    'se rechaza {{wish}}: una actividad activa o suspendida no se puede reintentar',
  'sn.request.refused/SB.2.10-3': 'se rechaza {{wish}}: el grupo que se quiere reintentar no lleva a nada',
  'sn.request.refused/SB.2.11-1': 'se rechaza {{wish}}: no hay ninguna sesión de secuenciación abierta',
  'sn.request.refused/SB.2.11-2': 'se rechaza {{wish}}: la actividad actual no ha terminado',
  'sn.request.refused/SB.2.12-1':
    'se rechaza {{wish}}: la petición de secuenciación no es ninguna del estándar',
  'sn.request.refused/SB.2.13-1': 'se rechaza {{wish}}: no hay ninguna sesión de secuenciación abierta',
  'sn.request.refused/DB.1.1-1': 'se rechaza {{wish}}: un grupo no tiene contenido que entregar',
  'sn.request.refused/DB.1.1-2': 'se rechaza {{wish}}: no hay nada que entregar',
  'sn.request.refused/DB.1.1-3':
    'se rechaza {{wish}}: la actividad, o una que la contiene, está desactivada o sus intentos están agotados',
  'sn.request.refused/DB.2-1': 'se rechaza {{wish}}: la actividad actual no ha terminado',
  'engine.fault': 'el entorno de ejecución ha fallado: {{reason}}',
  'rte.run.not-kept': 'la ejecución no se registra: el curso se abrió solo para verlo',
  'rte.run.abandoned': 'la ejecución se abandonó; sus datos se descartan',
  'rte.never-initialized': 'el SCO se retiró y nunca había llamado a Initialize',
  'rte.never-terminated':
    'el SCO se retiró y nunca había llamado a Terminate; los datos que había establecido se conservan',
  'rte.time.own-clock': 'no se estableció session_time; cuenta el tiempo que el contenido estuvo presente',
  'rte.status.threshold/unset':
    'completion es «unknown»: se declara un umbral de finalización, pero no se ha establecido ninguna medida de progreso',
  'rte.status.threshold/reached':
    'completion es «completed»: la medida de progreso {{measured}} alcanza el umbral {{least}}',
  'rte.status.threshold/below':
    'completion es «incomplete»: la medida de progreso {{measured}} está por debajo del umbral {{least}}',
  'rte.status.passing-score/unset':
    'success es «unknown»: se declara una puntuación para superar, pero no se ha establecido ninguna puntuación escalada',
  'rte.status.passing-score/reached':
    'success es «passed»: la puntuación escalada {{measured}} alcanza la puntuación para superar {{least}}',
  'rte.status.passing-score/below':
    'success es «failed»: la puntuación escalada {{measured}} está por debajo de la puntuación para superar {{least}}',
  'rte.status.browsed': 'lesson_status es «browsed»: se exploró sin un estado propio',
  'rte.status.finish': 'lesson_status es «completed»: el SCO terminó sin haber establecido ningún estado',
  'rte.status.begun': 'lesson_status es «incomplete»: el SCO se empezó y no estableció ningún estado',
  'rte.status.mastery/passed':
    'lesson_status es «passed»: la puntuación {{raw}} alcanza la puntuación de dominio {{mastery}}',
  'rte.status.mastery/failed':
    'lesson_status es «failed»: la puntuación {{raw}} está por debajo de la puntuación de dominio {{mastery}}',
  'rte.status.mastery/passed-over':
    'lesson_status es «passed»: la puntuación {{raw}} alcanza la puntuación de dominio {{mastery}}; el SCO había dicho «{{said}}»',
  'rte.status.mastery/failed-over':
    'lesson_status es «failed»: la puntuación {{raw}} está por debajo de la puntuación de dominio {{mastery}}; el SCO había dicho «{{said}}»',
  'rte.external/no-activity': 'escrito desde fuera: no existe ninguna actividad «{{activity}}»',
  'rte.external/not-applied': 'escrito desde fuera: «{{element}}» no se aplicó',
  'rte.moved':
    'la sesión continúa con la versión {{to}} del paquete, no con la versión {{from}}; las actividades conservan por sus identificadores lo que se sabe de ellas',
  'rte.fault/latency': 'un fallo del banco de pruebas retuvo la llamada',
  'rte.fault/refuse': 'un fallo del banco de pruebas rechazó la llamada',
  'rte.fault/commit-failure': 'un fallo del banco de pruebas hizo fracasar el Commit',
  'rte.fault/hang': 'un fallo del banco de pruebas dejó colgada la llamada y luego la hizo fracasar',
  'rte.fault/session-expiry':
    'fallo del banco de pruebas: la sesión del LMS ha caducado y ya no se guarda nada',
  'rte.fault/offline': 'fallo del banco de pruebas: no se puede llegar al LMS',
  'rte.fault/kill': 'un fallo del banco de pruebas quitó la página del contenido',
  'rte.aborted/lost': 'la ejecución se interrumpió: se perdió el reproductor',
  'rte.aborted/taken-over': 'la ejecución se interrumpió: otro reproductor tomó el control',
  'rte.aborted/expired': 'la ejecución se interrumpió: la sesión caducó',
  'rte.aborted/forked': 'la ejecución se interrumpió: sigue en un entorno de prueba',
  'rte.delivery/new': 'se entrega «{{activity}}»: empieza un intento nuevo',
  'rte.delivery/resumed': 'se entrega «{{activity}}»: se reanudan sus datos',
  'rte.delivery/goes-on': 'se entrega «{{activity}}»: su intento continúa',
  'rte.delivery/new-unrecorded':
    'se entrega «{{activity}}»: empieza un intento nuevo; lo que hace no se registra',
  'rte.delivery/resumed-unrecorded':
    'se entrega «{{activity}}»: se reanudan sus datos; lo que hace no se registra',
  'rte.delivery/goes-on-unrecorded':
    'se entrega «{{activity}}»: su intento continúa; lo que hace no se registra',
  'rte.no-content': 'se llamó a la API sin que se esté entregando contenido',
  'rte.length':
    '{{element}} tiene {{length}} caracteres; otros entornos de ejecución solo tienen que conservar {{kept}}',
  'sn.start.none/empty': 'el curso no tiene ninguna actividad con la que empezar',
  'sn.start.none/choice': 'el curso no tiene flujo (flow): el alumno elige',
  'sn.request.dropped': 'la petición «{{request}}» no se puede aceptar aquí y se descarta',
  'sn.request.refused/no-current': 'se rechaza {{wish}}: no hay ninguna actividad actual',
  'sn.request.refused/ended': 'se rechaza {{wish}}: la actividad ya ha terminado',
  'sn.request.refused/unreachable':
    'se rechaza {{wish}}: no se puede llegar a ninguna actividad en esa dirección',
  'sn.request.refused/not-in-course': 'se rechaza {{wish}}: la actividad no está en el curso',
  'sn.request.refused/not-choosable': 'se rechaza {{wish}}: la actividad no se puede elegir ahora',
  'sn.request.deliver': 'se ejecuta {{wish}}',
  'sn.request.end': 'se ejecuta {{wish}}',
  'sn.request.waits': 'se ejecuta {{wish}}',
  'sn.request.suspend': 'se ejecuta {{wish}}',
  'sn.request.abandon': 'se ejecuta {{wish}}',
  'sn.request.abandon-all': 'se ejecuta {{wish}}',
  'sn.prerequisites/unreadable':
    'los requisitos previos de «{{activity}}» se dejan de lado: no se pueden leer desde el carácter {{at}}',
  'sn.prerequisites/unknown-item':
    'los requisitos previos de «{{activity}}» se dejan de lado: no existe ningún ítem «{{item}}» en el curso',
  'sn.prerequisites/never':
    'los requisitos previos de «{{activity}}» se dejan de lado: nada de lo que haga un alumno podría cumplirlos',
};
