import { expect, test } from 'vitest';
import { columnsOf } from '../../src-main/features/roster/csv/column-names';

test.each([
  [
    ['Name', 'User ID', 'CLASS', 'Groups', 'PIN'],
    ['name', 'id', 'class', 'groups', 'pin'],
  ],
  [
    ['full_name', 'user_id', 'pin-code'],
    ['name', 'id', 'pin'],
  ],
  [
    ['First name', 'Last name', 'Student number'],
    ['first_name', 'last_name', 'id'],
  ],
  [
    ['Name', 'Kennung', 'Klasse', 'Gruppen'],
    ['name', 'id', 'class', 'groups'],
  ],
  [
    ['Name', 'Vorname', 'Schülernummer'],
    ['last_name', 'first_name', 'id'],
  ],
  [
    ['Nombre', 'Apellidos', 'Clase', 'Grupo'],
    ['first_name', 'last_name', 'class', 'groups'],
  ],
  [
    ['NOMBRE', 'Identificador', 'Código PIN'],
    ['name', 'id', 'pin'],
  ],
  [
    ['Nom', 'Prénom', 'Classe', 'Groupes'],
    ['last_name', 'first_name', 'class', 'groups'],
  ],
  [
    ['nom', 'identifiant', 'code secret'],
    ['name', 'id', 'pin'],
  ],
  [
    ['الاسم', 'المعرّف', 'الصف', 'المجموعات', 'الرقم السري'],
    ['name', 'id', 'class', 'groups', 'pin'],
  ],
  [
    ['الاسم', 'اسم العائلة'],
    ['first_name', 'last_name'],
  ],
  [
    ['Name', 'Vorname', 'Nachname'],
    ['name', 'first_name', 'last_name'],
  ],
  [
    ['Group', 'Shoe size', 'Name', 'Group', 'Name', ''],
    ['groups', null, 'name', 'groups', null, null],
  ],
] as const)('%j', (headers, columns) => {
  expect(columnsOf(headers)).toEqual(columns);
});
