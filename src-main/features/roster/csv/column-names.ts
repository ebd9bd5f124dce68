import type { ImportColumn } from '../../../../src-shared/contract/roster-csv';
import { foldedText } from '../../../../src-shared/kernel/folded-text';

/** What columns are called in the languages of the screens, singular and plural. The name of a column that is in two lists: see `columnsOf`. */
const names: Readonly<Record<ImportColumn, readonly string[]>> = {
  name: [
    ...['name', 'full name', 'display name', 'learner', 'learner name', 'student', 'student name'],
    ...['pupil', 'pupil name', 'participant', 'vollständiger Name', 'Schüler', 'Schülerin', 'Schülername'],
    ...['Lernende', 'Lernender', 'Teilnehmer', 'Teilnehmerin', 'Name Vorname', 'Vorname Nachname'],
    ...['nombre', 'nombre completo', 'nombre y apellidos', 'alumno', 'alumna', 'estudiante', 'alumnos'],
    ...['nom', 'nom complet', 'nom et prénom', 'prénom et nom', 'nom prénom', 'élève', 'apprenant'],
    ...[
      'الاسم',
      'الاسم الكامل',
      'اسم الطالب',
      'اسم المتعلم',
      'الطالب',
      'المتعلم',
      'اسم التلميذ',
      'الاسم الثلاثي',
    ],
  ],
  first_name: [
    ...['first name', 'firstname', 'given name', 'forename', 'first', 'Vorname', 'Rufname'],
    ...['nombre de pila', 'primer nombre', 'nombres', 'prénom', 'prénoms', 'الاسم الأول', 'الاسم الشخصي'],
  ],
  last_name: [
    ...['last name', 'lastname', 'surname', 'family name', 'last', 'Nachname', 'Familienname', 'Zuname'],
    ...['apellido', 'apellidos', 'nom de famille', 'اسم العائلة', 'الاسم الأخير', 'اللقب', 'الكنية', 'النسب'],
  ],
  id: [
    ...['id', 'user id', 'userid', 'learner id', 'student id', 'pupil id', 'username', 'user name', 'login'],
    ...['student number', 'number', 'Kennung', 'Benutzer', 'Benutzerkennung', 'Benutzername', 'Lernenden-ID'],
    ...['Schülernummer', 'Matrikelnummer', 'Nummer', 'Nr', 'identificador', 'id de usuario', 'usuario'],
    ...['matrícula', 'número', 'código', 'id de alumno', 'identifiant', 'id utilisateur', 'utilisateur'],
    ...['matricule', 'numéro', 'numéro élève', 'المعرف', 'معرف المستخدم', 'معرف المتعلم', 'معرف الطالب'],
    ...['رقم الطالب', 'اسم المستخدم', 'الرقم', 'الرقم المدرسي'],
  ],
  class: [
    ...['class', 'classes', 'form', 'homeroom', 'Klasse', 'Klassen', 'clase', 'clases', 'curso', 'aula'],
    ...['classe', 'الصف', 'صف', 'الصفوف', 'الفصل', 'الشعبة', 'القسم'],
  ],
  groups: [
    ...['group', 'groups', 'team', 'teams', 'cohort', 'cohorts', 'Gruppe', 'Gruppen', 'grupo', 'grupos'],
    ...['equipo', 'equipos', 'groupe', 'groupes', 'équipe', 'équipes'],
    ...['المجموعة', 'المجموعات', 'مجموعة', 'مجموعات', 'الفريق', 'الفرق'],
  ],
  pin: [
    ...['pin', 'pin code', 'pincode', 'Geheimzahl', 'código pin', 'code pin', 'code secret'],
    ...['الرقم السري', 'رقم سري', 'رمز pin', 'رقم pin', 'الرمز السري'],
  ],
};

function plainHeader(header: string): string {
  return foldedText(foldedText(header).replace(/[^\p{L}\p{N}]+/gu, ' '));
}

const byHeader = new Map(
  Object.entries(names).flatMap(([column, all]) =>
    all.map((header) => [plainHeader(header), column as ImportColumn] as const),
  ),
);

/** Several columns may say what somebody is in; of all else the first one counts. */
const mayRepeat: readonly ImportColumn[] = ['class', 'groups'];

/**
 * What each column holds; null for what is not known or there twice. Beside a first name what is called "name", "nom" is the last one,
 * and beside a last name what is called "nombre" is the first.
 */
export function columnsOf(headers: readonly string[]): readonly (ImportColumn | null)[] {
  const said = headers.map((header) => byHeader.get(plainHeader(header)) ?? null);
  const has = (column: ImportColumn) => said.includes(column);
  const half = has('first_name') === has('last_name') ? null : has('first_name') ? 'last_name' : 'first_name';
  const meant = said.map((column) => (column === 'name' && half !== null ? half : column));
  return meant.map((column, at) =>
    column === null || mayRepeat.includes(column) || meant.indexOf(column) === at ? column : null,
  );
}
