import type { xmlFaultWords as en } from '../../../../../src-shared/scorm/cam/xml-fault-words';
import type { SentencesOf } from '../translation';

export const xmlFaultWords: SentencesOf<typeof en> = {
  'manifest.too-deep': {
    message: 'El manifiesto no se puede leer: hay elementos anidados a más de {{deepest}} niveles',
    fix: 'Haga menos profundo el árbol de ítems',
  },
  'manifest.too-many-attributes': {
    message: 'El manifiesto no se puede leer: un elemento tiene más de {{most}} atributos',
    fix: 'Exporte el curso de nuevo',
  },
  'manifest.too-many-items': {
    message: 'El manifiesto no se puede leer: tiene más de {{most}} ítems',
    fix: 'Divida el curso en varios paquetes',
  },
  'manifest.not-well-formed/outside-text': {
    message: 'El manifiesto no es XML bien formado: hay texto fuera de todos los elementos',
    fix: 'Corrija el XML en este punto',
  },
  'manifest.not-well-formed/ampersand': {
    message: 'El manifiesto no es XML bien formado: hay un «&» suelto en el texto; escriba «&amp;»',
    fix: 'Corrija el XML en este punto',
  },
  'manifest.not-well-formed/open-comment': {
    message: 'El manifiesto no es XML bien formado: un comentario no se cierra nunca',
    fix: 'Exporte el curso de nuevo: el archivo parece cortado',
  },
  'manifest.not-well-formed/open-cdata': {
    message: 'El manifiesto no es XML bien formado: una sección CDATA no se cierra nunca',
    fix: 'Exporte el curso de nuevo: el archivo parece cortado',
  },
  'manifest.not-well-formed/open-instruction': {
    message: 'El manifiesto no es XML bien formado: una instrucción de procesamiento no se cierra nunca',
    fix: 'Exporte el curso de nuevo: el archivo parece cortado',
  },
  'manifest.not-well-formed/open-doctype': {
    message: 'El manifiesto no es XML bien formado: un DOCTYPE no se cierra nunca',
    fix: 'Exporte el curso de nuevo: el archivo parece cortado',
  },
  'manifest.not-well-formed/closes-nothing': {
    message: 'El manifiesto no es XML bien formado: </{{closing}}> no cierra nada',
    fix: 'Corrija el XML en este punto',
  },
  'manifest.not-well-formed/other-close': {
    message: 'El manifiesto no es XML bien formado: aparece </{{closing}}> donde se espera </{{opened}}>',
    fix: 'Corrija el XML en este punto',
  },
  'manifest.not-well-formed/second-root': {
    message: 'El manifiesto no es XML bien formado: hay un segundo elemento junto al primero',
    fix: 'Corrija el XML en este punto',
  },
  'manifest.not-well-formed/early-end': {
    message: 'El manifiesto no es XML bien formado: termina antes de </{{unclosed}}>',
    fix: 'Exporte el curso de nuevo: el archivo parece cortado',
  },
  'manifest.not-well-formed/no-element': {
    message: 'El manifiesto está vacío: no tiene ningún elemento',
    fix: 'Exporte el curso de nuevo',
  },
  'manifest.not-well-formed/bare-less-than': {
    message:
      'El manifiesto no es XML bien formado: un «<» no empieza ninguna etiqueta; en el texto escriba «&lt;»',
    fix: 'Corrija el XML en este punto',
  },
  'manifest.not-well-formed/attribute-twice': {
    message: 'El manifiesto no es XML bien formado: el atributo {{attribute}} aparece dos veces',
    fix: 'Corrija el XML en este punto',
  },
  'manifest.not-well-formed/attribute-ampersand': {
    message:
      'El manifiesto no es XML bien formado: hay un «&» suelto en el atributo {{attribute}}; escriba «&amp;»',
    fix: 'Corrija el XML en este punto',
  },
  'manifest.not-well-formed/no-quotes': {
    message: 'El manifiesto no es XML bien formado: el valor del atributo {{attribute}} no tiene comillas',
    fix: 'Escriba {{attribute}}="…"',
  },
  'manifest.not-well-formed/no-value': {
    message: 'El manifiesto no es XML bien formado: el atributo {{attribute}} no tiene valor',
    fix: 'Escriba {{attribute}}="…" o quítelo',
  },
  'manifest.not-well-formed/open-value': {
    message:
      'El manifiesto no es XML bien formado: el valor del atributo {{attribute}} no está cerrado o contiene un «<»',
    fix: 'Cierre las comillas después del valor; escriba «&lt;» en lugar de «<»',
  },
  'manifest.not-well-formed/control-character': {
    message:
      'El manifiesto no es XML bien formado: la etiqueta <{{tag}}> contiene un carácter de control, que XML no permite',
    fix: 'Quite el carácter: los editores lo muestran como un cuadro o no lo muestran',
  },
  'manifest.not-well-formed/reserved-name': {
    message: 'El manifiesto no se puede leer: un elemento se llama «{{name}}», un nombre que no se acepta',
    fix: 'Cambie el nombre del elemento o quítelo: SCORM no tiene ninguno con ese nombre',
  },
  'manifest.not-well-formed/bad-tag': {
    message: 'El manifiesto no es XML bien formado: la etiqueta <{{tag}}> no está bien escrita',
    fix: 'Corrija el XML en este punto',
  },
  'manifest.not-well-formed/parser': {
    message: 'El manifiesto no es XML bien formado. El analizador dice: {{reason}}',
    fix: 'Abra el manifiesto en un editor de XML, corrija lo que marca y comprímalo de nuevo',
  },
};
