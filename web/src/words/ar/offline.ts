import type { Words } from '../en.ts'
import { seconds as ofSeconds } from './counted.ts'
import { isolated } from './isolated.ts'

export const offline: Words['offline'] = {
  connecting: 'جارٍ الاتصال…',
  connectingSince: (since) => `جارٍ الاتصال… هذا ما كان هنا ${isolated(since)}.`,
  offline: 'أنت دون اتصال. ما تكتبه سيُرسل لاحقًا.',
  offlineSince: (since) => `أنت دون اتصال، وهذا ما كان هنا ${isolated(since)}. ما تكتبه سيُرسل لاحقًا.`,
  waiting: (seconds) => `المحاولة التالية بعد ${ofSeconds(seconds)}`,
  trying: 'جارٍ المحاولة…',
  lost: 'الخادم لا يستجيب. ما تكتبه سيُرسل لاحقًا.',
  lostSince: (since) => `الخادم لا يستجيب. هذا ما كان هنا ${isolated(since)}، وما تكتبه سيُرسل لاحقًا.`,
  tryNow: 'المحاولة الآن',
  stopped: {
    signed_out: 'سُجّل خروجك.',
    banned: 'لم يعد مسموحًا لك بالبقاء هنا.',
    unsupported_version: 'هذه الصفحة أقدم مما يقبله خادمها.',
    refused: 'لا يسمح الخادم لهذه الصفحة بالاتصال.',
  },
  reload: 'إعادة التحميل',
  upToDate: (when) => `آخر تحديث: ${isolated(when)}`,
  update: {
    title: 'صدرت نسخة جديدة',
    text: 'ستُستخدم عند تحميل الصفحة في المرة القادمة.',
    reload: 'تحميلها الآن',
  },
}
