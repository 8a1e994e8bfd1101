import type { RuleView } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import { createForm, type Form, type Problems } from '../../forms/form.ts'
import type { Page } from '../../page.ts'
import { type AdminWords, adminWords } from '../../words/index.ts'
import { wholeOf } from '../place/written-values.ts'
import type { RuleDraft } from './rules.ts'

export type Condition = RuleView['condition']
export type ConditionKind = Condition['kind']
export const conditionKinds = ['words', 'links', 'repeat', 'newcomers', 'mentions'] as const satisfies ConditionKind[]

/** A room by what it is called; null where it is no more. */
export interface NamedRoom {
  readonly id: string
  readonly name: string | null
}

/** A rule as it is written: what belongs to another kind of condition is kept while one tries kinds. */
export interface RuleValues {
  readonly name: string
  readonly explanation: string
  readonly action: RuleView['action']
  readonly where: 'place' | 'rooms'
  readonly rooms: readonly NamedRoom[]
  readonly directs: boolean
  readonly kind: ConditionKind
  /** One a line. */
  readonly words: string
  readonly domains: string
  readonly most: string
  readonly times: string
  readonly seconds: string
  readonly hours: string
  readonly links: boolean
  readonly files: boolean
  readonly begins: boolean
  readonly perMinute: string
}

const fresh: RuleValues = {
  name: '',
  explanation: '',
  action: 'hold',
  where: 'place',
  rooms: [],
  directs: false,
  kind: 'words',
  words: '',
  domains: '',
  most: '3',
  times: '3',
  seconds: '60',
  hours: '24',
  links: false,
  files: true,
  begins: true,
  perMinute: '',
}

/** What stands in the form for a rule that is there. */
export function valuesOf(rule: RuleView, names: readonly NamedRoom[]): RuleValues {
  const { name, explanation, action, roomIds, directs, condition } = rule
  const rooms = (roomIds ?? []).map((id) => names.find((room) => room.id === id) ?? { id, name: null })
  const where = roomIds === null ? 'place' : 'rooms'
  return { ...fresh, name, explanation, action, directs, where, rooms, kind: condition.kind, ...written(condition) }
}

function written(condition: Condition): Partial<RuleValues> {
  switch (condition.kind) {
    case 'words':
      return { words: condition.words.join('\n') }
    case 'links':
      return { most: String(condition.most), domains: condition.domains.join('\n') }
    case 'repeat':
      return { times: String(condition.times), seconds: String(condition.seconds) }
    case 'newcomers': {
      const { hours, links, files, directs, perMinute } = condition
      return { hours: String(hours), links, files, begins: directs, perMinute: perMinute?.toString() ?? '' }
    }
    case 'mentions':
      return { most: String(condition.most) }
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the rule speaks of, as the place takes it. */
export function conditionOf(values: RuleValues): RuleDraft['condition'] {
  const { kind, links, files, begins, perMinute } = values
  switch (kind) {
    case 'words':
      return { kind, words: linesOf(values.words) }
    case 'links':
      return { kind, most: wholeOf(values.most), domains: linesOf(values.domains) }
    case 'repeat':
      return { kind, times: wholeOf(values.times), seconds: wholeOf(values.seconds) }
    case 'newcomers': {
      const pace = perMinute.trim() === '' ? null : wholeOf(perMinute)
      return { kind, hours: wholeOf(values.hours), links, files, directs: begins, perMinute: pace }
    }
    case 'mentions':
      return { kind, most: wholeOf(values.most) }
  }
}

export function draftOf(values: RuleValues): RuleDraft {
  const { name, explanation, action, where, rooms, directs } = values
  const roomIds = where === 'place' ? null : rooms.map(({ id }) => id)
  return { name, explanation, action, roomIds, directs: directs && where === 'place', condition: conditionOf(values) }
}

/** Between what a number has to be, by the field it is written in. */
export const bounds = {
  most: [0, 100],
  times: [2, 100],
  seconds: [5, 86_400],
  hours: [1, 8_760],
  perMinute: [1, 600],
} as const
type NumberField = keyof typeof bounds

const numbersOf: Record<ConditionKind, readonly NumberField[]> = {
  words: [],
  links: ['most'],
  repeat: ['times', 'seconds'],
  newcomers: ['hours', 'perMinute'],
  mentions: ['most'],
}

/** What keeps a rule from being saved, as far as that is known before the place is asked. */
export function faultsOf(values: RuleValues, { ruleBook }: Pick<AdminWords, 'ruleBook'>): Problems<RuleValues> {
  const isOutside = (field: NumberField) => {
    const [least, most] = bounds[field]
    const text = values[field].trim()
    if (text === '') return field !== 'perMinute'
    return !/^\d+$/.test(text) || Number(text) < least || Number(text) > most
  }
  const numbers = numbersOf[values.kind].filter(isOutside)
  return {
    ...(values.name.trim() === '' && { name: ruleBook.nameMissing }),
    ...(values.kind === 'words' && linesOf(values.words).length === 0 && { words: ruleBook.wordsMissing }),
    ...(values.where === 'rooms' && values.rooms.length === 0 && { rooms: ruleBook.roomsMissing }),
    ...Object.fromEntries(numbers.map((field) => [field, ruleBook.numberBetween(bounds[field][0], bounds[field][1])])),
  }
}

/** The place names the word or domain that it does not take by where it stands. */
function explain(error: unknown, words: AdminWords): Problems<RuleValues> {
  if (!(error instanceof ParleyError)) return {}
  const about = (path: string) => error.details.some(({ field }) => field.startsWith(path))
  return {
    ...(about('condition.words') && { words: words.ruleBook.wordsWrong }),
    ...(about('condition.domains') && { domains: words.ruleBook.domainsWrong }),
  }
}

export function createRuleForm(
  page: Pick<Page, 'catalogue' | 'timers'>,
  initial: RuleValues | null,
  save: (draft: RuleDraft) => Promise<void>,
): Form<RuleValues> {
  return createForm<RuleValues>({
    initial: initial ?? fresh,
    check: (values) => faultsOf(values, adminWords(page.catalogue)),
    async send(values) {
      await save(draftOf(values))
      return values
    },
    now: page.timers.now,
    explain: (error) => explain(error, adminWords(page.catalogue)),
  })
}
