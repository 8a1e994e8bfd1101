import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '@parley/protocol/fold'
import { inflectionsOf } from './inflections.ts'
import { tokensOf } from './tokens.ts'
import { indexText, quoted } from './vector.ts'
import { Vocabulary } from './vocabulary.ts'

describe('a word is folded', () => {
  it.each([
    ['Straße', 'strasse'],
    ['ÅNGSTRÖM', 'angstrom'],
    ['Łódź', 'lodz'],
    ['smørrebrød', 'smorrebrod'],
    ['İSTANBUL', 'istanbul'],
    ['ışık', 'isik'],
    ['Œuvre', 'oeuvre'],
    ['ﬁnance', 'finance'],
    ['Ｆｕｌｌ', 'full'],
    ['Ἀθῆναι', 'αθηναι'],
    ['λόγος', 'λογοσ'],
    ['ёлка', 'елка'],
    ['שָׁלוֹם', 'שלום'],
    ['أَهْلًا', 'اهلا'],
    ['カタカナ', 'かたかな'],
    ['ﾃﾞｻﾞ', 'でざ'],
    ['が', 'が'],
    ['한국어', '한국어'],
    ['ที่', 'ที่'],
    ['दिल्ली', 'दिल्ली'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded.normalize('NFC'))
  })
})

it('plain words are taken as any others are', () => {
  const letters = fc.stringMatching(/^[A-Za-z]?[a-z]{0,70}$|^[0-9]{1,70}$/)
  const ending = fc.constantFrom('', '.', ',', '?!', '...', ';:')
  const words = fc.array(
    fc.tuple(letters, ending).map(([word, end]) => word + end),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '\n', '\t', '  '), (pieces, gap) => {
      // An apostrophe behind a word is nothing, but makes it one that has to be looked at.
      const [plain, looked] = [pieces.join(gap), pieces.map((piece) => (piece === '' ? '' : `${piece}'`)).join(gap)]
      expect(told(plain)).toEqual(told(looked))
    }),
  )
})

/** Tokens as `text@place`. */
const told = (text: string) => tokensOf(text).map((token) => `${token.text}@${token.place}`)

describe('a text comes apart', () => {
  it.each<[string, string[]]>([
    ['The tide, again', ['the@1', 'tide@2', 'again@3']],
    ['e-mail', ['e@1', 'mail@2', 'email@1']],
    ['ada@example.org', ['ada@1', 'example@2', 'org@3', 'exampleorg@2']],
    ['getUserName', ['get@1', 'user@2', 'name@3', 'getusername@1']],
    ['HTTPServer2', ['http@1', 'server@2', '2@3', 'httpserver2@1']],
    ['snake_case', ['snake@1', 'case@2', 'snakecase@1']],
    ['C++ and C#', ['c@1', 'c++@1', 'and@2', 'c@3', 'c#@3']],
    ['see #tag', ['see@1', 'tag@2', '#tag@2']],
    ['東京', ['東@1', '東京@1', '京@2']],
    ['東京tower', ['東@1', '東京@1', '京@2', 'tower@3']],
    ['a && b', ['a@1', '&&@2', 'b@3']],
    ['**bold** ||hidden||', ['bold@1', 'hidden@2']],
    ['👍🏽 ok', ['👍@1', 'ok@2']],
    ['👩‍💻', ['👩‍💻@1', '👩@1']],
    ['~~~ ~x ~/home', ['x@1', 'home@2']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('into parts of the text itself, whatever it is made of', () => {
    const text = 'Ünï-CODE ﾃﾞ 漢字 e\u0301te\u0301 👩‍💻 x\ud83d'
    for (const { from, to } of tokensOf(text)) {
      expect(from).toBeLessThan(to)
      expect(to).toBeLessThanOrEqual(text.length)
    }
    expect(tokensOf(text).find((token) => token.text === 'ete')).toMatchObject({ from: 15, to: 20 })
  })

  it('in no more time than a longer text takes', () => {
    for (const hostile of [
      'a-'.repeat(30_000),
      'aA'.repeat(30_000),
      '👩‍'.repeat(20_000),
      '#'.repeat(60_000),
      'ーー'.repeat(30_000),
    ]) {
      expect(tokensOf(hostile).length).toBeLessThan(200_000)
    }
  })
})

describe('the index', () => {
  it('holds each word once with its places, and marks with none', () => {
    expect(indexText("the don't the", ['~r1']).vector).toBe(`'~r1' 'the':1,4 'don':2 't':3 'dont':2`)
  })

  it('takes what would end its own quotes as it is', () => {
    expect(quoted("a'b\\c")).toBe("'a''b\\\\c'")
  })

  it('notes no more places than PostgreSQL tells apart', () => {
    const { vector } = indexText('x '.repeat(20_000), [])
    expect(vector.split(',')).toHaveLength(255)
    expect(indexText(`${'x '.repeat(20_000)}last`, []).vector).toContain(`'last':16383`)
  })

  it.each([
    ['emoji that are joined without end', Array.from({ length: 400 }, () => '😀').join('\u200d')],
    ['letters without end', `a${'𐌰'.repeat(200)}`],
    ['a sign before letters without end', `#a${'𐌰'.repeat(200)}`],
    ['a letter that stands for many', '\ufdfa'.repeat(300)],
  ])('makes nothing of %s that PostgreSQL would not take', (_what, text) => {
    const { vector, words } = indexText(text, [])
    for (const lexeme of vector.split(' ')) expect(Buffer.byteLength(lexeme)).toBeLessThan(2_046)
    expect(isWhole(vector) && words.every(isWhole)).toBe(true)
  })

  it('knows by heart what people remember parts of', () => {
    expect(indexText('kubernetes of 4711 a1b2c3 getUserName 漢字', []).words).toEqual([
      'kubernetes',
      'get',
      'user',
      'name',
      'getusername',
    ])
  })
})

describe('a question is bent', () => {
  it.each([
    ['running', 'run'],
    ['stopped', 'stop'],
    ['parties', 'party'],
    ['party', 'parties'],
    ['hauser', 'haus'],
    ['spielen', 'spiel'],
    ['canciones', 'cancion'],
    ['fermees', 'fermer'],
    ['mueller', 'muller'],
  ])('%s finds %s, too', (word, other) => {
    expect(inflectionsOf(word)).toContain(other)
  })

  it('only where something is left', () => {
    for (const word of ['news', 'this', 'king', 'thing', 'string', 'bus', 'встреча', 'x'])
      expect(inflectionsOf(word), word).toEqual([])
    for (const word of ['international', 'organisationen', 'aaaaaaaaaaaaaaaaaaaaaas'])
      expect(inflectionsOf(word).length).toBeLessThan(60)
  })
})

/** Without half a character, which no database takes. */
const isWhole = (text: string) => Buffer.from(text).toString() === text

it('a vocabulary forgets rather than grows', () => {
  const vocabulary = new Vocabulary()
  vocabulary.remember(['tide'])
  expect(vocabulary.missing(['tide', 'ebb'])).toEqual(['ebb'])
  vocabulary.remember(Array.from({ length: 200_000 }, (_, n) => `word${n}`))
  expect(vocabulary.missing(['tide', 'word7'])).toEqual(['tide'])
})
