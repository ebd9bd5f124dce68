import type { packageWords as en } from '../../../../../src-shared/contract/package-words';
import type { SentencesOf } from '../translation';

export const packageWords: SentencesOf<typeof en> = {
  'package.manifest-in-folder': {
    message: 'imsmanifest.xml está en la carpeta «{{folder}}» en lugar de en la raíz del paquete',
    fix: 'Comprima (o vincule) el contenido de la carpeta, no la carpeta que lo contiene',
  },
  'package.manifest-case': {
    message: 'El manifiesto se llama «{{name}}» en lugar de «imsmanifest.xml»',
    fix: 'Cámbiele el nombre a «imsmanifest.xml»',
  },
  'package.manifest-missing/cmi5': {
    message: 'No se encuentra imsmanifest.xml. Este es un paquete cmi5',
    fix: 'Exporte el curso como SCORM 1.2 o SCORM 2004',
  },
  'package.manifest-missing/xapi': {
    message: 'No se encuentra imsmanifest.xml. Este es un paquete xAPI (Tin Can)',
    fix: 'Exporte el curso como SCORM 1.2 o SCORM 2004',
  },
  'package.manifest-missing/aicc': {
    message: 'No se encuentra imsmanifest.xml. Este es un paquete AICC',
    fix: 'Exporte el curso como SCORM 1.2 o SCORM 2004',
  },
  'package.manifest-missing/html': {
    message: 'No se encuentra imsmanifest.xml. Este es un sitio web sin manifiesto',
    fix: 'Exporte el curso como SCORM 1.2 o SCORM 2004',
  },
  'package.manifest-missing/zip': {
    message: 'No se encuentra imsmanifest.xml. El ZIP contiene otro ZIP',
    fix: 'Descomprímalo una vez e importe el ZIP que hay dentro',
  },
  'package.manifest-missing/renamed': {
    message: 'No se encuentra imsmanifest.xml. «{{path}}» parece serlo, con otro nombre',
    fix: 'Llame «imsmanifest.xml» a ese archivo y póngalo en la raíz del paquete',
  },
  'package.manifest-missing/other-case': {
    message: 'No se encuentra imsmanifest.xml. Existe «{{path}}», que otros sistemas no reconocen como tal',
    fix: 'Llame «imsmanifest.xml» a ese archivo, en minúsculas',
  },
  'package.manifest-missing/several': {
    message:
      'No se encuentra imsmanifest.xml en la raíz del paquete. Hay {{number}} más abajo, en «{{path}}», «{{other}}»',
    fix: 'Comprima el contenido de cada una de estas carpetas en un ZIP propio',
  },
  'package.manifest-missing/nowhere': {
    message: 'No se encuentra imsmanifest.xml',
    fix: 'Exporte el curso como SCORM 1.2 o SCORM 2004',
  },
  'package.manifest-missing/deeper': {
    message: 'No se encuentra imsmanifest.xml en la raíz del paquete. Hay uno en «{{path}}»',
    fix: 'Comprima (o vincule) el contenido de la carpeta que contiene imsmanifest.xml',
  },
  'package.other-identifier': {
    message:
      'El manifiesto tiene el identificador «{{identifier}}», pero la versión {{version}} de este paquete tiene «{{before}}»: puede que sea otro curso',
    fix: 'Suba otro curso como un paquete propio; en una versión nueva de un curso, conserve el identificador',
  },
  'package.more-findings': { message: 'Se omiten {{number}} hallazgos más' },
  'package.damaged-files/one': {
    message: 'Un archivo está dañado: «{{name}}»',
    fix: 'Suba el paquete de nuevo o exporte el curso otra vez',
  },
  'package.damaged-files/some': {
    message: '{{number}} archivos están dañados: «{{names}}»',
    fix: 'Suba el paquete de nuevo o exporte el curso otra vez',
  },
  'package.damaged-files/many': {
    message: '{{number}} archivos están dañados, entre ellos «{{names}}»',
    fix: 'Suba el paquete de nuevo o exporte el curso otra vez',
  },
  'package.damaged-files/archive': {
    message: 'El ZIP guardado está dañado: ya no se puede abrir',
    fix: 'Suba el paquete de nuevo',
  },
  'zip.link': { message: '«{{name}}» es un enlace; se omite' },
  'zip.no-file': {
    message: '«{{name}}» no es ni un archivo ni una carpeta; se omite',
    fix: 'Quítelo del ZIP',
  },
  'zip.backslash-names': {
    message:
      'El ZIP tiene {{number}} nombres con barras invertidas, entre ellos «{{name}}»; se leen como barras',
    fix: 'Comprima con una herramienta que escriba «/» entre carpetas: otros sistemas no ven las carpetas',
  },
  'zip.damaged-file': {
    message: '«{{name}}» está dañado: sus bytes no corresponden a la suma de comprobación del ZIP',
    fix: 'Exporte el curso de nuevo',
  },
  'zip.duplicate-name': {
    message: '«{{name}}» está dos veces en el ZIP; cuenta el último',
    fix: 'Exporte el curso de nuevo',
  },
  'zip.case-collision': {
    message: '«{{name}}» y «{{other}}» solo se distinguen por las mayúsculas',
    fix: 'Cambie el nombre de uno de ellos',
  },
  'zip.too-many-entries': {
    message: 'El ZIP tiene más de {{most}} archivos',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.too-big': {
    message: 'Los archivos del ZIP son demasiado grandes al descomprimirlos',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.bomb': {
    message: 'El ZIP crecería {{times}} veces al descomprimirlo',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.name-empty': { message: 'El ZIP tiene un archivo sin nombre', fix: 'Quite este archivo del ZIP' },
  'zip.name-nul': {
    message: 'El ZIP tiene un nombre con un byte cero: «{{name}}»',
    fix: 'Quite este archivo del ZIP',
  },
  'zip.name-absolute': {
    message: 'El ZIP tiene un nombre absoluto: «{{name}}»',
    fix: 'Quite este archivo del ZIP',
  },
  'zip.name-drive': {
    message: 'El ZIP tiene un nombre con letra de unidad: «{{name}}»',
    fix: 'Quite este archivo del ZIP',
  },
  'zip.name-parent': {
    message: 'El ZIP tiene un nombre que lleva fuera de él: «{{name}}»',
    fix: 'Quite este archivo del ZIP',
  },
  'zip.encrypted/file': {
    message: 'El ZIP tiene contraseña: «{{name}}» está cifrado, así que ningún alumno podría abrirlo',
    fix: 'Comprima sin contraseña',
  },
  'zip.encrypted/archive': {
    message: 'El ZIP tiene contraseña: está todo cifrado, así que ningún alumno podría abrirlo',
    fix: 'Comprima sin contraseña',
  },
  'zip.method': {
    message: '«{{name}}» está comprimido con el método {{method}}, que SCORM no conoce',
    fix: 'Comprima con el método «deflate»',
  },
  'zip.lying-size': {
    message: '«{{name}}» no puede tener el tamaño que se indica',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.overlap': {
    message: '«{{name}}» comparte sus bytes con otro archivo',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.empty': {
    message: 'El archivo está vacío',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.multi-disk': {
    message: 'El archivo es una parte de un ZIP dividido',
    fix: 'Comprima en un solo archivo',
  },
  'zip.trailing-bytes': {
    message: 'El ZIP tiene bytes sobrantes al final',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.damaged': {
    message: 'El directorio del ZIP está dañado o cortado',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.truncated': {
    message: 'El ZIP está cortado: le falta el final',
    fix: 'Suba el archivo de nuevo o exporte el curso otra vez',
  },
  'zip.not-a-zip/unknown': {
    message: 'El archivo no es un ZIP válido',
    fix: 'Suba el archivo ZIP que exportó la herramienta de autor',
  },
  'zip.not-a-zip/rar': {
    message: 'El archivo no es un ZIP válido: es un RAR',
    fix: 'Suba el archivo ZIP que exportó la herramienta de autor',
  },
  'zip.not-a-zip/7z': {
    message: 'El archivo no es un ZIP válido: es un archivo de 7-Zip',
    fix: 'Suba el archivo ZIP que exportó la herramienta de autor',
  },
  'zip.not-a-zip/gzip': {
    message: 'El archivo no es un ZIP válido: es un gzip',
    fix: 'Suba el archivo ZIP que exportó la herramienta de autor',
  },
  'zip.not-a-zip/pdf': {
    message: 'El archivo no es un ZIP válido: es un documento PDF',
    fix: 'Suba el archivo ZIP que exportó la herramienta de autor',
  },
  'zip.not-a-zip/picture': {
    message: 'El archivo no es un ZIP válido: es una imagen',
    fix: 'Suba el archivo ZIP que exportó la herramienta de autor',
  },
  'zip.not-a-zip/markup': {
    message: 'El archivo no es un ZIP válido: es una página web o un archivo XML',
    fix: 'Suba el archivo ZIP que exportó la herramienta de autor',
  },
  'zip.name-long': {
    message: 'El ZIP tiene un nombre de más de 4096 caracteres: «{{name}}»',
    fix: 'Quite este archivo del ZIP',
  },
  'zip.name-encoding': {
    message: 'El ZIP no indica cómo están codificados sus nombres. Se leen como {{encoding}}: «{{name}}»',
    fix: 'Comprima con un programa que escriba los nombres en UTF-8',
  },
  'zip.hidden-entries': {
    message: 'El ZIP tiene más archivos de los que indica su directorio',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.appended': {
    message: 'El archivo contiene dos ZIP, uno detrás de otro',
    fix: 'Suba solo el ZIP del curso',
  },
  'zip.big-directory': {
    message: 'El directorio del ZIP es demasiado grande',
    fix: 'Exporte el curso de nuevo y suba el archivo tal como sale',
  },
  'zip.more': { message: 'Se omiten {{number}} hallazgos más sobre nombres' },
  'folder.link': {
    message: '«{{name}}» es un enlace que lleva fuera de la carpeta, a nada o en círculo; se omite',
    fix: 'Ponga el propio archivo en la carpeta',
  },
  'folder.no-file': {
    message: '«{{name}}» no es ni un archivo ni una carpeta; se omite',
    fix: 'Quítelo de la carpeta',
  },
  'folder.too-many-files': {
    message: 'La carpeta tiene más de {{most}} archivos',
    fix: 'Elija la carpeta a la que exportó la herramienta de autor, no una que la contenga',
  },
  'folder.too-deep': {
    message: 'La carpeta tiene más de {{most}} carpetas anidadas',
    fix: 'Elija la carpeta a la que exportó la herramienta de autor, no una que la contenga',
  },
};
