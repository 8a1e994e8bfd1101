import type { MeView } from '@parley/protocol/wire'
import { createCell } from '@parley/sdk'
import type { Page } from '../../page.ts'
import type { Field } from '../field.ts'
import type { Completion, CompletionPorts, Offer } from './completion.ts'

const fetchCompleting = () => import('./completing.ts')

/** Has it fetched for somebody who is about to write. */
export const expectCompletions = (): void => void fetchCompleting().catch(() => {})

export interface LateCompletionPorts extends Pick<CompletionPorts, 'chosen'> {
  readonly page: Page
  readonly roomId: string
  readonly me: Pick<MeView, 'id' | 'kind'>
  /** What has been said is no command any more. */
  readonly hasCommands: boolean
}

/** Completes what is written in a field. What does so is fetched with the first letter; until it has come, nothing is offered. */
export function completionLater(
  field: Field,
  { page, roomId, me, hasCommands, chosen }: LateCompletionPorts,
): Completion {
  const cell = createCell<Offer | null>(null)
  let made: Completion | null = null
  let { text } = field.getSnapshot()
  const stop = field.subscribe(() => {
    const now = field.getSnapshot().text
    if (now !== text) void make()
    text = now
  })

  async function make(): Promise<void> {
    // Without it one writes on; the next letter asks again.
    const module = await fetchCompleting().catch(() => null)
    if (module === null || made !== null) return
    stop()
    const { sources, emojiOf } = module.sourcesOf(page, roomId, me)
    const completion = module.createCompletion({
      field,
      sources: hasCommands ? sources : { ...sources, command: () => [] },
      emojiOf,
      chosen,
    })
    made = completion
    completion.subscribe(() => cell.set(completion.getSnapshot()))
    completion.look()
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    press: (key) => made?.press(key) ?? false,
    pick: (place) => made?.pick(place),
    point: (place) => made?.point(place),
    close: () => made?.close(),
    look: () => made?.look(),
  }
}
