import { Tooltip } from '@base-ui/react/tooltip'
import type { TimelineMessage } from '@parley/sdk'
import { usePage } from '../../app/page-context.ts'
import { useNames } from '../use-names.ts'

interface WhoHintProps {
  readonly reaction: TimelineMessage['reactions'][number]
  readonly anchor: Element
}

/** Who reacted so, in small above the chip. It repeats what the chip's name says. */
export function WhoHint({ reaction, anchor }: WhoHintProps) {
  const { messages } = usePage()
  const names = useNames(reaction)
  return (
    <Tooltip.Root open onOpenChange={(open) => !open && messages.overlay.close('who')}>
      <Tooltip.Portal>
        <Tooltip.Positioner className="pointer-events-none z-30" anchor={anchor} side="top" sideOffset={6}>
          <Tooltip.Popup className="popup max-w-72 px-3 py-1.5 text-sm">{names}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
