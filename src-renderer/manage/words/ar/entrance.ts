import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { entrance as en } from '../en/entrance';

export const entrance: TranslationOf<typeof en, 'ar'> = {
  opening: 'جارٍ فتح Lectern',
  title: 'افتح Lectern برابط',
  noWayIn:
    'تحتاج هذه الصفحة إلى رابط يُستخدم مرة واحدة. عندما يعمل Lectern كخادم فإنه يطبع رابطًا حيث بدأ تشغيله؛ افتحه.',
  spentLink: 'استُخدم هذا الرابط من قبل، أو أنه قديم جدًا. يعمل كل رابط مرة واحدة.',
  signedOut: 'لم تعد هذه العلامة مسجّلة الدخول. لم يُفقد شيء: جميع الحزم والجلسات محفوظة.',
  unreachable: 'لا يستجيب Lectern في هذا العنوان. تحقق من أنه ما زال يعمل.',
  how: 'لطباعة رابط جديد، اضغط Enter في الطرفية التي يعمل فيها Lectern، أو شغّله من جديد:',
  retry: 'حاول مرة أخرى',
};
