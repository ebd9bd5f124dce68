import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { held as en } from '../en/held';

export const held: TranslationOf<typeof en, 'ar'> = {
  only: 'في ساعات محددة فقط',
  from: 'من',
  until: 'إلى',
  untilHelp: 'قبل البداية: في صباح اليوم التالي',
  days: 'في هذه الأيام',
  noDay: 'اختر يومًا واحدًا على الأقل.',
  metered: 'ليس على اتصال محدود البيانات',
  connection: 'هل هذا الاتصال محدود البيانات؟ (لجميع الخوادم)',
  connectionHelp: 'لا يخبر Lectern بذلك إلا NetworkManager على Linux. وحيث لا يخبر أحد يُعدّ غير محدود.',
  auto: 'كما يخبر النظام',
  yes: 'نعم',
  no: 'لا',
  fact: 'تلقائيًا',
  always: 'دائمًا',
  span: '{{from}} إلى {{until}}',
  byHours: '{{span}}، ليس الآن',
  byMetered: 'ليس الآن: اتصال محدود البيانات',
};
