import { defaultPreferences, type Preferences } from '@parley/protocol/wire'
import { createCell } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { administration } from './en/administration.ts'
import { first } from './en/first.ts'
import { adminWords, chooseLanguage, createWords } from './index.ts'
import { pluralForms, pluralIn } from './plural.ts'

const english = { first: async () => first, whole: async () => en, administration: async () => administration }
const arabic = {
  first: async () => ({ ...first, product: 'بارلي' }),
  whole: async () => ({ ...en, product: 'بارلي' }),
  administration: async () => ({ ...administration, charts: { asTable: 'كجدول' } }),
}
const offered = { en: english, ar: arabic }

async function settle() {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

describe('the language', () => {
  it.each([
    ['ar', ['en'], 'ar'],
    ['de', ['ar'], 'en'],
    [null, ['ar-EG', 'en'], 'ar'],
    [null, ['fi', 'AR'], 'ar'],
    [null, ['fi'], 'en'],
    [null, [], 'en'],
  ] as const)('with %s chosen and a browser asking for %j is %s', (chosen, browser, language) => {
    expect(chooseLanguage(chosen, browser, offered)).toBe(language)
  })
})

describe('the words', () => {
  it('follow the preferences, with their direction', async () => {
    const preferences = createCell<Preferences>(defaultPreferences)
    const words = createWords(preferences, [], offered)
    expect(words.getSnapshot()).toMatchObject({ lang: 'en', dir: 'ltr' })
    preferences.set({ ...defaultPreferences, language: 'ar' })
    await settle()
    expect(words.getSnapshot()).toMatchObject({ lang: 'ar', dir: 'rtl', words: { product: 'بارلي' } })
    preferences.set({ ...defaultPreferences, language: 'en' })
    await settle()
    expect(words.getSnapshot()).toMatchObject({ lang: 'en', dir: 'ltr' })
  })

  it('stay as they are when a catalogue cannot be fetched, and are asked for again', async () => {
    const preferences = createCell<Preferences>(defaultPreferences)
    let up = false
    const fetchFirst = async () => (up ? first : Promise.reject(new Error('gone')))
    const words = createWords(preferences, [], { ...offered, ar: { ...arabic, first: fetchFirst } })
    preferences.set({ ...defaultPreferences, language: 'ar' })
    await settle()
    expect(words.getSnapshot().lang).toBe('en')
    up = true
    preferences.set({ ...defaultPreferences, language: 'ar', theme: 'dark' })
    await settle()
    expect(words.getSnapshot().lang).toBe('ar')
  })
})

describe('all words', () => {
  it('come when something needs more than the first, and once', async () => {
    let asked = 0
    const whole = async () => {
      asked += 1
      return en
    }
    const words = createWords(createCell<Preferences>(defaultPreferences), [], {
      ...offered,
      en: { ...english, whole },
    })
    expect(words.getSnapshot().whole).toBeNull()
    expect(words.whole()).toBe(words.whole())
    await settle()
    expect(words.getSnapshot().whole).toBe(en)
    expect(asked).toBe(1)
  })

  it('come with the next language, for whoever has seen more than the first', async () => {
    const preferences = createCell<Preferences>(defaultPreferences)
    const words = createWords(preferences, [], offered)
    await words.whole()
    preferences.set({ ...defaultPreferences, language: 'ar' })
    await settle()
    expect(words.getSnapshot()).toMatchObject({ lang: 'ar', whole: { product: 'بارلي', doors: en.doors } })
  })

  it('are asked for again after they could not be fetched', async () => {
    let up = false
    const whole = async () => (up ? en : Promise.reject(new Error('gone')))
    const words = createWords(createCell<Preferences>(defaultPreferences), [], {
      ...offered,
      en: { ...english, whole },
    })
    await expect(words.whole()).rejects.toThrow('gone')
    up = true
    await expect(words.whole()).resolves.toBe(en)
  })
})

describe('the words of the administration', () => {
  it('come with all others when it is opened, and not before', async () => {
    const words = createWords(createCell<Preferences>(defaultPreferences), [], offered)
    await words.whole()
    expect(words.getSnapshot().administration).toBeNull()
    expect(() => adminWords(words)).toThrow('not been fetched')
    expect(words.administration()).toBe(words.administration())
    await words.administration()
    expect(adminWords(words)).toMatchObject({ charts: administration.charts, doors: en.doors })
  })

  it('come with the next language, for whoever has opened it', async () => {
    const preferences = createCell<Preferences>(defaultPreferences)
    const words = createWords(preferences, [], offered)
    await words.administration()
    preferences.set({ ...defaultPreferences, language: 'ar' })
    await settle()
    expect(adminWords(words)).toMatchObject({ product: 'بارلي', charts: { asTable: 'كجدول' } })
  })

  it('are asked for again after they could not be fetched', async () => {
    let up = false
    const fetchThem = async () => (up ? administration : Promise.reject(new Error('gone')))
    const words = createWords(createCell<Preferences>(defaultPreferences), [], {
      ...offered,
      en: { ...english, administration: fetchThem },
    })
    await expect(words.administration()).rejects.toThrow('gone')
    up = true
    await expect(words.administration()).resolves.toMatchObject({ charts: administration.charts })
  })
})

describe('a number in words', () => {
  it('takes the form its language gives it', () => {
    expect(pluralIn('en')(1, { one: '# day', other: '# days' })).toBe('1 day')
    expect(pluralIn('en')(1200, { one: '# day', other: '# days' })).toBe('1,200 days')
    const days = { zero: 'لا أيام', one: 'يوم', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' }
    expect(pluralIn('ar')(2, days)).toBe('يومان')
    expect(pluralIn('ar')(3, days)).toMatch(/^[3٣] أيام$/)
  })

  it.each(Object.entries(pluralForms))('has in %s the forms that Unicode has', (lang, forms) => {
    expect(new Set(forms)).toEqual(new Set(new Intl.PluralRules(lang).resolvedOptions().pluralCategories))
  })
})
