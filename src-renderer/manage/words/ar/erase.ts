import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { erase as en } from '../en/erase';

export const erase: TranslationOf<typeof en, 'ar'> = {
  open: 'الحذف هناك أيضًا…',
  openNamed: 'الحذف هناك أيضًا… {{learner}}: {{title}}',
  title: 'أتريد حذف هذه الجلسة على «{{name}}» وهنا؟',
  text: 'يُفقد في الجانبين كل ما فعله {{learner}} فيها: كل نداء والإجابات والأوقات والنتيجة. ولا يمكن استرجاعها. وما لدى خوادم أخرى منها يبقى.',
  confirm: 'الحذف هنا وهناك',
  keep: 'الإبقاء عليها',
  done: 'حُذفت على {{name}} وهنا.',
  notOffered: 'لا نداء لدى {{name}} يحذف جلسة. لم يُحذف شيء.',
  failed: '{{what}}. لم يُحذف شيء.',
};
