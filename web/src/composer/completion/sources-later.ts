import type { MeView } from '@parley/protocol/wire'
import type { Page } from '../../page.ts'
import type { CompletionPorts, Source } from './completion.ts'
import type { TriggerKind } from './trigger.ts'

const fetchSources = () => import('./sources.ts')

/** Has them fetched for somebody who is about to write. */
export const expectCompletions = (): void => void fetchSources().catch(() => {})

type Sources = Pick<CompletionPorts, 'sources' | 'emojiOf'>

/** The same sources, fetched when something is first to be completed: until they have come, nothing is offered. */
export function sourcesLater(page: Page, roomId: string, me: Pick<MeView, 'id' | 'kind'>): Sources {
  let known: Sources | null = null

  async function load(changed: () => void): Promise<void> {
    // Without them one writes on; the next letter asks again.
    const module = await fetchSources().catch(() => null)
    known ??= module?.sourcesOf(page, roomId, me) ?? null
    if (known !== null) changed()
  }

  const later =
    (kind: TriggerKind): Source =>
    (query, changed) => {
      if (known !== null) return known.sources[kind](query, changed)
      void load(changed)
      return []
    }

  return {
    sources: { emoji: later('emoji'), command: later('command'), person: later('person'), room: later('room') },
    emojiOf: (code) => known?.emojiOf(code) ?? null,
  }
}
