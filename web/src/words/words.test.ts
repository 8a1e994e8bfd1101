import { defaultPreferences, type Preferences } from '@parley/protocol/wire'
import { createCell } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { chooseLanguage, createWords } from './index.ts'
import { pluralForms, pluralIn } from './plural.ts'

const offered = {
  en: { name: 'English', load: async () => en },
  ar: { name: 'العربية', load: async () => ({ ...en, product: 'بارلي' }) },
}

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
    const load = async () => (up ? en : Promise.reject(new Error('gone')))
    const words = createWords(preferences, [], { ...offered, ar: { name: 'العربية', load } })
    preferences.set({ ...defaultPreferences, language: 'ar' })
    await settle()
    expect(words.getSnapshot().lang).toBe('en')
    up = true
    preferences.set({ ...defaultPreferences, language: 'ar', theme: 'dark' })
    await settle()
    expect(words.getSnapshot().lang).toBe('ar')
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
