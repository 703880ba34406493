import type { Messages } from './messages.js';

// Engines differ in the digits of plain Arabic.
const formatNumber = (count: number) => new Intl.NumberFormat('ar-u-nu-latn').format(count);
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
const choose = (count: number, forms: Forms) => forms[new Intl.PluralRules('ar').select(count)] ?? forms.other;
const formatWait = (seconds: number) => {
  if (seconds > 90) {
    const minutes = Math.ceil(seconds / 60);
    const n = formatNumber(minutes);
    return choose(minutes, { two: 'دقيقتين', few: `${n} دقائق`, other: `${n} دقيقة` });
  }
  const n = formatNumber(seconds);
  return choose(seconds, { one: 'ثانية واحدة', two: 'ثانيتين', few: `${n} ثوانٍ`, other: `${n} ثانية` });
};
// A name or an address may run the other way; isolated, it does not pull its neighbours along.
const isolate = (text: string) => `\u2068${text}\u2069`;

/** Arabic, in Modern Standard. Professions in the generic masculine, as job titles are listed. */
const ar: Messages = {
  locale: 'ar',
  invite: {
    title: 'دعوة مستخدم',
    description: 'يؤكد المدعو الدعوة من رسالة البريد الإلكتروني ويُعِدّ حسابه في AutoScribe.',
    close: 'إغلاق',
    cancel: 'إلغاء',
    submit: 'إرسال الدعوة',
    submitting: 'جارٍ إرسال الدعوة…',
    stillSubmitting: 'يستغرق هذا وقتًا أطول من المعتاد. لا تزال الدعوة قيد الإرسال.',
    stopWaiting: 'إيقاف الانتظار',
    optional: '(اختياري)',
  },
  person: {
    heading: 'بيانات الشخص',
    firstName: 'الاسم الأول',
    middleName: 'الاسم الأوسط',
    lastName: 'اسم العائلة',
    suffix1: 'لاحقة الاسم',
    suffix2: 'اللاحقة الثانية',
    suffixDescription: 'مثل Jr.\u200e أو III أو MD.',
    email: 'البريد الإلكتروني',
    emailDescription: 'لتسجيل الدخول وتلقي الإشعارات.',
    phoneNumber: 'الهاتف',
    phoneDescription: 'من 10 إلى 15 رقمًا، من دون رقم داخلي.',
    more: 'الاسم الأوسط واللواحق والهاتف',
  },
  clinicRole: {
    label: 'الدور الوظيفي',
    placeholder: 'اختر دورًا',
    groups: {
      imaging: 'التصوير الطبي',
      physicians: 'الأطباء',
      advancedPractice: 'الممارسة المتقدمة',
      nursing: 'التمريض والرعاية',
      diagnostics: 'المختبر والصيدلية',
      therapy: 'العلاج والتأهيل',
      administration: 'الإدارة',
      technology: 'التقنية',
      other: 'أدوار أخرى',
    },
    roles: {
      Doctor: 'دكتور', // unsure: Arabic has one word, طبيب, for doctor and physician
      Physician: 'طبيب',
      Surgeon: 'جرّاح',
      Radiologist: 'طبيب أشعة',
      Cardiologist: 'طبيب قلب',
      Neurologist: 'طبيب أعصاب',
      Urologist: 'طبيب مسالك بولية',
      Gynecologist: 'طبيب أمراض نساء',
      Endocrinologist: 'طبيب غدد صماء',
      Oncologist: 'طبيب أورام',
      'Radiation Oncologist': 'طبيب علاج إشعاعي',
      Hematologist: 'طبيب أمراض دم',
      Gastroenterologist: 'طبيب جهاز هضمي',
      Pulmonologist: 'طبيب أمراض صدرية',
      Nephrologist: 'طبيب كلى',
      Rheumatologist: 'طبيب روماتيزم',
      Dermatologist: 'طبيب جلدية',
      Ophthalmologist: 'طبيب عيون',
      Otolaryngologist: 'طبيب أنف وأذن وحنجرة',
      Pediatrician: 'طبيب أطفال',
      Obstetrician: 'طبيب توليد',
      Psychiatrist: 'طبيب نفسي',
      Anesthesiologist: 'طبيب تخدير',
      'Emergency Medicine Physician': 'طبيب طوارئ',
      'Family Medicine Physician': 'طبيب أسرة',
      'Internal Medicine Physician': 'طبيب باطنية',
      Pathologist: 'طبيب علم الأمراض',
      'Nuclear Medicine Physician': 'طبيب طب نووي',
      'Pain Management Specialist': 'أخصائي علاج الألم',
      'Infectious Disease Specialist': 'أخصائي أمراض معدية',
      Immunologist: 'طبيب مناعة',
      'Physician Assistant': 'مساعد طبيب (PA)', // unsure: new in the region
      'Nurse Practitioner': 'ممرض ممارس (NP)',
      'Certified Registered Nurse Anesthetist': 'ممرض تخدير معتمد (CRNA)', // unsure: often a technician's job in the region
      Psychologist: 'أخصائي نفسي',
      'Medical Assistant': 'مساعد طبي',
      Scribe: 'كاتب طبي', // unsure: مدوّن طبي is also used
      'Registered Nurse': 'ممرض مسجل', // unsure: ممرض قانوني in the Levant
      'Nurse Manager': 'مدير تمريض',
      'Patient Care Coordinator': 'منسق رعاية المرضى',
      'Imaging Technologist': 'فني أشعة',
      'Laboratory Technician': 'فني مختبر',
      'Medical Laboratory Scientist': 'أخصائي مختبر طبي',
      "Pathologists' Assistant": 'مساعد طبيب علم الأمراض', // unsure: no such profession in the region
      Phlebotomist: 'فني سحب دم',
      Pharmacist: 'صيدلي',
      'Pharmacy Technician': 'فني صيدلة',
      'Physical Therapist': 'أخصائي علاج طبيعي',
      'Occupational Therapist': 'أخصائي علاج وظيفي',
      'Speech-Language Pathologist': 'أخصائي نطق ولغة',
      'Respiratory Therapist': 'أخصائي علاج تنفسي',
      Nutritionist: 'أخصائي تغذية',
      'Front Desk Operator': 'موظف استقبال',
      'Revenue Cycle Manager': 'مدير دورة الإيرادات',
      'Administrative Director': 'مدير إداري',
      'Administrative Assistant': 'مساعد إداري',
      'Legal Administrator': 'مسؤول الشؤون القانونية', // unsure: the wire value does not say what it covers
      'IT Administrator': 'مسؤول تقنية المعلومات',
      'IT Support': 'دعم تقنية المعلومات',
      'Software Engineer': 'مهندس برمجيات',
      Other: 'دور آخر',
    },
  },
  level: {
    label: 'مستوى الوصول',
    member: { label: 'عضو', description: 'يعمل على الفحوصات والتقارير' },
    admin: { label: 'مسؤول', description: 'جميع الميزات والإعدادات' },
  },
  permissions: {
    heading: 'الصلاحيات',
    canManageStudies: { label: 'إدارة الفحوصات', description: 'إسناد المهام وإنشاء الفحوصات وتعديل بياناتها.' },
    canCreateReports: { label: 'إنشاء التقارير', description: 'إملاء التقارير وتوقيعها. يتطلب رقم NPI.' },
    hasDashboardAccess: { label: 'الوصول إلى لوحة التحكم', description: 'تسجيل الدخول إلى لوحة تحكم AutoScribe.' },
    locks: {
      'admin-needs-dashboard': 'مفعّل دائمًا للمسؤولين: فهم يديرون AutoScribe من لوحة التحكم.',
      'dashboard-always': 'مفعّل دائمًا في نظام PACS هذا.',
      'dashboard-never': 'معطّل دائمًا في نظام PACS هذا.',
    },
    notices: {
      'no-way-in': 'من دون ذلك لن يتمكن الشخص من دخول AutoScribe: نظام PACS هذا لا يتيح فتح الوصول المؤقت.',
      'pacs-only': 'من دون ذلك لن يصل الشخص إلى AutoScribe إلا عبر نظام PACS هذا.',
      'no-permissions': 'عند تعطيل الصلاحيات الثلاث يمكن دعوة هذا الشخص، لكن لا يمكنه فعل شيء بعد.',
    },
  },
  npi: {
    label: 'رقم NPI',
    description: 'عشرة أرقام، تجدها في سجل NPI الأمريكي.',
    nowRequired: 'أصبح رقم NPI مطلوبًا الآن.',
    lookingUp: 'جارٍ البحث عن رقم NPI…',
    found: (name) => `مسجل باسم ${isolate(name)}.`,
    notFound: 'رقم NPI هذا غير موجود في السجل. قد يتأخر ظهور الأرقام الجديدة بضعة أيام.',
    lookUpFailed: 'تعذّر البحث عن رقم NPI. يمكنك إرسال الدعوة رغم ذلك.',
    organization: (name) => `رقم NPI هذا يخص مؤسسة${name === '' ? '' : ` (${isolate(name)})`}، لا شخصًا.`,
    inactive: 'رقم NPI هذا غير نشط في السجل.',
    nameDiffers: (name) => `مسجل باسم ${isolate(name)}، وهو غير الاسم الذي أدخلته.`,
    useName: (name) => `استخدام الاسم ${isolate(name)}`,
    useRole: (role) => `استخدام الدور ${isolate(role)}`,
  },
  fieldErrors: {
    required: {
      firstName: 'أدخل الاسم الأول.',
      lastName: 'أدخل اسم العائلة.',
      email: 'أدخل عنوان البريد الإلكتروني.',
      clinicRole: 'اختر دورًا.',
      other: 'املأ هذا الحقل.',
    },
    type: 'لا يمكن استخدام هذه القيمة هنا. أدخلها مرة أخرى.',
    'too-long': 'النص طويل جدًا. اختصره.',
    characters: 'يحتوي النص على رموز لا يمكن استخدامها هنا. احذفها.',
    email: 'أدخل عنوان بريد إلكتروني مثل \u2068name@hospital.org\u2069.',
    role: 'لا يمكن منح هذا الدور هنا. اختر دورًا آخر.',
    level: 'لا يمكن منح هذا المستوى هنا. اختر مستوى آخر.',
    'npi-required': 'أدخل رقم NPI: فهو لازم لإنشاء التقارير. أو عطّل «إنشاء التقارير».',
    'npi-characters': 'يتكون رقم NPI من عشرة أرقام فقط. تحقق من عدم وجود حروف أو رموز.',
    'npi-length': 'يتكون رقم NPI من عشرة أرقام بالضبط. أعد عدّها.',
    'npi-first-digit': 'رقم NPI هذا غير صالح: يجب أن يبدأ بالرقم 1 أو 2. قارنه بسجل NPI.',
    'npi-check-digit': 'رقم NPI هذا غير صالح: رقم التحقق غير مطابق. قارنه بسجل NPI.',
    'phone-characters': 'يتكون رقم الهاتف من 10 إلى 15 رقمًا. احذف كل ما عدا ذلك.',
    'phone-extension': 'لا يمكن حفظ الأرقام الداخلية. أدخل رقمًا من دون رقم داخلي.',
    'phone-length': 'يتكون رقم الهاتف من 10 إلى 15 رقمًا. أضف رمز المنطقة أو احذف الأرقام الزائدة.',
    'admin-needs-dashboard': 'يحتاج المسؤولون إلى الوصول إلى لوحة التحكم. فعّله أو اختر «عضو».',
    'dashboard-always': 'الوصول إلى لوحة التحكم مفعّل دائمًا في نظام PACS هذا.',
    'dashboard-never': 'الوصول إلى لوحة التحكم غير متاح في نظام PACS هذا.',
    'unknown-field': 'هذا الحقل غير معروف في AutoScribe.',
    rejected: 'لم يقبل AutoScribe هذه القيمة. تحقق منها وحاول مرة أخرى.',
  },
  errors: {
    summary: (count) => {
      const n = formatNumber(count);
      return choose(count, {
        zero: 'لا يوجد حقل يحتاج إلى المراجعة.',
        one: 'يحتاج حقل واحد إلى المراجعة.',
        two: 'يحتاج حقلان إلى المراجعة.',
        few: `تحتاج ${n} حقول إلى المراجعة.`,
        many: `يحتاج ${n} حقلًا إلى المراجعة.`,
        other: `يحتاج ${n} حقل إلى المراجعة.`,
      });
    },
    retry: 'إعادة المحاولة',
    retryIn: (seconds) => `يمكنك المحاولة مرة أخرى بعد ${formatWait(seconds)}.`,
    retryNow: 'يمكنك المحاولة مرة أخرى الآن.',
    requestId: (id) => `الرقم المرجعي للدعم: ${isolate(id)}`,
    notLoaded: 'تعذّر فتح نموذج الدعوة. تحقق من الاتصال ثم حاول مرة أخرى.',
    serverSays: (text) => `رسالة الخادم: ${isolate(text)}`,
    invalid: {
      title: 'لم يقبل AutoScribe الدعوة.',
      advice: 'تحقق من البيانات وأرسلها مرة أخرى.',
    },
    duplicate: {
      title: 'هذا الشخص مدعو بالفعل.',
      advice: 'يوجد حساب أو دعوة معلّقة بعنوان البريد الإلكتروني هذا. تحقق من العنوان أو من قائمة المستخدمين.',
    },
    unauthenticated: {
      title: 'انتهت جلستك.',
      advice: 'سجّل الدخول في علامة تبويب أخرى، ثم أرسل الدعوة من هنا. ما أدخلته سيبقى.',
    },
    forbidden: {
      title: 'غير مسموح لك بدعوة هذا الشخص.',
      advice: 'اطلب من أحد المسؤولين في منشأتك إرسال الدعوة أو منحك صلاحية الدعوة.',
    },
    'rate-limited': {
      title: 'دعوات كثيرة في وقت واحد.',
      advice: 'انتظر قليلًا ثم حاول مرة أخرى.',
    },
    unavailable: {
      title: 'يتعذّر الوصول إلى AutoScribe حاليًا.',
      advice: 'ما أدخلته سيبقى. حاول مرة أخرى لاحقًا.',
    },
    network: {
      title: 'لا يوجد اتصال.',
      advice: 'تحقق من الشبكة ثم حاول مرة أخرى. ما أدخلته سيبقى.',
    },
    timeout: {
      title: 'تأخر الرد كثيرًا.',
      advice: 'لم نتمكن من التأكد هل أُرسلت الدعوة. حاول مرة أخرى: لن تُرسل مرتين.',
    },
    unconfirmed: {
      title: 'لم نتمكن من التأكد هل أُرسلت الدعوة.',
      advice: 'لم يصل رد واضح. حاول مرة أخرى: لن تُرسل مرتين.',
    },
    unknown: {
      title: 'حدث خطأ ما.',
      advice: 'ما أدخلته سيبقى. حاول مرة أخرى، وإذا استمر الخطأ فاطلب المساعدة.',
    },
  },
  sent: {
    title: 'أُرسلت الدعوة',
    description: (name, email) => `ستصل رسالة بريد إلكتروني إلى ${isolate(name)} على العنوان ${isolate(email)}.`,
    alreadyTitle: 'الشخص مدعو بالفعل',
    alreadyDescription: (name, email) =>
      `${isolate(name)} (${isolate(email)}) مدعو بالفعل، على الأرجح في المحاولة السابقة. راجع الدور والصلاحيات في قائمة المستخدمين.`,
    nextHeading: 'الخطوات التالية',
    next: ['يؤكد المدعو الدعوة من رسالة البريد الإلكتروني.', 'يُعِدّ حسابه ويؤكد بريده الإلكتروني.', 'بعد ذلك يمكن إسناد التقارير إليه.'],
    inviteAnother: 'دعوة شخص آخر',
    done: 'تم',
  },
  discard: {
    title: 'هل تريد تجاهل مسودة الدعوة؟',
    description: 'ستفقد ما أدخلته.',
    keep: 'متابعة التعديل',
    discard: 'تجاهل',
    sendingTitle: 'هل تريد الإغلاق أثناء الإرسال؟',
    sendingDescription: 'الدعوة قيد الإرسال. إذا أغلقت الآن فلن تعرف هل أُرسلت.',
    unsureTitle: 'هل تريد الإغلاق ولم يصل رد؟',
    keepWaiting: 'متابعة الانتظار',
    closeAnyway: 'الإغلاق على أي حال',
  },
  accessRestricted: {
    'dashboard-access': {
      label: 'الوصول إلى لوحة التحكم مقيّد',
      description: 'لوحة تحكم AutoScribe غير متاحة لحسابك. يمكنك مواصلة العمل في نظام PACS هذا.',
    },
    'invite-permission': {
      label: 'لا يمكنك دعوة المستخدمين',
      description: 'لا يملك حسابك صلاحية الدعوة. تواصل مع أحد المسؤولين في منشأتك.',
    },
    'invitation-unconfirmed': {
      label: 'أكّد دعوتك أولًا',
      description: 'افتح رسالة الدعوة وأعِدّ حسابك وأكّد بريدك الإلكتروني. بعد ذلك يمكن إسناد التقارير إليك.',
    },
    openTemporaryAccess: 'فتح وصول مؤقت',
    openingTemporaryAccess: 'جارٍ الفتح…',
    temporaryAccessFailed: 'تعذّر فتح الوصول المؤقت. حاول مرة أخرى أو اطلب المساعدة.',
    temporaryAccessReady: 'الوصول المؤقت جاهز.',
    openView: 'فتح الصفحة',
    return: 'العودة إلى PACS',
  },
  support: {
    help: 'هل تحتاج إلى مساعدة؟',
    url: 'صفحة المساعدة',
  },
};

export default ar;
