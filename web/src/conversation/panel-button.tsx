import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RoomPanel } from '../navigation/routes.ts'
import { usePanel } from './use-panel.ts'

export interface PanelButtonProps {
  readonly panel: RoomPanel
  /** Which one stands there now. */
  readonly open: RoomPanel | null
  readonly label: string
  readonly Icon: LucideIcon
  readonly children?: ReactNode
}

/** Opens a panel beside the room, and closes it again. */
export function PanelButton({ panel, open, label, Icon, children }: PanelButtonProps) {
  const { toggle } = usePanel()
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={open === panel}
      title={label}
      className="button flex-none text-ink-muted aria-pressed:bg-brand-soft aria-pressed:text-on-brand-soft"
      data-tone="quiet"
      data-shape={children === undefined ? 'icon' : 'text'}
      data-size="small"
      onClick={() => toggle(panel)}
    >
      <Icon aria-hidden className="size-4.5" />
      {children}
    </button>
  )
}
