import { demoPeople } from './people.ts'
import type { Theme } from './talk.ts'

/** A room of the demo, its people by their usernames, the owner first. */
export interface DemoRoom {
  readonly key: string
  readonly kind: 'channel' | 'group'
  readonly visibility: 'public' | 'private'
  readonly name: string
  readonly topic: string
  readonly description: string
  readonly category: string
  readonly people: readonly string[]
  readonly themes: readonly Theme[]
  /** How much of all that is said is said here. */
  readonly share: number
}

const everybody = demoPeople.map(({ username }) => username)

export const demoRooms: readonly DemoRoom[] = [
  channel('harbour', 'Everything and everybody', 'Start here', everybody, ['harbour', 'weather', 'small'], 30),
  channel('welcome', 'Say hello, ask anything', 'Start here', everybody, ['welcome'], 5),
  channel(
    'lamp-works',
    'Lenses, motors and the code that turns them',
    'Work',
    'tomas mara olena jonas ben priya'.split(' '),
    ['code', 'work'],
    18,
  ),
  channel(
    'weather',
    'What the sky is up to',
    'Work',
    'xiaoyu mara noa priya jonas somchai'.split(' '),
    ['weather'],
    12,
  ),
  channel(
    'kitchen',
    'What is for supper',
    'Life',
    'lucia claire somchai yuki mara ben amal'.split(' '),
    ['kitchen', 'spanish'],
    10,
  ),
  channel(
    'library',
    'Books, charts and quiet',
    'Life',
    'claire amal yuki xiaoyu noa'.split(' '),
    ['books', 'french'],
    8,
  ),
  channel('werft', 'Alles rund ums Boot', 'Sprachen · 语言', 'jonas tomas claire mara'.split(' '), ['german'], 6),
  channel('语言角', '随便聊聊', 'Sprachen · 语言', 'xiaoyu yuki minji mara'.split(' '), ['chinese'], 6),
  channel('港の猫', '猫の写真と近況', 'Sprachen · 语言', 'yuki xiaoyu minji claire'.split(' '), ['japanese'], 5),
  channel('المرسى', 'حديث المساء', 'Sprachen · 语言', 'amal noa claire tomas'.split(' '), ['arabic'], 5),
  {
    ...channel('keepers', 'Watches and keys', 'Work', 'mara tomas xiaoyu'.split(' '), ['work', 'small'], 4),
    visibility: 'private',
  },
  {
    ...channel('Friday soup', '', '', 'lucia mara tomas yuki amal'.split(' '), ['kitchen', 'small'], 4),
    kind: 'group',
    visibility: 'private',
  },
]

/** Who talks in private, and of what. */
export const demoDirects: readonly { readonly people: readonly [string, string]; readonly themes: readonly Theme[] }[] =
  [
    { people: ['mara', 'tomas'], themes: ['small', 'work'] },
    { people: ['mara', 'yuki'], themes: ['small', 'japanese'] },
    { people: ['mara', 'amal'], themes: ['arabic', 'small'] },
    { people: ['mara', 'ben'], themes: ['small'] },
  ]

function channel(
  key: string,
  topic: string,
  category: string,
  people: readonly string[],
  themes: readonly Theme[],
  share: number,
): DemoRoom {
  const description = topic === '' ? '' : `${topic}. Be kind, and write as you would speak on the pier.`
  return { key, kind: 'channel', visibility: 'public', name: key, topic, description, category, people, themes, share }
}
