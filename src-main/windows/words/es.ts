import type { Words } from '.';

export const es: Words = {
  menu: {
    file: 'Archivo',
    edit: 'Edición',
    view: 'Ver',
    window: 'Ventana',
    revealDataFolder: 'Mostrar la carpeta de datos',
  },
  roles: {
    quit: 'Salir de Lectern',
    close: 'Cerrar la ventana',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    reload: 'Recargar',
    resetZoom: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    togglefullscreen: 'Pantalla completa',
    toggleDevTools: 'Herramientas de desarrollo',
    minimize: 'Minimizar',
    zoom: 'Ampliar o reducir',
    front: 'Traer todo al frente',
    about: 'Acerca de Lectern',
    services: 'Servicios',
    hide: 'Ocultar Lectern',
    hideOthers: 'Ocultar otros',
    unhide: 'Mostrar todo',
  },
  moving: {
    choose: 'Elija la carpeta donde Lectern guarda sus datos',
    use: 'Usar esta carpeta',
    question: (folder) => `¿Guardar los datos en ${folder} a partir de ahora?`,
    explained: (oldFolder) =>
      `Lectern se reinicia con la carpeta nueva. La anterior queda como está, con todo lo que contiene: ${oldFolder}`,
    restart: 'Reiniciar Lectern',
    cancel: 'Cancelar',
  },
  crashed: {
    title: 'El reproductor dejó de funcionar',
    happened: (times) => `La página que reproduce el curso se ha cerrado ${times} veces en poco tiempo.`,
    safe: 'Lo que se guardó antes sigue guardado, y el intento puede continuar desde ahí.',
    todo: 'Inténtelo de nuevo, o cierre el reproductor y abra el curso más tarde. Si se cierra cada vez, algo en el curso es demasiado para este equipo.',
    again: 'Intentar de nuevo',
    close: 'Cerrar el reproductor',
  },
  failure: {
    title: 'Lectern no se pudo iniciar',
    safe: 'Sus paquetes y resultados están a salvo: no se ha cambiado nada.',
    locked: (folder) => ({
      happened: `Otro Lectern está usando la carpeta de datos ${folder}.`,
      todo: 'Cierre el otro Lectern (o detenga su «serve») y vuelva a iniciar, o elija otra carpeta con --data CARPETA.',
    }),
    notWritable: (folder) => ({
      happened: `No se puede escribir en la carpeta de datos ${folder}.`,
      todo: 'Concédase permiso para escribir en ella, libere espacio en el disco o elija otra carpeta con --data CARPETA.',
    }),
    packagesSafe: 'Sus paquetes están a salvo: no se han tocado y no se ha escrito nada en la base de datos.',
    databaseMissing: (folder) => ({
      happened: `La carpeta de datos ${folder} contiene paquetes, pero su base de datos lectern.db falta o está vacía.`,
      todo: 'Restaure lectern.db desde una copia de seguridad, o elija otra carpeta con --data CARPETA.',
    }),
    databaseCorrupt: (folder) => ({
      happened: `La base de datos lectern.db de la carpeta de datos ${folder} está dañada.`,
      todo: 'Restaure lectern.db desde una copia de seguridad, o elija otra carpeta con --data CARPETA.',
    }),
    backupSafe: 'La copia de seguridad está a salvo: solo se ha leído.',
    restoreUnfinished: (folder) => ({
      happened: `Se estaba restaurando una copia de seguridad en la carpeta de datos ${folder}, y se interrumpió.`,
      todo: 'Restáurela otra vez en la misma carpeta (lectern restore), o elija otra carpeta con --data CARPETA.',
    }),
    portTaken: (port) => ({
      happened: `El puerto ${port ?? ''} lo está usando otro programa.`,
      todo: 'Cierre ese programa, o inicie con otro puerto: --port NÚMERO.',
    }),
    portForbidden: (port) => ({
      happened: `Este sistema no permite que Lectern escuche en el puerto ${port ?? ''}.`,
      todo: 'Los puertos por debajo de 1024 suelen estar reservados al sistema, y otros pueden estarlo también. Inicie con otro puerto: --port NÚMERO.',
    }),
    badOption: (option, given) => ({
      happened:
        given === null
          ? `${option} necesita un valor.`
          : `${option} debe ser un número entero de 0 a 65535, no «${given}».`,
      todo: 'Corrija la línea de comandos y vuelva a iniciar.',
    }),
    unexpected: (reason) => ({
      happened: `Ha ocurrido algo que Lectern no había previsto: ${reason}`,
      todo: 'Vuelva a iniciar. Si ocurre de nuevo, adjunte a su aviso el archivo logs/lectern.log de la carpeta de datos.',
    }),
  },
};
