import type { wordsOfManifest as en } from '../../../../../src-shared/lint/words-of-manifest';
import type { SentencesOf } from '../translation';

export const wordsOfManifest: SentencesOf<typeof en> = {
  'manifest.undeclared-prefix/known': {
    message:
      'El prefijo «{{prefix}}» se usa, pero no está declarado; los sistemas estrictos no pueden leer el manifiesto en absoluto',
    fix: 'Declárelo en el elemento manifest: xmlns:{{prefix}}="{{uri}}"',
  },
  'manifest.undeclared-prefix/unknown': {
    message:
      'El prefijo «{{prefix}}» se usa, pero no está declarado; los sistemas estrictos no pueden leer el manifiesto en absoluto',
    fix: 'Declárelo en el elemento manifest con xmlns:{{prefix}} o quite aquello a lo que precede',
  },
  'manifest.misspelt-structure/element': {
    message:
      'SCORM no tiene ningún elemento «{{written}}», así que no se muestra nada de él; probablemente quiere decir «{{wanted}}»',
    fix: 'Escriba <{{wanted}}>',
  },
  'manifest.misspelt-structure/attribute': {
    message:
      'SCORM no tiene ningún atributo «{{written}}», así que no se muestra nada del elemento «{{element}}»; probablemente quiere decir «{{wanted}}»',
    fix: 'Escriba {{wanted}}="…"',
  },
  'manifest.misspelt/element': {
    message:
      'SCORM no tiene ningún elemento «{{written}}», así que se omite con todo lo que contiene; probablemente quiere decir «{{wanted}}»',
    fix: 'Escriba <{{wanted}}>',
  },
  'manifest.misspelt/attribute': {
    message:
      'SCORM no tiene ningún atributo «{{written}}», así que el del elemento «{{element}}» se ignora; probablemente quiere decir «{{wanted}}»',
    fix: 'Escriba {{wanted}}="…"',
  },
  'manifest.name-case/element': {
    message:
      'El manifiesto escribe el elemento «{{written}}» con otras letras que SCORM, que tiene «{{wanted}}»; XML distingue mayúsculas de minúsculas',
    fix: 'Escriba <{{wanted}}>: los sistemas estrictos no ven el elemento',
  },
  'manifest.name-case/attribute': {
    message:
      'El manifiesto escribe el atributo «{{written}}» con otras letras que SCORM, que tiene «{{wanted}}»; XML distingue mayúsculas de minúsculas',
    fix: 'Escriba {{wanted}}="…": los sistemas estrictos no ven el atributo',
  },
  'manifest.rooted-href': {
    message: 'El href «{{href}}» empieza en la raíz de un servidor; se lee desde la raíz del paquete',
    fix: 'Quite la barra del principio: otros sistemas no encuentran el archivo',
  },
  'manifest.disk-href': {
    message: 'El href «{{href}}» nombra un lugar de un disco del autor, que ningún alumno tiene',
    fix: 'Ponga el archivo en el paquete y escriba allí su ruta',
  },
  'manifest.unknown-element': {
    message: 'SCORM no tiene ningún elemento «{{written}}», así que se omite con todo lo que contiene',
    fix: 'Quítelo o dele un espacio de nombres propio: los sistemas estrictos rechazan el manifiesto',
  },
  'manifest.shared-identifier': {
    message: 'El identificador «{{id}}» es el de un {{first}} y el de un {{second}}',
    fix: 'Dé a cada elemento su propio identificador: son únicos en todo el manifiesto',
  },
  'manifest.dangling-dependency': {
    message: 'El recurso «{{id}}» depende del recurso «{{reference}}», que el manifiesto no tiene',
    fix: 'Corrija el identifierref de la dependencia',
  },
  'manifest.dependency-cycle': {
    message: 'El recurso «{{id}}» depende de sí mismo, directamente o a través de otros',
    fix: 'Quite una de las dependencias',
  },
  'manifest.unused-sco': {
    message: 'Ningún ítem hace referencia al SCO «{{id}}», así que no se puede iniciar',
    fix: 'Haga referencia a él desde un ítem o quite el recurso',
  },
  'manifest.element-order/package': {
    message:
      '«{{element}}» está detrás de «{{other}}» en «{{parent}}»; los sistemas estrictos rechazan este orden',
    fix: 'Ponga los elementos en el orden del esquema: {{order}}',
  },
  'manifest.element-order/sequencing': {
    message:
      '«{{element}}» está detrás de «{{other}}» en «{{parent}}»; los sistemas estrictos rechazan este orden',
    fix: 'Ponga los elementos en el orden del esquema: {{order}}',
  },
  'manifest.resource-type/missing': {
    message: 'El recurso «{{id}}» no tiene tipo',
    fix: 'Escriba type="webcontent"',
  },
  'manifest.resource-type/many-missing': {
    message: '{{number}} recursos no tienen tipo, entre ellos «{{names}}»',
    fix: 'Escriba type="webcontent"',
  },
  'manifest.resource-type/other': {
    message: 'El recurso «{{id}}», que un ítem inicia, tiene el tipo «{{type}}»',
    fix: 'Escriba type="webcontent"',
  },
  'manifest.scormtype-missing': {
    message: 'El recurso «{{id}}», que un ítem inicia, no tiene {{attribute}} y se lee como asset',
    fix: 'Escriba adlcp:{{attribute}}="sco" si la página habla con el sistema; si no, «asset»',
  },
  'manifest.scormtype-case/name': {
    message: 'El manifiesto escribe «{{written}}», pero SCORM {{version}} pide «{{wanted}}»',
    fix: 'Escriba adlcp:{{wanted}}: otros sistemas leen los SCO como assets',
  },
  'manifest.scormtype-case/value': {
    message: 'El recurso «{{id}}» tiene el scormType «{{written}}» en lugar de «{{wanted}}»',
    fix: 'Escriba «{{wanted}}»: otros sistemas lo leen como asset',
  },
  'manifest.scormtype-prefix': {
    message: 'El atributo «{{written}}» está sin el prefijo de su espacio de nombres',
    fix: 'Escriba adlcp:{{wanted}}: otros sistemas leen los SCO como assets',
  },
  'manifest.launch-file-undeclared': {
    message: 'El recurso «{{id}}» no incluye su propia página de inicio «{{name}}» entre sus archivos',
    fix: 'Añada un elemento file para la página',
  },
  'manifest.item-without-title': {
    message: 'El {{element}} «{{id}}» no tiene título',
    fix: 'Dele un título',
  },
  'manifest.empty-menu': {
    message:
      'Todos los ítems tienen isvisible="false", así que los alumnos ven un menú vacío, y SCORM 1.2 no tiene otro camino de un ítem al siguiente',
    fix: 'Ponga isvisible en «true» en lo que los alumnos puedan elegir',
  },
  'manifest.empty-leaf': {
    message: 'El ítem «{{id}}» no tiene ni hijos ni recurso, así que no hay nada que mostrar',
    fix: 'Haga que su identifierref nombre un recurso o quite el ítem',
  },
};
