import { Menu } from '@base-ui/react/menu'
import { usePage, useAllWords } from '../../app/page-context.ts'
import { useMedia } from '../../ui/use-media.ts'
import { messageActions } from '../offers.ts'
import { useOffers } from '../use-offers.ts'
import { actionIcons } from './action-icons.ts'
import { ActionSheet } from './action-sheet.tsx'
import { alignTo, focusAfter, type MenuProps } from './menu-props.ts'
import { virtualAnchor } from './virtual-anchor.ts'

/** Everything that can be done with a message: a menu beside it, and on phones a sheet under the thumb. */
export function MessageMenu(props: MenuProps) {
  const isPhone = useMedia('(max-width: 48em) and (pointer: coarse)')
  return isPhone ? <ActionSheet {...props} /> : <PointedMenu {...props} />
}

function PointedMenu({ message, anchor }: MenuProps) {
  const { messages } = usePage()
  const words = useAllWords().acts
  const offers = useOffers(message)
  return (
    <Menu.Root open onOpenChange={(open) => !open && messages.overlay.close('menu')}>
      <Menu.Portal>
        <Menu.Positioner
          className="z-30 outline-none"
          anchor={virtualAnchor(anchor)}
          side="bottom"
          align={alignTo(anchor)}
          sideOffset={4}
        >
          <Menu.Popup
            aria-label={words.more}
            finalFocus={() => focusAfter(anchor, message.id)}
            className="popup max-h-(--available-height) min-w-56 overflow-y-auto p-1.5"
          >
            {messageActions
              .filter((action) => offers.has(action))
              .map((action) => {
                const Icon = actionIcons[action]
                const isGrave = action === 'remove' || action === 'removeOfOthers'
                return (
                  <Menu.Item
                    key={action}
                    className={isGrave ? 'popup-item text-danger' : 'popup-item'}
                    onClick={() => {
                      messages.overlay.close('menu')
                      messages.act(action, message, anchor)
                    }}
                  >
                    <Icon aria-hidden className="size-4" />
                    {words.actions[action]}
                  </Menu.Item>
                )
              })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
