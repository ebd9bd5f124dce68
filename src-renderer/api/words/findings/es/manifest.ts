import type { manifestWords as en } from '../../../../../src-shared/scorm/cam/manifest-words';
import type { SentencesOf } from '../translation';

export const manifestWords: SentencesOf<typeof en> = {
  'manifest.wrong-encoding/undeclared': {
    message: 'El manifiesto se lee como {{encoding}}, que no declara',
    fix: 'Guarde el manifiesto como UTF-8 y declárelo',
  },
  'manifest.wrong-encoding/declared': {
    message: 'El manifiesto se lee como {{encoding}} aunque declara «{{declared}}»',
    fix: 'Guarde el manifiesto como UTF-8 y declárelo',
  },
  'manifest.byte-order-mark': {
    message:
      'El manifiesto empieza con una marca de orden de bytes (BOM), que algunos sistemas no esperan en UTF-8',
    fix: 'Guarde el manifiesto como UTF-8 sin BOM',
  },
  'manifest.too-large': { message: 'El manifiesto ocupa más de {{mb}} MB', fix: 'Acorte el manifiesto' },
  'manifest.course-too-large': {
    message: 'El curso es demasiado grande: sus ítems, reglas y textos suman más de {{mb}} MB',
    fix: 'Acorte los títulos y otros textos o divida el curso en varios paquetes',
  },
  'manifest.references-too-large': {
    message: 'Las referencias a archivos suman más de {{mb}} MB con xml:base delante',
    fix: 'Acorte xml:base o elimínelo',
  },
  'manifest.damaged': {
    message: 'El manifiesto está dañado dentro del ZIP: su suma de comprobación es incorrecta',
    fix: 'Suba el archivo de nuevo o exporte el curso otra vez',
  },
  'manifest.empty': { message: 'El manifiesto está vacío', fix: 'Exporte el curso de nuevo' },
  'manifest.doctype': {
    message: 'El manifiesto tiene un DOCTYPE, que se ignora; las entidades que define no se expanden',
    fix: 'Quite el DOCTYPE',
  },
  'manifest.unknown-entity': {
    message: 'La entidad «&{{name}};» no es de XML y queda como texto',
    fix: 'Escriba el propio carácter',
  },
  'manifest.not-a-manifest/common-cartridge': {
    message: 'Esto es un IMS Common Cartridge, no un paquete SCORM',
    fix: 'Exporte el curso como SCORM 1.2 o SCORM 2004',
  },
  'manifest.not-a-manifest/other': {
    message: 'El primer elemento es «{{element}}», no «manifest»',
    fix: 'Exporte el curso como SCORM 1.2 o SCORM 2004',
  },
  'manifest.no-organization': {
    message: 'El manifiesto no tiene ninguna organización, así que nada indica qué mostrar',
    fix: 'Exporte el curso con una organización de al menos un ítem',
  },
  'manifest.no-items': {
    message: 'La organización no tiene ítems, así que no hay nada que mostrar',
    fix: 'Exporte el curso con al menos un ítem',
  },
  'manifest.default-organization': {
    message: 'La organización predeterminada «{{wanted}}» no existe; se usa la primera, «{{first}}»',
    fix: 'Corrija el atributo default',
  },
  'manifest.several-organizations': {
    message: 'El manifiesto tiene {{number}} organizaciones; solo se reproduce la predeterminada',
  },
  'manifest.sub-manifest/refused': {
    message: 'Un manifiesto dentro del manifiesto no está permitido en SCORM 2004 4th Edition',
    fix: 'Ponga los ítems y recursos del manifiesto interior en el exterior',
  },
  'manifest.sub-manifest/read': {
    message: 'El manifiesto contiene otro manifiesto; sus ítems y recursos se leen como propios',
    fix: 'Ponga los ítems y recursos del manifiesto interior en el exterior',
  },
  'manifest.sub-manifest/deeper': {
    message: 'Un manifiesto dentro de un manifiesto interior se omite con sus ítems y recursos',
    fix: 'Ponga sus ítems y recursos en el manifiesto exterior',
  },
  'manifest.nothing-to-launch': {
    message: 'Ningún ítem lleva a un recurso que se pueda iniciar',
    fix: 'Haga que el identifierref de un ítem nombre un recurso con href',
  },
  'manifest.version-conflict': {
    message:
      'schemaversion dice «{{written}}», pero los espacios de nombres y atributos son los de SCORM {{version}}',
    fix: 'Corrija schemaversion',
  },
  'manifest.version-unknown/missing': {
    message: 'Falta schemaversion; el paquete se lee como SCORM {{version}}',
    fix: 'Indique la versión en schemaversion',
  },
  'manifest.version-unknown/strange': {
    message: 'No se conoce el schemaversion «{{written}}»; el paquete se lee como SCORM {{version}}',
    fix: 'Indique la versión en schemaversion',
  },
  'manifest.cluster-with-content/left-out': {
    message: 'El ítem «{{id}}» tiene hijos y contenido; su propio contenido se omite',
    fix: 'Dé a la página un ítem propio',
  },
  'manifest.cluster-with-content/shown': {
    message: 'El ítem «{{id}}» tiene hijos y contenido; su contenido se muestra como primer hijo',
    fix: 'Dé a la página un ítem propio',
  },
  'manifest.item-without-id': {
    message: 'Un elemento {{element}} no tiene identificador; se le llama «{{id}}»',
    fix: 'Dé un identificador a cada ítem',
  },
  'manifest.duplicate-id/item': {
    message: 'El identificador «{{written}}» se usa dos veces; al segundo se le llama «{{id}}»',
    fix: 'Dé a cada ítem su propio identificador',
  },
  'manifest.duplicate-id/resource': {
    message: 'El identificador de recurso «{{id}}» se usa dos veces; cuenta el primero',
    fix: 'Dé a cada recurso su propio identificador',
  },
  'manifest.dangling-identifierref': {
    message:
      'El ítem hace referencia al recurso «{{reference}}», que el manifiesto no tiene, así que no muestra nada',
    fix: 'Corrija identifierref',
  },
  'manifest.resource-without-href': {
    message: 'El recurso «{{reference}}» no tiene href, así que su ítem no muestra nada',
    fix: 'Dé al recurso el href de su página de inicio',
  },
  'manifest.external-href': {
    message: 'El ítem se inicia desde otro host: {{href}}',
    fix: 'Ponga la página en el paquete',
  },
  'manifest.bad-value/mastery-score': {
    message: 'masteryscore «{{written}}» no es un número de 0 a 100; se ignora',
    fix: 'Corrija masteryscore',
  },
  'manifest.bad-value/completion-threshold': {
    message: 'completionThreshold «{{written}}» no es un número de 0 a 1',
    fix: 'Corrija completionThreshold',
  },
  'manifest.bad-value/flag': {
    message: '{{name}} «{{written}}» no es ni «true» ni «false»; se ignora',
    fix: 'Corrija {{name}}',
  },
  'manifest.bad-value/number': {
    message: '{{name}} «{{written}}» no es un número de {{least}} a {{most}}; se ignora',
    fix: 'Corrija {{name}}',
  },
  'manifest.bad-value/count': {
    message: '{{name}} «{{written}}» no es un número entero desde 0; se ignora',
    fix: 'Corrija {{name}}',
  },
  'manifest.bad-value/word': {
    message: '{{name}} «{{written}}» no se conoce; se ignora',
    fix: 'Corrija {{name}}',
  },
  'manifest.bad-value/near-word': {
    message: '{{name}} «{{written}}» no se conoce y se ignora; probablemente quiere decir «{{wanted}}»',
    fix: 'Escriba {{name}}="{{wanted}}"',
  },
  'manifest.no-resources': { message: 'El manifiesto no tiene recursos' },
  'manifest.href-outside': {
    message: 'El href «{{href}}» lleva fuera del paquete; se lee desde la raíz del paquete',
    fix: 'Corrija el href',
  },
  'manifest.backslash/one': {
    message: 'El href «{{href}}» tiene barras invertidas; se leen como barras',
    fix: 'Escriba «/» entre carpetas: otros sistemas no encuentran el archivo',
  },
  'manifest.backslash/many': {
    message: '{{number}} href tienen barras invertidas, entre ellos «{{href}}»; se leen como barras',
    fix: 'Escriba «/» entre carpetas: otros sistemas no encuentran los archivos',
  },
  'manifest.scormtype': {
    message: 'scormType «{{written}}» no es ni «sco» ni «asset»; el recurso se lee como asset',
    fix: 'Escriba «sco» o «asset»',
  },
  'manifest.resource-without-id': {
    message: 'Un recurso no tiene identificador; ningún ítem puede hacer referencia a él',
  },
  'manifest.dangling-sequencing': {
    message: 'La IDRef de secuenciación «{{reference}}» no lleva a ninguna definición',
    fix: 'Corrija la IDRef',
  },
  'manifest.too-much-sequencing': {
    message: 'Los ítems toman más de {{most}} elementos de la colección de secuenciación',
    fix: 'Acorte las definiciones o haga referencia a ellas desde menos ítems',
  },
  'manifest.rule-left-out/missing': {
    message: 'Se omite una {{kind}}: falta {{name}}',
    fix: 'Añada {{name}} o quite la regla',
  },
  'manifest.rule-left-out/word': {
    message: 'Se omite una {{kind}}: su {{name}} «{{written}}» no se conoce',
    fix: 'Use las condiciones y acciones de SCORM 2004',
  },
  'manifest.rule-left-out/near-word': {
    message:
      'Se omite una {{kind}}: su {{name}} «{{written}}» no se conoce; probablemente quiere decir «{{wanted}}»',
    fix: 'Escriba {{name}}="{{wanted}}"',
  },
  'manifest.objective-left-out/without-id': {
    message: 'Se omite un objetivo: solo el principal puede no tener objectiveID',
    fix: 'Dé al objetivo un objectiveID',
  },
  'manifest.objective-left-out/duplicate': {
    message: 'El objetivo «{{id}}» aparece dos veces en un ítem; cuenta el primero',
    fix: 'Dé a cada objetivo del ítem su propio objectiveID',
  },
  'manifest.unknown-objective/rule': {
    message: 'Una condición hace referencia al objetivo «{{id}}», que el ítem no tiene; nunca se cumple',
    fix: 'Corrija referencedObjective',
  },
  'manifest.unknown-objective/adlseq': {
    message: 'adlseq:objectives nombra el objetivo «{{id}}», que imsss:objectives no tiene; se omite',
    fix: 'Corrija el objectiveID',
  },
  'manifest.map-without-target': {
    message: 'Se omite un {{element}}: no tiene {{name}}',
    fix: 'Indique en {{name}} a qué se asigna',
  },
  'manifest.several-read-maps': {
    message: 'El objetivo «{{id}}» lee {{value}} de varios objetivos globales; cuenta el último',
    fix: 'Ponga en «false» los atributos de lectura de las demás asignaciones',
  },
  'manifest.several-writers': {
    message: 'Varios objetivos de un ítem escriben en el objetivo global «{{target}}»',
    fix: 'Haga que escriba solo uno de ellos',
  },
  'manifest.duplicate-shared-data': {
    message: 'El ítem asigna dos veces los datos compartidos «{{target}}»; cuenta la primera asignación',
    fix: 'Quite una de las asignaciones',
  },
  'manifest.more': { message: 'Se omiten {{number}} hallazgos «{{id}}» más' },
};
