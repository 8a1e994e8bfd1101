import { type ReactNode, type RefObject, useId } from 'react'
import { later } from '../app/later.tsx'
import { usePage, useWatch } from '../app/page-context.ts'
import { Sidebar } from '../sidebar/sidebar.tsx'

/** It takes no room, and shows once somebody is at it. */
const PaneDivider = later(async () => (await import('./pane-divider.tsx')).PaneDivider)

export interface FrameProps {
  readonly content: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** The sidebar and the page beside each other, as on tablets and desktops. */
export function WideFrame({ content, children }: FrameProps) {
  const { sidebar } = useWatch(usePage().panes)
  const sidebarId = useId()
  return (
    <div className="flex h-dvh">
      <div id={sidebarId} className="max-w-[45vw] flex-none" style={{ inlineSize: `${sidebar}rem` }}>
        <Sidebar />
      </div>
      <PaneDivider pane="sidebar" controls={sidebarId} />
      <main
        ref={content}
        tabIndex={-1}
        data-region
        className="relative my-2 me-2 flex min-w-0 flex-1 flex-col overflow-y-auto rounded-lg border border-line bg-sheet outline-none"
      >
        {children}
      </main>
    </div>
  )
}
