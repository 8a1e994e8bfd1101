import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { later } from '../app/later.tsx'
import { useMe, usePage, useWatch, useWords } from '../app/page-context.ts'
import { switcherOf } from '../switcher/switcher-state.ts'
import { useHold } from '../ui/use-hold.ts'
import { keepOneStop } from './one-stop.ts'
import type { MenuAt } from './room-menu.tsx'
import { SectionView } from './section-view.tsx'
import type { SectionKind } from './sections.ts'
import { useSidebar } from './use-sidebar.ts'

const BeyondHint = later(async () => (await import('./beyond-hint.tsx')).BeyondHint)
const NoRooms = later(async () => (await import('./no-rooms.tsx')).NoRooms)
const RoomMenu = later(async () => (await import('./room-menu.tsx')).RoomMenu)

/** The rooms one is in: one stop for Tab, and a menu on each. */
export function RoomList() {
  const page = usePage()
  const { timers, navigation } = page
  const me = useMe()
  const words = useWords().sidebar
  const sidebar = useSidebar()
  const sections = useWatch(sidebar.sections)
  const current = useWatch(sidebar.current)
  const isKnown = useWatch(page.client.store.me) !== null
  const scroller = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<MenuAt | null>(null)

  useEffect(() => (scroller.current === null ? undefined : keepOneStop(scroller.current, timers.now)), [timers])
  useEffect(() => {
    if (current === null) return
    scroller.current?.querySelector(`[data-room="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  useEffect(() => {
    const list = scroller.current
    if (list === null) return
    const leaving = new AbortController()
    const { signal } = leaving
    let stop = () => {}
    async function expectDrags(into: HTMLElement): Promise<void> {
      const [{ followDrags }, { roomActions }] = await Promise.all([
        import('./room-drag.ts'),
        import('./room-actions.ts'),
      ])
      if (signal.aborted) return
      stop = followDrags(into, ({ roomId, before }) => {
        const entry = page.client.store.room(roomId).getSnapshot()
        if (entry !== null) void roomActions(page, entry).favourite(true, before)
      })
    }
    // Only a mouse drags, and it comes over the list first.
    list.addEventListener('pointerenter', () => void expectDrags(list).catch(() => {}), { once: true, signal })
    return () => {
      leaving.abort()
      stop()
    }
  }, [page])

  function openMenu(target: EventTarget, x: number, y: number): boolean {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-room]') : null
    const roomId = row?.dataset['room']
    if (row === null || roomId === undefined) return false
    setMenu({ roomId, row, x, y })
    return true
  }
  const hold = useHold(({ target, x, y }) => void openMenu(target, x, y))
  function onContextMenu(event: MouseEvent): void {
    if (openMenu(event.target, event.clientX, event.clientY)) event.preventDefault()
  }
  function adding(kind: SectionKind) {
    if (me.kind === 'guest') return null
    if (kind === 'directs') return { label: words.newDirect, run: () => switcherOf(page).open('people') }
    if (kind === 'channels' || kind === 'groups')
      return { label: words.newRoom, run: () => navigation.go({ at: 'new-room' }) }
    return null
  }
  return (
    <div className="relative flex flex-none flex-col tall:min-h-0 tall:flex-1">
      <div
        ref={scroller}
        className="px-2 pb-4 tall:min-h-0 tall:flex-1 tall:overflow-y-auto"
        onContextMenu={onContextMenu}
        {...hold}
      >
        {isKnown && sections.length === 0 && <NoRooms />}
        <div role="group" aria-label={words.rooms} className="flex flex-col gap-3">
          {sections.map((section) => {
            const add = adding(section.kind)
            if (section.count === 0 && add === null) return null
            return (
              <SectionView
                key={section.key}
                section={section}
                current={current !== null && section.roomIds.includes(current) ? current : null}
                add={add}
              />
            )
          })}
        </div>
      </div>
      <BeyondHint list={scroller} />
      {menu !== null && <RoomMenu at={menu} onClose={() => setMenu(null)} />}
    </div>
  )
}
