import { expect, test } from 'vitest';
import { textOfBytes } from '../../src-main/features/roster/csv/text-of-bytes';

/** Bytes of a text in an encoding of one byte for each character. */
function encoded(text: string, encoding: string): Buffer {
  const letters = Array.from(
    new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, nth) => nth)),
  );
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)));
}

const german = 'Name;Klasse\r\nJörg Müller;5b\r\nZoë Weiß;5b\r\nÉmile Ångström;6a\r\n';
const french = 'Nom;Prénom\r\nGaël;Anaïs\r\nLefèvre;François\r\n';
const arabic = 'الاسم,الصف\r\nأحمد علي,5\r\nفاطمة حسن,5\r\nمحمد عبد الله,6\r\n';
const frenchAndArabic = 'Nom;الاسم\r\nAmélie;أميلي حداد\r\n';
const russian = 'Имя;Класс\r\nАнна Иванова;5б\r\nПётр Смирнов;5б\r\nОльга Кузнецова;6а\r\n';
const mark = '\ufeff';

test.each([
  ['UTF-8', Buffer.from(german), 'utf-8', german],
  ['UTF-8 with its mark', Buffer.from(mark + arabic), 'utf-8', arabic],
  ['UTF-16 with its mark', Buffer.from(mark + arabic, 'utf16le'), 'utf-16le', arabic],
  ['UTF-16 the other way round', Buffer.from(mark + german, 'utf16le').swap16(), 'utf-16be', german],
  ['UTF-16 without a mark', Buffer.from(german, 'utf16le'), 'utf-16le', german],
  ['UTF-16 the other way round without a mark', Buffer.from(french, 'utf16le').swap16(), 'utf-16be', french],
  ['German of Windows', encoded(german, 'windows-1252'), 'windows-1252', german],
  ['French of Windows', encoded(french, 'windows-1252'), 'windows-1252', french],
  ['Arabic of Windows', encoded(arabic, 'windows-1256'), 'windows-1256', arabic],
  ['French and Arabic of Windows', encoded(frenchAndArabic, 'windows-1256'), 'windows-1256', frenchAndArabic],
  ['Russian of Windows', encoded(russian, 'windows-1251'), 'windows-1251', russian],
  ['nothing but ASCII', Buffer.from('name\nAda\n'), 'utf-8', 'name\nAda\n'],
  ['nothing', Buffer.alloc(0), 'utf-8', ''],
])('%s is read', async (_, bytes, encoding, text) => {
  expect(await textOfBytes(bytes)).toEqual({ text, encoding });
});

test('a workbook is no text', async () => {
  expect(await textOfBytes(Buffer.from('PK\u0003\u0004\u0000\u0000\u0000\u0000name', 'latin1'))).toBeNull();
});
