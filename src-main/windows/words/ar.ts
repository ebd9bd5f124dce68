import type { Words } from '.';

export const ar: Words = {
  menu: {
    file: 'ملف',
    edit: 'تحرير',
    view: 'عرض',
    window: 'نافذة',
    revealDataFolder: 'إظهار مجلد البيانات',
  },
  roles: {
    quit: 'إنهاء Lectern',
    close: 'إغلاق النافذة',
    undo: 'تراجع',
    redo: 'إعادة',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    selectAll: 'تحديد الكل',
    reload: 'إعادة التحميل',
    resetZoom: 'الحجم الفعلي',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    togglefullscreen: 'ملء الشاشة',
    toggleDevTools: 'أدوات المطوّر',
    minimize: 'تصغير النافذة',
    zoom: 'تكبير النافذة',
    front: 'إحضار الكل إلى الأمام',
    about: 'حول Lectern',
    services: 'الخدمات',
    hide: 'إخفاء Lectern',
    hideOthers: 'إخفاء البقية',
    unhide: 'إظهار الكل',
  },
  moving: {
    choose: 'اختر المجلد الذي يحفظ فيه Lectern بياناته',
    use: 'استخدام هذا المجلد',
    question: (folder) => `هل تُحفظ البيانات من الآن فصاعدًا في \u2068${folder}\u2069؟`,
    explained: (oldFolder) =>
      `يُعاد تشغيل Lectern بالمجلد الجديد. ويبقى القديم كما هو بكل ما فيه: \u2068${oldFolder}\u2069`,
    restart: 'إعادة تشغيل Lectern',
    cancel: 'إلغاء',
  },
  crashed: {
    title: 'توقف المشغّل عن العمل',
    happened: (times) => `توقفت الصفحة التي تشغّل المقرر ${times} مرات خلال وقت قصير.`,
    safe: 'ما حُفظ من قبل يبقى محفوظًا، ويمكن متابعة المحاولة من هناك.',
    todo: 'حاول مرة أخرى، أو أغلق المشغّل وافتح المقرر لاحقًا. إذا توقف كل مرة فإن شيئًا في المقرر يفوق قدرة هذا الجهاز.',
    again: 'حاول مرة أخرى',
    close: 'أغلق المشغّل',
  },
  failure: {
    title: 'تعذّر بدء Lectern',
    safe: 'حزمك ونتائجك في أمان: لم يتغيّر شيء.',
    locked: (folder) => ({
      happened: `يستخدم Lectern آخر مجلدَ البيانات \u2068${folder}\u2069.`,
      todo: 'أغلق Lectern الآخر (أو أوقف serve الخاص به) ثم ابدأ من جديد، أو اختر مجلدًا آخر بالخيار \u2068--data FOLDER\u2069.',
    }),
    notWritable: (folder) => ({
      happened: `لا يمكن الكتابة في مجلد البيانات \u2068${folder}\u2069.`,
      todo: 'امنح نفسك حق الكتابة فيه، أو أفرغ مساحة على القرص، أو اختر مجلدًا آخر بالخيار \u2068--data FOLDER\u2069.',
    }),
    packagesSafe: 'حزمك في أمان: لم تُمسّ، ولم يُكتب شيء في قاعدة البيانات.',
    databaseMissing: (folder) => ({
      happened: `يحوي مجلد البيانات \u2068${folder}\u2069 حزمًا، لكن قاعدة بياناته lectern.db مفقودة أو فارغة.`,
      todo: 'استعد lectern.db من نسخة احتياطية، أو اختر مجلدًا آخر بالخيار \u2068--data FOLDER\u2069.',
    }),
    databaseCorrupt: (folder) => ({
      happened: `قاعدة البيانات lectern.db في مجلد البيانات \u2068${folder}\u2069 تالفة.`,
      todo: 'استعد lectern.db من نسخة احتياطية، أو اختر مجلدًا آخر بالخيار \u2068--data FOLDER\u2069.',
    }),
    backupSafe: 'النسخة الاحتياطية في أمان: لم يجرِ سوى قراءتها.',
    restoreUnfinished: (folder) => ({
      happened: `كانت نسخة احتياطية تُستعاد إلى مجلد البيانات \u2068${folder}\u2069 وانقطع ذلك.`,
      todo: 'استعدها مرة أخرى إلى المجلد نفسه (\u2068lectern restore\u2069)، أو اختر مجلدًا آخر بالخيار \u2068--data FOLDER\u2069.',
    }),
    portTaken: (port) => ({
      happened: `المنفذ ${port ?? ''} يستخدمه برنامج آخر.`,
      todo: 'أغلق ذلك البرنامج، أو ابدأ بمنفذ آخر: \u2068--port NUMBER\u2069.',
    }),
    portForbidden: (port) => ({
      happened: `لا يسمح هذا النظام لـ Lectern بالاستماع على المنفذ ${port ?? ''}.`,
      todo: 'غالبًا ما تكون المنافذ الأقل من 1024 محجوزة للنظام، وقد تكون منافذ أخرى محجوزة أيضًا. ابدأ بمنفذ آخر: \u2068--port NUMBER\u2069.',
    }),
    badOption: (option, given) => ({
      happened:
        given === null
          ? `الخيار \u2068${option}\u2069 يحتاج إلى قيمة.`
          : `الخيار \u2068${option}\u2069 يجب أن يكون عددًا صحيحًا من 0 إلى 65535، لا «\u2068${given}\u2069».`,
      todo: 'صحّح سطر الأوامر وابدأ من جديد.',
    }),
    unexpected: (reason) => ({
      happened: `حدث خطأ لم يتوقعه Lectern: \u2068${reason}\u2069`,
      todo: 'ابدأ من جديد. وإن تكرر ذلك فأرسل مع البلاغ الملف logs/lectern.log من مجلد البيانات.',
    }),
  },
};
