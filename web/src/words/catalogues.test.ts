import { describe, expect, it } from 'vitest'
import { sayingsOf, shapeOf, type Saying } from '../../test/sayings.ts'
import { searchWords } from '../search/search-words.ts'
import { en as pageInEnglish } from './en.ts'
import { administration as administrationInEnglish } from './en/administration.ts'
import { first as english } from './en/first.ts'
import { catalogues } from './index.ts'
import { languageNames } from './language-names.ts'

/** The words of the page with those that come later. */
const en = { ...pageInEnglish, ...administrationInEnglish, search: searchWords['en'] }

/** Names, signs, and a sentence that is Arabic on purpose: they stand as they are in any language. */
const kept = [
  'Parley',
  'Emoji',
  'Bot',
  'Mara Lindqvist',
  'Tomás Rey',
  'أمل حداد',
  'صباح الخير! سأنتظركم عند المرسى.',
  'sample-#',
  '# px',
  '[#m, #h, #d]',
  '/me  — ',
]

/** Words that a language writes as English does. */
const shared: Readonly<Record<string, readonly string[]>> = {
  ar: ['Wonderful. I will bring the new lens over after lunch.'],
  de: [
    ' in ',
    'In ',
    ...'@person|Bots|Code|Details|Link|Links|Moderation|Name|Offline|Online|Person|Spam|Spoiler|Status|System|Webhooks'.split(
      '|',
    ),
  ],
  es: ['Bots', 'Invisible', 'Spam', 'Spoiler', 'Webhooks', '# token', '# tokens'],
  fr: [
    ...'Actions|Administration|Bots|Code|Contact|Contacts|Description|Documents|E-mail|Interface|Invisible|Invitations|Mentions|Message|Messages|Notes|Notifications'.split(
      '|',
    ),
    ...'Spam|Spoiler|Suggestions|Webhooks|# contact|# contacts|# mention|# mentions|# minutes|# suggestion|# suggestions'.split(
      '|',
    ),
  ],
}

/** What no text of a language contains: ways of writing that are only right in English. */
const slips: Readonly<Record<string, RegExp>> = {
  // A dropped word's ellipsis stands apart from the word before it.
  de: /[^\u00A0]…|[”—]|(?<!„[^“]*)“/u,
  es: /^[^¿]*\?|^[^¡]*\p{L}!|[“”]/u,
  fr: / [;:!?»]|« |[\p{L}\d)⟧][;!?»]|[\p{L}⟧]:|«[^\u00A0]|[“”]/u,
  // Whatever is inserted stands between the signs that isolate its direction.
  ar: /\p{sc=Arabic}[,;?]|[“”]|\.\.\.|⟦(?![^\u2068\u2069]*\u2069)/u,
  // Between a number and characters stands a space in Chinese, and none in Japanese.
  zh: /[\p{sc=Han}⟧](?:,(?!⟦)|[;:!?(.])|\.\.\.|[「」您]|\p{sc=Han}\d|\d\p{sc=Han}/u,
  ja: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}⟧](?:,(?!⟦)|[;:!?(.])|\.\.\.|[“”]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}] [\d⟦]|[\d⟧] [\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u,
}

const insertedIn = (text: string) => [...new Set(text.match(/⟦.*?⟧/g))].toSorted()

/** Those above two: smaller ones may be words, or be told by the form alone. */
const numbersIn = (text: string) =>
  (text.match(/\d[\d,]*/g) ?? []).map((each) => Number(each.replaceAll(',', ''))).filter((each) => each > 2)

const withoutInserted = (text: string) => text.replaceAll(/⟦.*?⟧/g, '').replaceAll(/\d[\d,]*/g, '#')

it('every catalogue has a name to be chosen by', () => {
  expect(Object.keys(languageNames)).toEqual(Object.keys(catalogues))
})

describe.each(Object.entries(catalogues).filter(([lang]) => lang !== 'en'))(
  'the catalogue %s',
  (lang, { first, whole: wholePage, administration }) => {
    const whole = async () => ({ ...(await wholePage()), ...(await administration()), search: searchWords[lang] })
    const format = new Intl.NumberFormat(lang)

    async function findFaults(isFault: (saying: Saying) => boolean): Promise<readonly Saying[]> {
      return sayingsOf(en, await whole()).filter(isFault)
    }

    it('has the keys of English, and its sentences take as much', async () => {
      expect(shapeOf(await whole())).toEqual(shapeOf(en))
    })

    it('has all that is said first in what comes first', async () => {
      expect(shapeOf(await first())).toEqual(shapeOf(english))
    })

    it('has what only the administration says apart from all else', async () => {
      expect(shapeOf(await administration())).toEqual(shapeOf(administrationInEnglish))
      expect(Object.keys(await wholePage())).not.toEqual(expect.arrayContaining(['admin']))
    })

    it('says something wherever English does', async () => {
      // What stands around a name may all stand on one side of it.
      const isEmpty = ({ path, english, text }: Saying) =>
        /\S/.test(english) && !/\S/.test(text) && !/\.(before|after)$/.test(path)
      expect(await findFaults((each) => isEmpty(each) || /undefined|NaN|null|\[object/.test(each.text))).toEqual([])
    })

    it('tells what is inserted, and nothing else', async () => {
      const isOther = ({ english, text }: Saying) => insertedIn(english).join(' ') !== insertedIn(text).join(' ')
      expect(await findFaults(isOther)).toEqual([])
    })

    it('tells the numbers', async () => {
      const isTold = (text: string) => (number: number) =>
        text.includes(format.format(number)) || text.includes(String(number))
      expect(await findFaults(({ english, text }) => !numbersIn(english).every(isTold(text)))).toEqual([])
    })

    it('is translated, but for names and words that are shared', async () => {
      // What is written on keys is often English whatever is typed with them.
      const isSame = ({ path, english, text }: Saying) => english === text && !path.startsWith('keyNames.')
      const same = (await findFaults(isSame))
        .map(({ text }) => withoutInserted(text))
        .filter((text) => /\p{L}/u.test(text) && !kept.includes(text))
      expect([...new Set(same)].toSorted()).toEqual([...(shared[lang] ?? [])].toSorted())
    })

    it('is written with the signs of its language', async () => {
      const slip = slips[lang]
      const isSlip = ({ text }: Saying) => !kept.includes(text) && (/["']/.test(text) || (slip?.test(text) ?? false))
      expect(await findFaults(isSlip)).toEqual([])
    })
  },
)
