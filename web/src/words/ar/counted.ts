import { pluralIn } from '../plural.ts'

const plural = pluralIn('ar')
const format = new Intl.NumberFormat('ar')

/** A number that stands by itself, in the digits of the language. */
export const number = (value: number): string => format.format(value)

export const seconds = (count: number): string =>
  plural(count, {
    zero: '# ثانية',
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: '# ثوانٍ',
    many: '# ثانية',
    other: '# ثانية',
  })

export const minutes = (count: number): string =>
  plural(count, {
    zero: '# دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: '# دقائق',
    many: '# دقيقة',
    other: '# دقيقة',
  })

export const hours = (count: number): string =>
  plural(count, {
    zero: '# ساعة',
    one: 'ساعة واحدة',
    two: 'ساعتين',
    few: '# ساعات',
    many: '# ساعة',
    other: '# ساعة',
  })

export const days = (count: number): string =>
  plural(count, { zero: '# يوم', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' })

export const rooms = (count: number): string =>
  plural(count, {
    zero: 'لا غرف',
    one: 'غرفة واحدة',
    two: 'غرفتان',
    few: '# غرف',
    many: '# غرفة',
    other: '# غرفة',
  })

export const members = (count: number): string =>
  plural(count, {
    zero: 'لا أعضاء',
    one: 'عضو واحد',
    two: 'عضوان',
    few: '# أعضاء',
    many: '# عضوًا',
    other: '# عضو',
  })

export const persons = (count: number): string =>
  plural(count, {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '# أشخاص',
    many: '# شخصًا',
    other: '# شخص',
  })

/** After the names that are told. */
export const otherPersons = (count: number): string =>
  plural(count, {
    zero: 'لا أحد غيرهم',
    one: 'شخص آخر',
    two: 'شخصان آخران',
    few: '# آخرون',
    many: '# شخصًا آخر',
    other: '# شخص آخر',
  })

export const mentions = (count: number): string =>
  plural(count, {
    zero: 'لا إشارات',
    one: 'إشارة واحدة',
    two: 'إشارتان',
    few: '# إشارات',
    many: '# إشارة',
    other: '# إشارة',
  })

export const newMessages = (count: number): string =>
  plural(count, {
    zero: 'لا رسائل جديدة',
    one: 'رسالة جديدة',
    two: 'رسالتان جديدتان',
    few: '# رسائل جديدة',
    many: '# رسالة جديدة',
    other: '# رسالة جديدة',
  })

/** How much may still be written. */
export const charactersLeft = (count: number): string =>
  plural(count, {
    zero: 'لم يبقَ أي حرف',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: 'بقي # أحرف',
    many: 'بقي # حرفًا',
    other: 'بقي # حرف',
  })
