import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useAllWords, useMe, usePage } from '../app/page-context.ts'
import { PresenceDot } from '../presence/presence-dot.tsx'
import { usePresence } from '../presence/use-presence.ts'

const choices = ['online', 'away', 'busy', 'invisible'] as const
type Choice = (typeof choices)[number]

/** How one wants to appear. */
export function PresenceItems() {
  const { client, tellFailure } = usePage()
  const { presence: words } = useAllWords()
  const now = usePresence(useMe().id)?.presence
  async function choose(status: Choice): Promise<void> {
    try {
      await client.call('presence.set', { status })
    } catch (error) {
      tellFailure(
        ({ presence }) => presence.setFailed,
        error,
        () => void choose(status),
      )
    }
  }
  return (
    <Menu.Group>
      <Menu.GroupLabel className="px-3 py-1 text-xs font-semibold text-ink-muted">{words.label}</Menu.GroupLabel>
      <Menu.RadioGroup value={now} onValueChange={(choice: Choice) => void choose(choice)}>
        {choices.map((choice) => (
          <Menu.RadioItem key={choice} value={choice} closeOnClick className="popup-item" title={words.notes[choice]}>
            <PresenceDot presence={choice} />
            <span className="flex-1">{words.states[choice]}</span>
            <Menu.RadioItemIndicator>
              <Check aria-hidden className="size-4" />
            </Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}
