import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const es: TranslationOf<typeof en, 'es'> = {
  opening: 'Abriendo el curso',
  loading: 'Cargando',
  frameTitle: 'Contenido del curso: {{title}}',
  header: {
    label: 'Controles del curso',
    previous: 'Anterior',
    continue: 'Siguiente',
    ways: { exit: 'Salir', suspendAll: 'Pausar', exitAll: 'Terminar' },
    hints: {
      exit: 'Terminar esta actividad y salir del curso',
      suspendAll: 'Pausar: salir ahora y continuar aquí la próxima vez',
      exitAll: 'Terminar: finalizar todo el intento del curso',
      abandon: 'Salir sin conservar el trabajo de esta actividad',
    },
    more: 'Más formas de salir',
    inspect: 'Inspeccionar esta sesión',
    fullScreen: 'Pantalla completa',
    leaveFullScreen: 'Salir de la pantalla completa',
    showContents: 'Mostrar el índice',
    hideContents: 'Ocultar el índice',
  },
  trial: {
    what: 'Prueba: {{profile}}, {{faults}}. No se registra nada para ningún alumno.',
    faults_zero: 'ningún fallo',
    faults_one: '{{count}} fallo',
    faults_many: '{{count}} de fallos',
    faults_other: '{{count}} fallos',
    sign: 'Anotado',
    signHint: 'Cada llamada queda anotada. Lo que el LMS de esta prueba guarda de ella lo dice el inspector.',
    ended:
      'Ha terminado una prueba con fallos. Aquí se ve lo que comunicó el contenido; lo que el LMS de esta prueba guardó de ello, y lo que perdió, figura en el inspector, en «Banco de pruebas».',
    noted: 'Cada llamada de la prueba queda anotada.',
  },
  toc: {
    label: 'Índice',
    progress: '{{done}} de {{total}} hechas',
    status: {
      completed: 'completada',
      passed: 'superada',
      failed: 'no superada',
      incomplete: 'empezada',
      untouched: 'sin empezar',
    },
    locked: 'no disponible ahora',
    course: 'Elegir el curso entero: se abre por donde empieza',
  },
  save: {
    saved: 'Guardado',
    savedHint: 'Todo lo que ha hecho está guardado.',
    saving: 'Guardando',
    savingHint: 'Sus últimos pasos están en camino.',
    offline: 'Sin conexión',
    offlineHint_one:
      'No se puede acceder al servidor. {{count}} paso espera en esta ventana; déjela abierta.',
    offlineHint_many:
      'No se puede acceder al servidor. {{count}} de pasos esperan en esta ventana; déjela abierta.',
    offlineHint_other:
      'No se puede acceder al servidor. {{count}} pasos esperan en esta ventana; déjela abierta.',
    offlineButSaved: 'No se puede acceder al servidor. Todo lo hecho hasta ahora está guardado.',
    refused: 'Sin guardar',
    refusedHint:
      'El servidor no aceptó un paso. Lo guardado antes se conserva; lo posterior, no. Abra el curso de nuevo.',
    takenOver: 'Abierto en otro lugar',
    takenOverHint: 'Otra ventana tiene ahora este curso.',
  },
  window: {
    waiting: {
      title: 'Este curso se abre en una ventana propia',
      text: 'Los navegadores solo abren otra ventana cuando alguien lo pide. El curso se registra desde aquí: deje abierta también esta ventana.',
      button: 'Abrir el curso',
    },
    open: {
      title: 'El curso está abierto en una ventana propia',
      text: 'Se registra desde aquí: deje abierta esta ventana. Para salir, cierre la otra ventana o use los botones de arriba.',
      button: 'Mostrar su ventana',
    },
    refused:
      'El navegador no abrió la ventana. Permita las ventanas emergentes para esta dirección y pulse el botón otra vez.',
  },
  notices: {
    dismiss: 'Descartar',
    externalBlocked: {
      title: 'Esta actividad está en internet',
      text: 'Su página está fuera del paquete, y las páginas externas están bloqueadas. Elija otra actividad o avise al autor del curso.',
    },
    fileMissing: {
      title: 'Falta una página de este curso',
      text: 'El paquete no contiene la página de esta actividad. Elija otra actividad o avise al autor del curso.',
    },
    apiNotFound: {
      title: 'Esta actividad no se ha comunicado',
      text: 'No ha encontrado Lectern o todavía no se ha comunicado con él. Se puede usar, pero hasta que lo haga no se registra nada. Los detalles de soporte indican dónde podía buscar.',
    },
    requestRefused: {
      title: 'El curso no lo permite ahora',
      text: 'Sus propias reglas deciden qué puede venir después.',
    },
    timeUp: {
      title: 'El tiempo de esta actividad se ha agotado',
      text: 'Puede continuar.',
    },
    timeUpClosed: {
      title: 'El tiempo de esa actividad se ha agotado',
      text: 'Se ha cerrado. Lo que hizo en ella hasta entonces se conserva.',
    },
    contentChanged: {
      title: 'Los archivos de este curso han cambiado',
      text: 'Vuelva a cargar para verlos como están ahora. Lo que ha hecho se conserva.',
      reload: 'Volver a cargar',
    },
    onlyHere: {
      title: 'Sus últimos pasos están solo en esta página',
      text: 'Este dispositivo no tiene sitio para guardarlos mientras falta el servidor. No cierre ni recargue la página hasta que todo esté guardado.',
    },
    refused: {
      title: 'Su trabajo ya no se guarda',
      text: 'El servidor no aceptó un paso de este curso y nunca lo hará. Todo lo guardado antes se conserva; lo que haga a partir de aquí, no. Abra el curso de nuevo y continúe desde allí. Si vuelve a ocurrir, avise al autor del curso.',
      again: 'Abrir de nuevo',
    },
    notResponding: {
      title: 'El contenido no responde',
      text: 'Puede que esté ocupado o que espere una respuesta de usted en una ventana propia. Lo guardado está a salvo. «Salir» funciona en todo momento.',
      reload: 'Volver a cargar',
    },
  },
  abandon: {
    title: '¿Salir sin conservar el trabajo de esta actividad?',
    text: 'Lo que ha hecho en esta actividad desde que se abrió no cuenta. Las demás actividades conservan lo que tienen.',
    confirm: 'Salir sin conservarlo',
    cancel: 'Quedarse aquí',
  },
  ended: {
    completed: 'Curso completado',
    passed: 'Ha superado el curso',
    failed: 'No superado',
    suspended: 'En pausa',
    abandoned: 'Ha salido sin conservar el trabajo',
    exited: 'Ha salido del curso',
    completedText: 'Todo lo que pide este curso está hecho.',
    passedText: 'El curso cuenta como superado.',
    failedText: 'El curso cuenta como no superado. Ábralo de nuevo para ver si se permite otro intento.',
    suspendedText: 'Abra el curso de nuevo y continuará donde estaba.',
    abandonedText: 'La última actividad conserva el registro que tenía antes.',
    exitedText: 'Sus resultados hasta aquí están registrados. Puede abrir el curso de nuevo.',
    result: 'Resultado',
    score: 'Puntuación',
    time: 'Tiempo',
    noScore: 'Ninguna',
    status: {
      passed: 'Superado',
      failed: 'No superado',
      completed: 'Completado',
      incomplete: 'Sin completar',
    },
    scoreOf: '{{raw}} de {{max}}',
    allSaved: 'Todo está guardado.',
    stillSaving: 'Se están guardando los últimos pasos. Deje esta ventana abierta.',
    notSaved_one:
      '{{count}} paso todavía no está en el servidor. Deje esta ventana abierta hasta que se pueda acceder a él.',
    notSaved_many:
      '{{count}} de pasos todavía no están en el servidor. Deje esta ventana abierta hasta que se pueda acceder a él.',
    notSaved_other:
      '{{count}} pasos todavía no están en el servidor. Deje esta ventana abierta hasta que se pueda acceder a él.',
    refused:
      'El servidor no aceptó los últimos pasos: no están guardados. Todo lo guardado antes se conserva. Abra el curso de nuevo y continúe desde allí.',
    gaveUp: 'El contenido se ha retirado',
    gaveUpText:
      'No respondía, así que se retiró. Todo lo que el servidor había confirmado está a salvo; puede faltar lo que el contenido hizo después en sus últimos momentos.',
    again: 'Abrir de nuevo',
    closeWindow: 'Cerrar la ventana',
    goBack: 'Volver',
    closeTab: 'Puede cerrar esta pestaña.',
  },
  choosing: {
    title: '¿Y ahora?',
    text: 'No hay ninguna actividad abierta. Elija una del índice o salga del curso.',
    textSteps:
      'No hay ninguna actividad abierta. Continúe con «Siguiente» o «Anterior», según se ofrezcan, o salga del curso.',
    showContents: 'Mostrar el índice',
  },
  room: {
    courses: 'Mis cursos',
    names: 'A los nombres',
    paused: {
      title: 'Pausa',
      text: 'Tu profesor ha puesto la clase en pausa. Tu trabajo no se pierde. Aquí sigue por sí solo.',
    },
    message: { title: 'Tu profesor escribe', read: 'Leído' },
    ending: { title: 'La clase ha terminado', closes: 'Puedes cerrar esta página.' },
    ended: { title: 'Tu visita ha terminado', closes: 'Entra otra vez para seguir.' },
    leaving: 'Se está guardando tu trabajo. Deja esta página abierta.',
    waiting_one:
      '{{count}} paso aún no está en el ordenador del profesor. Deja esta página abierta: se envía por sí solo.',
    waiting_many:
      '{{count}} de pasos aún no están en el ordenador del profesor. Deja esta página abierta: se envían por sí solos.',
    waiting_other:
      '{{count}} pasos aún no están en el ordenador del profesor. Deja esta página abierta: se envían por sí solos.',
    saved: 'Todo está guardado.',
    refused: 'Tus últimos pasos no se han podido guardar; todo lo anterior, sí. Díselo a tu profesor.',
    gaveUp: 'El curso no respondió. Lo que estaba guardado se conserva.',
  },
  watch: {
    start: 'Observar',
    stop: 'Dejar de observar',
    label: 'El curso tal como avanza en otro lugar',
    open: 'Abierto ahora en otro lugar',
    closed: 'Ahora no hay ninguna página conectada',
    saved: 'Guardado por última vez: {{when}}',
    lost: 'No se puede conectar con el servidor. Ve lo último que se sabía; se sigue preguntando.',
    refused: 'Con este enlace ya no se puede observar. Vuelva a abrir el curso desde donde lo inició.',
  },
  problems: {
    token: {
      title: 'Este enlace ya no abre el curso',
      text: 'Los enlaces a un curso valen durante un tiempo limitado. Sus resultados se conservan. Abra el curso de nuevo desde donde lo inició.',
    },
    expired: {
      title: 'Esta sesión ha caducado',
      text: 'No se usó durante mucho tiempo. Sus resultados se conservan. Inicie el curso de nuevo desde donde lo inició.',
    },
    sessionGone: {
      title: 'Esta sesión ya no existe',
      text: 'No se ha cambiado nada. Inicie el curso de nuevo desde donde lo inició.',
    },
    packageGone: {
      title: 'Este curso ya no está aquí',
      text: 'Su paquete se eliminó. Sus resultados se conservan. Pregunte a quien le dio este curso.',
    },
    unreachable: {
      title: 'No se puede acceder al servidor',
      text: 'Compruebe que Lectern está en marcha y que usted está en la misma red. No se ha perdido nada de lo que hizo antes.',
    },
    fault: {
      title: 'No se pudo abrir el curso',
      text: 'Algo ha fallado por nuestra parte. Sus resultados se conservan. Inténtelo de nuevo; si sigue igual, comunique los detalles de abajo.',
    },
    takenOver: {
      title: 'Este curso está abierto en otro lugar',
      text: 'Se abrió en otra ventana o en otro dispositivo, y solo uno puede registrar a la vez. Lo que hizo aquí hasta entonces se conserva.',
    },
    reloaded: {
      title: 'El contenido volvió a cargar el reproductor',
      text: 'Reemplazó la página en la que se ejecuta. Lo que ha hecho está guardado, y puede continuar desde allí.',
    },
    retry: 'Reintentar',
    takeOver: 'Tomar el control aquí',
    goOn: 'Continuar',
    details: 'Detalles de soporte',
    copyDetails: 'Copiar',
    copyFailed: 'No se pudo copiar: seleccione el texto y cópielo',
    copied: 'Copiado',
  },
};
