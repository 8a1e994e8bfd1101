import type { Administration } from '../en/administration.ts'
import { isolated } from './isolated.ts'

export const jobs: Administration['jobs'] = {
  state: 'الحالة',
  states: { all: 'الكل', waiting: 'في الانتظار', running: 'قيد التنفيذ', exhausted: 'متروك' },
  tries: (count) => `عدد المحاولات: ${isolated(count)}`,
  due: (when) => `المحاولة التالية: ${isolated(when)}`,
  since: (when) => `قيد التنفيذ منذ: ${isolated(when)}`,
  made: (when) => `وقت الطلب: ${isolated(when)}`,
  again: 'إعادة المحاولة',
  againKind: (kind) => `إعادة المحاولة: ${isolated(kind)}`,
  forget: 'نسيان',
  forgetKind: (kind) => `نسيان ${isolated(kind)}`,
  forgetTitle: (kind) => `نسيان ${isolated(kind)}؟`,
  forgetText: 'لن يُنجز بعد الآن، ويبقى ما يخصّه كما هو.',
  none: 'لا شيء في الانتظار',
  noneText: 'أُنجز كل ما طُلب.',
  failed: 'تعذّر الاطلاع على الأعمال',
  more: 'عرض المزيد',
  actFailed: 'تعذّر تنفيذ ذلك',
  details: 'ما يخصّه',
}
