import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { errorWords as en } from '../../../../../src-shared/scorm/attempt';

export const errorWords: TranslationOf<typeof en, 'es'> = {
  told: '{{means}} ({{code}}): {{advice}}',
  toldOf: '{{method}}: {{means}} ({{code}}): {{advice}}',
  expected: '{{told}} Se esperaba: {{type}} [{{section}}].',
  anyElement: 'el elemento',
  means: {
    v12: {
      '0': 'Sin error',
      '101': 'Excepción general',
      '201': 'Argumento no válido',
      '202': 'El elemento no puede tener hijos',
      '203': 'El elemento no es una lista y no tiene número de filas',
      '301': 'Sin inicializar',
      '401': 'No implementado',
      '402': 'Asignación no válida, el elemento es una palabra clave',
      '403': 'El elemento es de solo lectura',
      '404': 'El elemento es de solo escritura',
      '405': 'Tipo de datos incorrecto',
    },
    v2004: {
      '0': 'Sin error',
      '101': 'Excepción general',
      '102': 'Fallo general al inicializar',
      '103': 'Ya inicializado',
      '104': 'Instancia del contenido terminada',
      '111': 'Fallo general al terminar',
      '112': 'Terminar antes de inicializar',
      '113': 'Terminar después de terminar',
      '122': 'Leer antes de inicializar',
      '123': 'Leer después de terminar',
      '132': 'Establecer antes de inicializar',
      '133': 'Establecer después de terminar',
      '142': 'Commit antes de inicializar',
      '143': 'Commit después de terminar',
      '201': 'Argumento no válido',
      '301': 'Fallo general al leer',
      '351': 'Fallo general al establecer',
      '391': 'Fallo general en Commit',
      '401': 'Elemento del modelo de datos no definido',
      '402': 'Elemento del modelo de datos no implementado',
      '403': 'Valor del elemento sin inicializar',
      '404': 'El elemento del modelo de datos es de solo lectura',
      '405': 'El elemento del modelo de datos es de solo escritura',
      '406': 'Tipo incorrecto para el elemento del modelo de datos',
      '407': 'Valor del elemento fuera de rango',
      '408': 'Dependencia del modelo de datos no establecida',
    },
  },
  advice: {
    v12: {
      '101':
        'el entorno de ejecución falló o la llamada no es ninguna de las ocho funciones: compruebe su nombre e inténtelo una vez más.',
      '201':
        'el argumento es incorrecto: LMSInitialize, LMSCommit y LMSFinish toman una cadena vacía; una fila debe ser la siguiente de su lista.',
      '202': '{{element}} no tiene hijos: pida «_children» solo a grupos como cmi.core.',
      '203': '{{element}} no es una lista: pida «_count» solo a listas como cmi.interactions.',
      '301': 'no hay ninguna sesión en marcha: llame primero a LMSInitialize y a nada después de LMSFinish.',
      '401':
        '{{element}} no es un elemento de SCORM 1.2: compruebe la ortografía y las mayúsculas, y que el contenido no se publicó para SCORM 2004.',
      '402': '{{element}} es una palabra clave y no se puede establecer.',
      '403': '{{element}} solo lo establece el LMS: léalo, no lo establezca.',
      '404':
        '{{element}} solo se puede establecer, nunca leer: guarde una copia en el contenido si hace falta.',
      '405': 'el valor de {{element}} es de un tipo incorrecto o está fuera de rango.',
    },
    v2004: {
      '101':
        'el entorno de ejecución falló o la llamada no es ninguna de las ocho funciones: compruebe su nombre e inténtelo una vez más.',
      '102': 'no se pudo iniciar la sesión: no se entrega ningún SCO del que pueda venir esta llamada.',
      '103': 'ya se llamó a Initialize: llámelo una vez por inicio.',
      '104': 'la sesión ha terminado: un SCO no puede volver a empezar antes de iniciarse de nuevo.',
      '111': 'no se pudo terminar la sesión: llame a Terminate una vez más; lo confirmado se conserva.',
      '112': 'llame a Initialize antes que a Terminate.',
      '113': 'ya se llamó a Terminate: llámelo una vez.',
      '122': 'llame a Initialize antes que a GetValue.',
      '123': 'la sesión ha terminado: lea antes de Terminate.',
      '132': 'llame a Initialize antes que a SetValue.',
      '133': 'la sesión ha terminado: establezca los valores antes de Terminate.',
      '142': 'llame a Initialize antes que a Commit.',
      '143': 'la sesión ha terminado: Terminate lo ha guardado todo.',
      '201': 'el argumento debe ser una cadena vacía.',
      '301':
        '{{element}} no se puede leer: la fila no existe o no tiene esa palabra clave; compare el índice con «_count».',
      '351':
        '{{element}} no se puede establecer: las filas se añaden en orden, los identificadores deben ser distintos y no cambiar, y algunos tipos solo permiten un patrón.',
      '391': 'no se pudieron guardar los datos: consérvelos y llame a Commit una vez más.',
      '401':
        '{{element}} no es un elemento de SCORM 2004: compruebe la ortografía y las mayúsculas, y que el contenido no se publicó para SCORM 1.2.',
      '402': '{{element}} no forma parte de la edición que declara este paquete.',
      '403': '{{element}} todavía no tiene valor: es normal en el primer inicio; trátelo como vacío.',
      '404': '{{element}} solo lo establece el LMS: léalo, no lo establezca.',
      '405': '{{element}} solo se puede establecer, nunca leer.',
      '406': 'el valor de {{element}} es de un tipo incorrecto.',
      '407': 'el valor de {{element}} está fuera de rango.',
      '408':
        'hay que establecer otro elemento antes que {{element}}: primero el identificador, y el tipo antes que las respuestas.',
    },
  },
  because: {
    'no-content':
      'no se entrega ningún SCO del que pueda venir esta llamada: solo los SCO, no los assets, pueden buscar la API.',
    'already-running': 'la sesión ya se inició: inicialice una vez por inicio.',
    'bad-argument': 'el argumento debe ser una cadena vacía.',
    'empty-name': 'el nombre del elemento está vacío: indique su nombre completo con puntos.',
    'no-such-row':
      '{{element}} está en una fila que ni existe ni es la siguiente: las filas se cuentan desde 0 sin huecos, véase «_count».',
    'no-children': '{{element}}: esto no tiene hijos que enumerar; pida «_children» solo a grupos y listas.',
    'no-count': '{{element}}: esto no es una lista; pida «_count» solo a listas como cmi.interactions.',
    'no-version': '{{element}}: solo existe cmi._version.',
    'no-target': '{{element}} necesita un destino: termine el nombre con «.{target=ACTIVITY_ID}».',
    keyword: '{{element}} es una palabra clave y no se puede establecer.',
    'missing-dependency':
      'hay que establecer otro elemento antes que {{element}}: primero el identificador, y el tipo antes que las respuestas.',
    'id-in-use':
      'otra fila ya tiene este identificador: deben ser distintos, así que busque esa fila o elija otro identificador.',
    'id-is-set':
      '{{element}} ya está establecido y queda como está: use una fila nueva para otro identificador.',
    'too-many-patterns': 'este tipo de interacción solo permite una respuesta correcta.',
    'pattern-in-use': 'otra fila ya tiene esta respuesta correcta: omítala.',
    'too-long': 'el valor de {{element}} es más largo de lo que guarda este LMS: acórtelo.',
    'no-room':
      'no hay espacio para el valor de {{element}}: este LMS guarda menos suspend_data, así que acórtelo.',
  },
};
