import { ChevronDown, Plus } from 'lucide-react'
import { type KeyboardEvent, memo, useId } from 'react'
import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { RoomRow } from './room-row.tsx'
import type { Section } from './sections.ts'
import { useSidebar } from './use-sidebar.ts'

export interface SectionViewProps {
  readonly section: Section
  /** The room on screen, when it stands in this section. */
  readonly current: string | null
  /** What the sign beside the heading adds; none where nothing can be added. */
  readonly add: { readonly label: string; readonly run: () => void } | null
}

/** Rooms that stand together, below what they are called. */
export const SectionView = memo(function SectionView({ section, current, add }: SectionViewProps) {
  const sidebar = useSidebar()
  const words = useWords().sidebar
  const { dir } = useWatch(usePage().catalogue)
  const listId = useId()
  const { kind, name, isCollapsed, roomIds, count } = section
  const title = kind === 'category' ? name : words.sections[kind]
  const toggle = () => sidebar.toggle(section.key)
  function onKeyDown(event: KeyboardEvent): void {
    const [opens, closes] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
    if (event.key !== (isCollapsed ? opens : closes)) return
    event.preventDefault()
    toggle()
  }
  return (
    <div role="group" aria-label={title} data-section={kind}>
      <div className="flex items-center gap-1 pe-1">
        <button
          type="button"
          tabIndex={-1}
          data-stop={title}
          aria-expanded={!isCollapsed}
          aria-controls={listId}
          className="flex min-h-8 min-w-0 flex-1 items-center gap-1.5 rounded-md px-2 text-start text-sm font-semibold text-ink-muted hover:text-ink max-md:min-h-10"
          onClick={toggle}
          onKeyDown={onKeyDown}
        >
          <ChevronDown aria-hidden className={`size-4 opacity-70 ${isCollapsed ? '-rotate-90 rtl:rotate-90' : ''}`} />
          <bdi className="truncate" title={title}>
            {title}
          </bdi>
          {isCollapsed && <span className="ms-auto text-xs font-medium tabular-nums">{words.hidden(count)}</span>}
        </button>
        {add !== null && (
          <button
            type="button"
            aria-label={add.label}
            title={add.label}
            className="grid size-7 flex-none place-items-center rounded-md text-ink-muted hover:bg-hover hover:text-ink max-md:size-10"
            onClick={add.run}
          >
            <Plus aria-hidden className="size-4" />
          </button>
        )}
      </div>
      <ul id={listId} className="flex flex-col gap-px">
        {roomIds.map((roomId) => (
          <RoomRow key={roomId} roomId={roomId} isCurrent={roomId === current} />
        ))}
      </ul>
    </div>
  )
})
