import { createCell, type Watchable } from '@parley/sdk'
import { foldWord } from '@parley/protocol/fold'
import type { Field } from '../field.ts'
import type { Written } from '../text/written.ts'
import { type Option, writtenAs } from './option.ts'
import { codeAt, type Trigger, triggerAt, type TriggerKind } from './trigger.ts'

/** Answers with what is known at once, the best first, and says when it knows more. */
export type Source = (query: string, changed: () => void) => readonly Option[]

export interface Offer {
  readonly trigger: Trigger
  readonly options: readonly Option[]
  /** Which one Enter takes; null for none, so that it does what it does otherwise. */
  readonly active: number | null
}

export interface Completion extends Watchable<Offer | null> {
  /** A key was pressed in the field. True when it was for the offer. */
  press(key: string): boolean
  pick(place: number): void
  point(place: number): void
  /** Not wanted: it stays away until another word begins. */
  close(): void
  /** Offers what there is for what is written, which was written before anybody looked. */
  look(): void
}

export interface CompletionPorts {
  readonly field: Field
  readonly sources: Readonly<Record<TriggerKind, Source>>
  /** The emoji of a whole code; null while that is not known. */
  readonly emojiOf: (code: string) => string | null
  /** Something was chosen. */
  readonly chosen: (option: Option) => void
}

export function createCompletion({ field, sources, emojiOf, chosen }: CompletionPorts): Completion {
  const cell = createCell<Offer | null>(null)
  let refused: number | null = null
  let before = field.getSnapshot()

  function look(isAgain: boolean): void {
    const written = field.getSnapshot()
    const trigger = triggerAt(written)
    if (trigger === null || trigger.start !== refused) refused = null
    if (trigger === null || refused !== null) return cell.set(null)
    const options = sources[trigger.kind](trigger.query, () => look(true))
    if (options.length === 0) return cell.set(null)
    cell.set({
      trigger,
      options,
      active: isAgain ? sameActive(cell.getSnapshot(), trigger, options) : firstActive(trigger, options),
    })
  }

  field.subscribe(() => {
    const written = field.getSnapshot()
    const was = before
    before = written
    if (isTyped(was, written) && written.text[written.from - 1] === ':') {
      const found = codeAt(written)
      const emoji = found === null ? null : emojiOf(found.code)
      if (found !== null && emoji !== null) {
        // Within the event of a key, the browser takes no other change.
        queueMicrotask(() => field.rewrite((now) => (now === written ? put(now, found.start, emoji) : null)))
        return cell.set(null)
      }
    }
    if (was.text !== written.text) look(false)
    else if (triggerAt(written)?.start !== cell.getSnapshot()?.trigger.start) cell.set(null)
  })

  function pick(place: number): void {
    const offer = cell.getSnapshot()
    const option = offer?.options[place]
    if (offer === null || option === undefined) return
    chosen(option)
    field.rewrite((written) =>
      put(written, offer.trigger.start, option.is === 'emoji' ? writtenAs(option) : `${writtenAs(option)} `),
    )
    cell.set(null)
  }

  function move(by: 1 | -1): void {
    const offer = cell.getSnapshot()
    if (offer === null) return
    const { length } = offer.options
    const active = offer.active === null ? (by === 1 ? 0 : length - 1) : (offer.active + by + length) % length
    cell.set({ ...offer, active })
  }

  function close(): void {
    refused = cell.getSnapshot()?.trigger.start ?? refused
    cell.set(null)
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    press(key) {
      const offer = cell.getSnapshot()
      if (offer === null) return false
      if (key === 'ArrowDown') move(1)
      else if (key === 'ArrowUp') move(-1)
      else if (key === 'Escape') close()
      else if (key === 'Tab') pick(offer.active ?? 0)
      else if (key === 'Enter' && offer.active !== null) pick(offer.active)
      else return false
      return true
    },
    pick,
    look: () => look(false),
    point(place) {
      const offer = cell.getSnapshot()
      if (offer !== null && offer.active !== place) cell.set({ ...offer, active: place })
    },
    close,
  }
}

/** Nothing is chosen beforehand of nothing typed, nor where all of it is typed already. */
function firstActive({ query }: Trigger, options: readonly Option[]): number | null {
  const [first] = options
  if (query === '' || first === undefined) return null
  return first.is !== 'emoji' && foldWord(writtenAs(first).slice(1)) === foldWord(query) ? null : 0
}

/** More was found: what was chosen stays chosen. */
function sameActive(offer: Offer | null, trigger: Trigger, options: readonly Option[]): number | null {
  if (offer === null || offer.active === null) return firstActive(trigger, options)
  const name = writtenAs(offer.options[offer.active] ?? options[0] ?? { is: 'everybody', whom: 'room', count: null })
  const place = options.findIndex((option) => writtenAs(option) === name)
  return offer.active === 0 || place === -1 ? firstActive(trigger, options) : place
}

function isTyped(before: Written, { text, from, to }: Written): boolean {
  return text.length === before.text.length + 1 && from === to && from === before.from + 1
}

/** Puts something in place of what stands between a place and the caret, with one space behind it at most. */
function put({ text, from }: Written, start: number, insert: string): Written {
  const isSpaced = insert.endsWith(' ') && text[from] === ' '
  const caret = start + insert.length
  return {
    text: text.slice(0, start) + (isSpaced ? insert.slice(0, -1) : insert) + text.slice(from),
    from: caret,
    to: caret,
  }
}
