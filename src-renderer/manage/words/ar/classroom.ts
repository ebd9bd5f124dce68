import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { classroom as en } from '../en/classroom';

export const classroom: TranslationOf<typeof en, 'ar'> = {
  subtitle: 'متعلّموك، وما أُسنِد إليهم، وما تحقق منه',
  room: 'القاعة',
  board: 'اللوحة',
  people: 'الأشخاص',
  assignments: 'المهام',
  results: 'النتائج',
};
