import { expect, test } from 'vitest';
import { isLanguageTag, isLocalizedString } from '../../../src-shared/scorm/rte/formats/language';
import { languageCodes } from '../../../src-shared/scorm/rte/formats/language-codes';

test.each([
  'af am ar be bg bn bo br bs ca co cs cy da',
  'de el en eo es et eu fa fi fo fr ga gd gl gu he hi hr ht hu hy',
  'id ig is it iu ja jv ka kk kl km kn ko ku la lb',
  'lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no oc or pa',
  'pl ps pt qu rm ro ru sa sd se si sk sl sm sn so sq sr sv sw ta te tg',
  'th ti tk tl tr tt ug uk ur uz vi vo wa wo xh yi yo zh zu',
])('codes of two letters: %s', (codes) => {
  expect(codes.split(' ').filter((code) => !isLanguageTag(code))).toEqual([]);
});

test.each([
  'aar alb amh ang ara arc arm',
  'arn arp ast ava aym aze bak baq bas bel',
  'bem ben ber bos bre bul bur cat',
  'ceb ces che chi chr chu cmc cor cos',
  'cre crh cym cze dan deu din div dsb',
  'dut dyu dzo eng epo est eus ewe fas fij fil fin',
  'fra fre fry ful gem geo ger gez gla gle glg',
  'gre grn guj hat hau heb hin hrv',
  'hun hye ibo ice iku ind ipk isl ita jpn',
  'kab kal kan kas kat kaz khm kin kir',
  'kon kor kua kur lad lao lat lav lim lin lit',
  'lub lug mac mah mal mao mar may',
  'mga min mis mkd mlg mlt mon mri msa mul',
  'nah nau nav nbl nde ndo nep nld nno nob nor',
  'nya oci oji ori orm oss pan pap',
  'pol por pus que roh rom ron rum rus sag',
  'sah sam san sco sin slk slo slv',
  'sme smo sna snd som sot spa sqi srd srp ssw sun',
  'swa swe syr tah tam tat tel tgk tgl tha tib tir tlh',
  'ton tpi tsn tso tuk tur twi uig ukr und urd uzb',
  'vie vol wel wol xho yid yor zha zho',
  'zul zun zxx zza',
])('codes of three letters: %s', (codes) => {
  expect(codes.split(' ').filter((code) => !isLanguageTag(code))).toEqual([]);
});

test('no code is anything but two or three small letters', () => {
  expect([...languageCodes].filter((code) => !/^[a-z]{2,3}$/.test(code))).toEqual([]);
});

test.each([
  ['en-US', true],
  ['EN-us', true],
  ['zh-Hant-TW', true],
  ['de-1996', true],
  ['en-', false],
  ['-en', false],
  ['en--US', false],
  ['en-toolong123', false],
  ['en-12345678', true],
  ['1en', false],
  ['en US', false],
  ['en-US!', false],
  ['!en-US', false],
  ['x', false],
  ['x-mine', true],
  ['i-klingon', true],
  ['a-mine', false],
  ['xx', false],
  [`en${'-a'.repeat(124)}`, true],
  [`en${'-a'.repeat(123)}-ab`, false],
])('"%s" as a language tag: %s', (tag, isRight) => {
  expect(isLanguageTag(tag)).toBe(isRight);
});

test.each([
  ['{lang=de}Hallo', true],
  ['{lang=de}', true],
  ['{lang=de', true],
  ['{lang=}x', false],
  ['{lang=qq}x', false],
  ['plain', true],
  ['', true],
  ['a {lang=qq} in the middle', true],
  ['{Lang=qq}x', true],
])('"%s" as text with a language: %s', (text, isRight) => {
  expect(isLocalizedString(text)).toBe(isRight);
});
