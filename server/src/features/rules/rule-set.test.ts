import type { RuleView } from '@parley/protocol'
import { describe, expect, it } from 'vitest'
import { type RuleInForce, RuleSet, type Said } from './rule-set.ts'

const ruleOf = (condition: RuleView['condition'], more: Partial<RuleInForce> = {}): RuleInForce => ({
  id: 'r',
  name: 'Rule',
  explanation: '',
  action: 'block',
  roomIds: null,
  directs: false,
  condition,
  ...more,
})
const words = (...all: string[]) => ruleOf({ kind: 'words', words: all })
const finds = (rule: RuleInForce, content: string, more: Partial<Said> = {}) =>
  new RuleSet([rule]).find({ content, hasFiles: false, ageMs: 1e12, ...more }).flatMap(({ found }) => found)

describe('a word', () => {
  it.each([
    ['spam', 'this is SPAM, really'],
    ['spam', 'spam'],
    ['Spam', 'ｓｐａｍ'],
    ['spam', 'sp\u200bam'],
    ['spam', 's\u00adp\u2060am'],
    ['spam', 's\u0336p\u0336a\u0336m\u0336'],
    ['spam', 's\u0301p\u0308a\u030am'],
    ['spam', '𝓼𝓹𝓪𝓶'],
    ['spam', 'ⓢⓟⓐⓜ'],
    ['spam', 'sp**a**m'],
    ['spam', '||spam||'],
    ['spam', 'sраm'],
    ['spam', 'ѕрam'],
    ['paypal', 'Раураl'],
    ['scope', 'ѕсоре'],
    ['casino', 'c4s1n0'],
    ['casino', 'ca$ino'],
    ['silly', 's1l1y si1ly'],
    ['mp3', 'an MP3 file'],
    ['naïve', 'naive'],
    ['strasse', 'STRAßE'],
    ['buy  now', 'BUY\n now!'],
    ['сука', 'СУКА'],
    ['сука', 'cyka'],
    ['сука', 'cукa'],
    ['λόγος', 'ΛΟΓΟΣ'],
    ['חרא', 'חָרָא'],
    ['كلب', 'كَلْبٌ'],
    ['चोर', 'वह चोर है'],
    ['赌博', '网上赌博网站'],
    ['カジノ', 'オンラインカジノで'],
    ['カジノ', 'ｶｼﾞﾉ'],
    ['พนัน', 'เว็บพนันออนไลน์'],
    ['viagra', '买viagra吧'],
    ['도박', '도박'],
    ['spam*', 'spammers'],
    ['*spam', 'antispam'],
    ['*spam*', 'antispammers'],
    ['c++', 'I write C++ here'],
  ])('%s is found in %j', (word, content) => expect(finds(words(word), content)).toEqual([word]))

  it.each([
    ['spam', 'spammers'],
    ['spam', 'antispam'],
    ['spam', 'spam_filter'],
    ['ass', 'a class of 455 passengers'],
    ['spam*', 'antispam'],
    ['*spam', 'spammers'],
    ['pot', 'он открыл рот'],
    ['buy now', 'buy it now'],
    ['도박', '도박사'],
    ['кот', 'котёнок'],
    ['चोर', 'चोरी'],
    ['viagra', 'via gra'],
  ])('%s is not found in %j', (word, content) => expect(finds(words(word), content)).toEqual([]))

  it('is one of many, and each that is found is told once', () =>
    expect(finds(words('he', 'she', 'hers', 'his'), 'she said: ushers, his, SHE').toSorted()).toEqual(['his', 'she']))

  it('is found for each rule that has it', () => {
    const set = new RuleSet([words('spam'), ruleOf({ kind: 'words', words: ['spam', 'eggs'] }, { id: 'other' })])
    const hits = set.find({ content: 'spam and eggs', hasFiles: false, ageMs: 0 })
    expect(hits.map(({ rule, found }) => [rule.id, [...found].toSorted()])).toEqual([
      ['r', ['spam']],
      ['other', ['eggs', 'spam']],
    ])
  })
})

describe('links', () => {
  const links = (most: number, ...domains: string[]) => ruleOf({ kind: 'links', most, domains })

  it.each([
    [links(0), 'see https://example.org', ['1']],
    [links(0), 'see HTTP://EXAMPLE.ORG', ['1']],
    [links(0), 'see www.example.org', ['1']],
    [links(0), '`https://example.org`', ['1']],
    [links(0), 'ht\u200btps://example.org', ['1']],
    [links(0), 'https://www.example.org', ['1']],
    [links(1), 'https://a.example and <https://b.example>', ['2']],
    [links(0, 'evil.example'), 'https://evil.example/x', ['evil.example']],
    [links(0, 'evil.example'), 'https://a.b.EVIL.example./x', ['evil.example']],
    [links(0, 'evil.example'), 'https://good.example@evil.example/', ['evil.example']],
    [links(0, 'evil.example'), 'just evil.example, typed', ['evil.example']],
    [links(0, 'evil.example'), 'ｅｖｉｌ．example', ['evil.example']],
    [links(0, 'bücher.example'), 'https://xn--bcher-kva.example', ['xn--bcher-kva.example']],
  ])('%# are found', (rule, content, found) => expect(finds(rule, content)).toEqual(found))

  it.each([
    [links(1), 'https://example.org'],
    [links(0), 'no link at all: http, www, 1.5'],
    [links(0, 'evil.example'), 'https://notevil.example and https://evil.example.org'],
    [links(0, 'evil.example'), 'https://good.example/evil.example-review'],
  ])('%# are let through', (rule, content) => expect(finds(rule, content)).toEqual([]))
})

it('mentions are counted each once, and everybody as one', () => {
  const rule = ruleOf({ kind: 'mentions', most: 2 })
  expect(finds(rule, '@ada @bob @ada. @Ada')).toEqual([])
  expect(finds(rule, '@ada @bob @room')).toEqual(['3'])
})

describe('an account that is new', () => {
  const rule = ruleOf({ kind: 'newcomers', hours: 2, links: false, files: false, directs: true, perMinute: null })
  const young = { ageMs: 2 * 3_600_000 - 1 }
  it('sends neither links nor files, until it is old enough', () => {
    expect(finds(rule, 'https://example.org', { ...young, hasFiles: true })).toEqual(['files', 'links'])
    expect(finds(rule, 'words', young)).toEqual([])
    expect(finds(rule, 'https://example.org', { ageMs: 2 * 3_600_000, hasFiles: true })).toEqual([])
  })
})
