import type { wordsOfPages as en } from '../../../../../src-shared/lint/words-of-pages';
import type { SentencesOf } from '../translation';

export const wordsOfPages: SentencesOf<typeof en> = {
  'page.external-url/many': {
    message:
      'La página carga {{number}} archivos de {{host}}, entre ellos «{{names}}»; sin red faltan estas partes',
    fix: 'Ponga los archivos en el paquete',
  },
  'page.external-url/one': {
    message: 'La página carga {{url}}; sin red falta esta parte',
    fix: 'Ponga el archivo en el paquete',
  },
  'page.insecure-url': {
    message: 'La página carga {{url}} por http; un curso servido por https no puede hacerlo',
    fix: 'Ponga el archivo en el paquete o cárguelo por https',
  },
  'page.absolute-path': {
    message: 'La página carga «{{url}}» desde la raíz del servidor, donde no está el paquete',
    fix: 'Escriba la ruta relativa a la página',
  },
  'page.file-missing/many': {
    message:
      'La página carga {{number}} archivos de una carpeta que no están en el paquete, entre ellos «{{names}}»',
    fix: 'Añada los archivos o sus nombres correctos',
  },
  'page.file-missing/one': {
    message: 'La página carga «{{name}}», que no está en el paquete',
    fix: 'Añada el archivo o su nombre correcto',
  },
  'page.file-case': {
    message: 'La página carga «{{wanted}}», pero el archivo se llama «{{there}}»',
    fix: 'Escriba el nombre con las mismas mayúsculas y minúsculas: otros sistemas no encuentran el archivo',
  },
  'page.document-domain': {
    message: 'La página establece document.domain, que los navegadores ya no permiten',
    fix: 'Quítelo: la página y el reproductor necesitan un mismo origen, o mensajes',
  },
  'page.unload': {
    message: 'La página guarda al descargarse; los navegadores pueden cerrarla sin eso',
    fix: 'Llame a Commit mientras el alumno trabaja y en «pagehide»',
  },
  'page.synchronous-request': {
    message: 'La página envía una solicitud síncrona, que los navegadores rechazan al cerrar una página',
    fix: 'Envíela de forma asíncrona o use navigator.sendBeacon',
  },
  'page.flash': {
    message: 'La página muestra Flash, que ya ningún navegador reproduce',
    fix: 'Exporte el curso como HTML5',
  },
  'page.service-worker': {
    message: 'La página registra un service worker, que los reproductores de SCORM no permiten',
    fix: 'Desactive el uso sin conexión en la herramienta de autor',
  },
  'page.wrong-api/1.2': {
    message: 'Las páginas solo hablan con la API de SCORM 2004, pero el manifiesto dice SCORM 1.2',
    fix: 'Exporte el curso de nuevo para una sola versión',
  },
  'page.wrong-api/2004': {
    message: 'Las páginas solo hablan con la API de SCORM 1.2, pero el manifiesto dice SCORM 2004',
    fix: 'Exporte el curso de nuevo para una sola versión',
  },
  'page.no-api': {
    message: 'Ninguna página busca la API de SCORM, así que no se comunicará nada',
    fix: 'Declare los recursos como assets o añada las llamadas',
  },
  'page.browser-storage-only': {
    message: 'Las páginas guardan el progreso en el navegador y nunca lo comunican',
    fix: 'Escríbalo mediante la API de SCORM: otro navegador o equipo empieza de cero',
  },
  'page.suspend-data': {
    message: 'Las páginas escriben suspend_data, del que SCORM 1.2 guarda 4096 caracteres',
    fix: 'Manténgalo corto o exporte como SCORM 2004, que guarda 64 000',
  },
  'page.suspend-data-tool': {
    message: 'Los cursos de {{tool}} pueden escribir más suspend_data que los 4096 caracteres de SCORM 1.2',
    fix: 'Exporte como SCORM 2004, que guarda 64 000, o divida el curso',
  },
  'package.dispatch-shell/scorm-cloud': {
    message: 'El paquete es un dispatch de SCORM Cloud: el curso está allí y no en el paquete',
    fix: 'Importe el propio curso para reproducirlo sin red',
  },
  'package.dispatch-shell/redirect': {
    message: 'El paquete es un envoltorio: su página de inicio lleva a {{host}}, donde está el curso',
    fix: 'Importe el propio curso para reproducirlo sin red',
  },
  'page.not-read': { message: 'Solo se ha examinado una parte de las páginas y los scripts' },
};
