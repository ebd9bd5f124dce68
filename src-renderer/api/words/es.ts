import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

/** Each refusal in three sentences: what happened, what is safe, what to do. */
export const es: TranslationOf<typeof en, 'es'> = {
  problem: {
    UNAUTHORIZED: {
      what: 'Esta ventana ya no tiene la sesión iniciada',
      safe: 'No se ha cambiado nada.',
      todo: 'Abra Lectern de nuevo o use un enlace nuevo.',
    },
    INVALID_API_KEY: {
      what: 'La clave de esta ventana no se conoce',
      safe: 'No se ha cambiado nada.',
      todo: 'Abra Lectern de nuevo o use un enlace nuevo.',
    },
    EXPIRED_API_KEY: {
      what: 'La clave de esta ventana ha caducado',
      safe: 'No se ha cambiado nada.',
      todo: 'Abra Lectern de nuevo o use un enlace nuevo.',
    },
    FORBIDDEN: {
      what: 'Esto no está permitido',
      safe: 'No se ha cambiado nada.',
      todo: 'Use una ventana o una clave que pueda hacerlo.',
      whatNoAttempts: 'Todos los intentos están agotados',
      todoNoAttempts:
        'Reprodúzcalo para ver el último intento o aumente el límite en las propiedades del paquete.',
    },
    INSUFFICIENT_SCOPES: {
      what: 'La clave no puede hacer esto',
      safe: 'No se ha cambiado nada.',
      todo: 'Use una clave con el permiso necesario.',
    },
    TENANT_MISMATCH: {
      what: 'Esto pertenece a otro inquilino',
      safe: 'No se ha cambiado nada.',
      todo: 'Use una clave del inquilino al que pertenece.',
    },
    INVALID_REQUEST: {
      what: 'Algo de lo introducido no se acepta',
      whatField: 'No se acepta: {{message}}',
      safe: 'No se ha cambiado nada.',
      todo: 'Corríjalo e inténtelo de nuevo.',
    },
    MISSING_FILE: {
      what: 'No llegó ningún archivo',
      safe: 'No se ha guardado nada.',
      todo: 'Elija un archivo ZIP e impórtelo de nuevo.',
    },
    INVALID_FILE_TYPE: {
      what: '«{{file}}» no es un archivo ZIP que se pueda leer',
      whatEncrypted: '«{{file}}» es un archivo ZIP con contraseña',
      safe: 'No se ha guardado nada; su archivo sigue como estaba.',
      todoListed: 'Haga lo que se aconseja arriba e impórtelo de nuevo.',
      todo: 'Publíquelo de nuevo como paquete SCORM (un archivo .zip) e impórtelo. Si se descargó, puede que la descarga esté incompleta.',
    },
    FILE_TOO_LARGE: {
      what: '«{{file}}» es más grande de lo que acepta este Lectern',
      whatLimit: '«{{file}}» ocupa {{size}}; este Lectern acepta hasta {{max}}',
      whatJustOver: '«{{file}}» supera un poco los {{max}} que acepta este Lectern',
      safe: 'No se ha guardado nada; su archivo sigue como estaba.',
      todo: 'Comprima los medios o divida el curso e impórtelo de nuevo; o súbalo por partes mediante la API, que acepta archivos más grandes.',
    },
    DISPATCH_NOT_FOUND: {
      what: 'Esta distribución ya no existe',
      safe: 'Lo que los alumnos hicieron con ella se conserva.',
      todo: 'Consulte de nuevo la lista de distribuciones.',
    },
    DISPATCH_NOT_ACTIVE: {
      what: 'La distribución ha terminado o se revocó',
      safe: 'Lo que los alumnos hicieron con ella se conserva.',
      todo: 'Póngale un final posterior o cree una nueva.',
    },
    REGISTRATION_LIMIT_EXCEEDED: {
      what: 'La distribución no admite más alumnos',
      safe: 'Los alumnos que han empezado pueden continuar.',
      todo: 'Aumente su límite de inscripciones.',
    },
    LICENSE_LIMIT_EXCEEDED: {
      what: 'La distribución no tiene más licencias',
      safe: 'Los alumnos que tienen una licencia pueden continuar.',
      todo: 'Aumente su límite de licencias.',
    },
    WEBHOOK_NOT_FOUND: {
      what: 'Este webhook ya no existe',
      safe: 'No se ha cambiado nada.',
      todo: 'Consulte de nuevo la lista de webhooks.',
    },
    WEBHOOK_DELIVERY_FAILED: {
      what: 'El webhook no aceptó el evento',
      safe: 'El evento se conserva con la respuesta recibida.',
      todo: 'Lea la respuesta del receptor, corrija allí la causa y envíe el evento de nuevo.',
    },
    RATE_LIMIT_EXCEEDED: {
      what: 'Llegaron demasiadas solicitudes en un minuto',
      safe: 'No se ha cambiado nada.',
      todo: 'Espere un minuto e inténtelo de nuevo.',
    },
    QUOTA_EXCEEDED: {
      what: '«{{file}}» no cabe en lo que este Lectern puede guardar',
      safe: 'No se ha guardado nada; su archivo y su biblioteca siguen como estaban.',
      todo: 'Elimine los paquetes que nadie necesite o pida que se aumente el límite, e impórtelo de nuevo.',
    },
    MANIFEST_NOT_FOUND: {
      what: '«{{file}}» no tiene imsmanifest.xml, así que no es un paquete SCORM',
      whatAicc: '«{{file}}» es un curso AICC; Lectern reproduce SCORM 1.2 y SCORM 2004',
      whatCmi5: '«{{file}}» es un curso cmi5; Lectern reproduce SCORM 1.2 y SCORM 2004',
      whatHtml: '«{{file}}» es una página web sin manifiesto SCORM',
      safe: 'No se ha guardado nada; su archivo sigue como estaba.',
      todoListed: 'Haga lo que se aconseja arriba e impórtelo de nuevo.',
      todo: 'En la herramienta de autor, elija SCORM 1.2 o SCORM 2004 como salida y comprima el contenido de la carpeta, no la carpeta que lo contiene.',
    },
    PARSE_FAILED: {
      what: '«{{file}}» no se puede importar como está',
      safe: 'No se ha guardado nada; su archivo sigue como estaba.',
      todoListed: 'Corrija lo que se indica, comprímalo de nuevo e impórtelo otra vez.',
      todo: 'Impórtelo de nuevo. Si sigue igual, exporte el curso otra vez e importe el resultado.',
    },
    PACKAGE_NOT_FOUND: {
      what: 'Este paquete ya no está aquí',
      safe: 'Sus sesiones se pueden seguir leyendo.',
      todo: 'Vuelva a la biblioteca.',
    },
    SESSION_NOT_FOUND: {
      what: 'Esa sesión no existe',
      safe: 'No se ha cambiado nada.',
      todo: 'Vuelva a la lista de sesiones.',
    },
    NOT_FOUND: {
      what: 'No hay nada en esta dirección',
      safe: 'No se ha cambiado nada.',
      todo: 'Vuelva a la biblioteca.',
    },
    METHOD_NOT_ALLOWED: {
      what: 'El servidor no conoce esta operación',
      safe: 'No se ha cambiado nada.',
      todo: 'Recargue la ventana: puede ser de otra versión que el servidor.',
    },
    VERSION_CONFLICT: {
      what: 'Mientras tanto, otra persona ha cambiado esto',
      safe: 'Su cambio se conserva; el de usted no se ha guardado.',
      todo: 'Recargue y haga su cambio de nuevo.',
    },
    DUPLICATE_ENTRY: {
      what: 'Esto ya está aquí',
      whatNamed: 'Esto ya está aquí, como «{{name}}»',
      safe: 'Lo que hay aquí no se ha tocado.',
      todo: 'Use lo que hay aquí o quítelo primero.',
    },
    UPLOAD_FAILED: {
      what: 'No se pudo guardar «{{file}}»',
      safe: 'No queda nada a medio escribir; su archivo sigue como estaba.',
      todo: 'Compruebe que el disco de la carpeta de datos tiene espacio y permite escribir, e inténtelo de nuevo.',
    },
    DB_QUERY_FAILED: {
      what: 'No se pudo leer la base de datos',
      safe: 'No se ha cambiado nada.',
      todo: 'Inténtelo de nuevo. Si sigue igual, compruebe el disco de la carpeta de datos; el registro indica la causa con el id. de la solicitud.',
    },
    DB_INSERT_FAILED: {
      what: 'No se pudo escribir en la base de datos',
      safe: 'Lo guardado antes está a salvo; este cambio no se ha guardado.',
      todo: 'Compruebe que el disco de la carpeta de datos tiene espacio y permite escribir, e inténtelo de nuevo.',
    },
    INTERNAL_ERROR: {
      what: 'Lectern ha cometido un error',
      safe: 'Lo guardado antes está a salvo.',
      todo: 'Inténtelo de nuevo. Si vuelve a ocurrir, el registro indica la causa con el id. de la solicitud.',
    },
    SERVICE_UNAVAILABLE: {
      what: 'El servidor está ocupado o cerrándose',
      safe: 'Lo guardado antes está a salvo.',
      todo: 'Espere un momento e inténtelo de nuevo.',
    },
    STORAGE_UNAVAILABLE: {
      what: 'No se puede leer el archivo guardado de este paquete',
      safe: 'Sus sesiones y los resultados de estas están a salvo.',
      todo: 'Compruebe que la carpeta de datos está completa y que su disco está conectado.',
    },
    UNREACHABLE: {
      what: 'Lectern no responde',
      safe: 'Lo guardado antes está a salvo.',
      todo: 'Compruebe que Lectern sigue en marcha e inténtelo de nuevo.',
    },
    UNREADABLE: {
      what: 'No se pudo entender la respuesta',
      safe: 'Lo guardado antes está a salvo.',
      todo: 'Recargue la ventana: puede ser de otra versión que el servidor.',
    },
    FILE_CHANGED: {
      what: '«{{file}}» ha cambiado desde que se eligió',
      safe: 'No se ha guardado nada; su archivo está como en el disco.',
      todo: 'Elíjalo de nuevo: un navegador no lee un archivo elegido que después se ha escrito, movido o eliminado.',
    },
    CANCELLED: {
      what: 'Cancelado',
      safe: 'No se ha guardado nada.',
      todo: 'Empiece de nuevo cuando quiera.',
    },
  },
  lmsRule: {
    'suspend-refuse': 'suspend_data: como máximo {{most}} caracteres; más se rechaza',
    'suspend-cut': 'suspend_data: como máximo {{most}} caracteres; el resto se corta sin avisar al contenido',
    lengths: 'Se rechaza todo valor más largo que el mínimo que exige el estándar',
    drop: 'Lo que ningún Commit guardó se pierde si el contenido se va sin terminar',
    'auto-commit':
      'El LMS guarda por sí mismo {{most}} segundos después del primer valor que ningún Commit ha guardado aún',
    'review-when-done':
      'Un curso con todos los SCO completados, aprobados o suspendidos se vuelve a abrir en modo de repaso (review), sin valor para la nota',
    'as-begun':
      'Un curso terminado se vuelve a abrir en modo normal; lo que fije entonces sustituye al resultado',
    'keeps-review': 'Lo que el contenido fija en modo de repaso (review) se guarda igualmente',
    'exact-paths':
      'Un archivo del paquete solo se encuentra por su nombre exacto: con otras mayúsculas o minúsculas no se entrega',
    'opens-in-frame': 'El contenido se abre en un marco de la página si nadie indica otra cosa',
    'opens-in-window': 'El contenido se abre en una ventana propia si nadie indica otra cosa',
    'mastery-override': 'La nota de aprobado decide entre aprobado y suspenso, diga lo que diga el contenido',
    'mastery-if-completed':
      'La nota de aprobado decide solo si el estado es «completed»; si no, vale lo que dijo el contenido',
    completes: 'Un SCO que termina sin estado queda completado',
  },
};
