import { Dialog } from '@base-ui/react/dialog'
import { usePage, useAllWords } from '../../app/page-context.ts'
import { messageActions } from '../offers.ts'
import { useOffers } from '../use-offers.ts'
import { actionIcons } from './action-icons.ts'
import type { MenuProps } from './menu-props.ts'
import { QuickEmoji } from './quick-emoji.tsx'

/** What can be done with a message, from the lower edge of a phone. */
export function ActionSheet({ message, anchor }: MenuProps) {
  const { messages } = usePage()
  const words = useAllWords().acts
  const offers = useOffers(message)
  const actions = messageActions.filter((action) => offers.has(action))
  const react = (emoji: string) => {
    messages.overlay.close('menu')
    messages.toggle(message, emoji)
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && messages.overlay.close('menu')}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup className="popup fixed inset-x-0 bottom-0 z-20 flex max-h-[85dvh] flex-col gap-2 overflow-y-auto rounded-b-none p-3 pb-6">
          <Dialog.Title className="sr-only">{words.toolbar}</Dialog.Title>
          {offers.has('react') && <QuickEmoji onPick={react} />}
          <ul>
            {actions.map((action) => {
              const Icon = actionIcons[action]
              const isGrave = action === 'remove' || action === 'removeOfOthers'
              return (
                <li key={action}>
                  <button
                    type="button"
                    className={`popup-item min-h-12 w-full text-start ${isGrave ? 'text-danger' : ''}`}
                    onClick={() => {
                      messages.overlay.close('menu')
                      messages.act(action, message, anchor)
                    }}
                  >
                    <Icon aria-hidden className="size-5" />
                    {words.actions[action]}
                  </button>
                </li>
              )
            })}
          </ul>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
