import type { wordsOfFiles as en } from '../../../../../src-shared/lint/words-of-files';
import type { SentencesOf } from '../translation';

export const wordsOfFiles: SentencesOf<typeof en> = {
  'package.launch-file-missing': {
    message: 'La página de inicio «{{name}}» no está en el paquete, así que su ítem no muestra nada',
    fix: 'Añada la página o corrija el href de su recurso',
  },
  'package.file-missing/many': {
    message:
      'El manifiesto declara {{number}} archivos de una carpeta que no están en el paquete, entre ellos «{{names}}»; a las páginas que los cargan les faltan',
    fix: 'Añada los archivos, corrija sus nombres o quite los elementos file donde nada los necesite',
  },
  'package.file-missing/one': {
    message: 'El manifiesto declara «{{name}}», que no está en el paquete; a la página que lo carga le falta',
    fix: 'Añada el archivo, corrija su nombre o quite el elemento file donde nada lo necesite',
  },
  'package.file-case/many': {
    message:
      'El manifiesto escribe {{number}} nombres de una carpeta con otras mayúsculas y minúsculas que los archivos, entre ellos «{{names}}»',
    fix: 'Escriba los nombres con las mismas mayúsculas y minúsculas: otros sistemas no encuentran los archivos',
  },
  'package.file-case/one': {
    message: 'El manifiesto declara «{{wanted}}», pero el archivo se llama «{{there}}»',
    fix: 'Escriba el nombre con las mismas mayúsculas y minúsculas: otros sistemas no encuentran el archivo',
  },
  'package.file-undeclared/one': {
    message: 'Ningún recurso declara «{{name}}»',
    fix: 'Declare el archivo o quítelo: los sistemas estrictos omiten lo que no está declarado',
  },
  'package.file-undeclared/root': {
    message: 'Ningún recurso declara {{number}} archivos de la raíz del paquete, entre ellos «{{name}}»',
    fix: 'Declare los archivos o quítelos: los sistemas estrictos omiten lo que no está declarado',
  },
  'package.file-undeclared/folder': {
    message: 'Ningún recurso declara {{number}} archivos de la carpeta «{{folder}}», entre ellos «{{name}}»',
    fix: 'Declare los archivos o quítelos: los sistemas estrictos omiten lo que no está declarado',
  },
  'package.name-reserved/one': {
    message: '«{{name}}» contiene el carácter «{{character}}», que es especial en direcciones o en Windows',
    fix: 'Cambie el nombre del archivo y corrija lo que hace referencia a él: algunos sistemas no lo encuentran',
  },
  'package.name-reserved/many': {
    message:
      '{{number}} nombres contienen caracteres que son especiales en direcciones o en Windows, entre ellos «{{names}}»',
    fix: 'Cambie los nombres usando letras, cifras, «-» y «_» y corrija lo que hace referencia a ellos: algunos sistemas no los encuentran',
  },
  'package.name-blank/one': {
    message: '«{{name}}» tiene un espacio en el nombre',
    fix: 'Cambie el nombre del archivo usando «-» o «_»: algunos sistemas no lo encuentran',
  },
  'package.name-blank/many': {
    message: '{{number}} nombres tienen espacios, entre ellos «{{names}}»',
    fix: 'Cambie los nombres usando «-» o «_»: algunos sistemas no encuentran los archivos',
  },
  'package.name-not-ascii/one': {
    message: '«{{name}}» tiene en el nombre caracteres que no son ASCII',
    fix: 'Cambie el nombre del archivo usando letras simples: algunos sistemas lo desfiguran',
  },
  'package.name-not-ascii/many': {
    message: '{{number}} nombres tienen caracteres que no son ASCII, entre ellos «{{names}}»',
    fix: 'Cambie los nombres usando letras simples: algunos sistemas los desfiguran',
  },
  'package.name-long/one': {
    message:
      'La ruta «{{name}}» tiene {{number}} caracteres; Windows admite 260 contando la carpeta que la precede',
    fix: 'Acorte los nombres de las carpetas y del archivo: algunos sistemas no pueden descomprimirlo',
  },
  'package.name-long/many': {
    message:
      '{{number}} rutas tienen más de 180 caracteres, entre ellas «{{names}}»; Windows admite 260 contando la carpeta que las precede',
    fix: 'Acorte los nombres de carpetas y archivos: algunos sistemas no pueden descomprimirlos',
  },
  'package.name-device/one': {
    message: '«{{name}}» tiene un nombre que Windows reserva para un dispositivo',
    fix: 'Cambie el nombre del archivo: en Windows no se puede descomprimir',
  },
  'package.name-device/many': {
    message:
      '{{number}} archivos tienen nombres que Windows reserva para dispositivos, entre ellos «{{names}}»',
    fix: 'Cambie los nombres de los archivos: en Windows no se pueden descomprimir',
  },
  'package.name-ending/one': {
    message: 'Un nombre de «{{name}}» termina en un punto o un espacio, que Windows elimina',
    fix: 'Cambie el nombre del archivo o de su carpeta: la página que lo carga no lo encuentra allí',
  },
  'package.name-ending/many': {
    message:
      '{{number}} rutas tienen nombres que terminan en un punto o un espacio, entre ellas «{{names}}»; Windows lo elimina',
    fix: 'Cambie los nombres de los archivos o de sus carpetas: las páginas que los cargan no los encuentran allí',
  },
  'package.large': {
    message: 'El paquete ocupa {{mb}} MB descomprimido',
    fix: 'Acorte los medios: muchos sistemas rechazan subidas de este tamaño',
  },
  'package.file-large': {
    message: '«{{name}}» ocupa {{mb}} MB',
    fix: 'Comprima el archivo: los alumnos con conexiones lentas lo esperan',
  },
  'package.launch-page-large': {
    message: 'La página de inicio «{{name}}» ocupa {{mb}} MB y tarda en mostrarse',
    fix: 'Cargue las imágenes y los medios desde archivos propios',
  },
  'package.flash-launch': {
    message: 'El ítem «{{id}}» inicia un archivo Flash, que ya ningún navegador reproduce',
    fix: 'Exporte el curso como HTML5',
  },
};
