import type { ReactNode, RefObject } from 'react'
import { usePage } from '../app/page-context.ts'
import { BottomBar } from '../frame/bottom-bar.tsx'
import type { Route } from '../navigation/routes.ts'
import { SwipePane } from './swipe-pane.tsx'

export interface PhoneFrameProps {
  readonly content: RefObject<HTMLElement | null>
  /** What stands below a room: where one comes back to. */
  readonly under: Route
  readonly children: ReactNode
  /** The room that fills the window, if one is open. */
  readonly room: ReactNode
}

/** One pane at a time, as on phones. A room fills the window and is drawn away to come back to what is below it. */
export function PhoneFrame({ content, under, children, room }: PhoneFrameProps) {
  const { navigation } = usePage()
  const isCovered = room !== null
  return (
    <>
      {/* What lies below a room is no taller than it: nothing of it is to be scrolled to from there. */}
      <div
        inert={isCovered}
        className={`flex flex-col tall:h-dvh ${isCovered ? 'h-dvh overflow-hidden' : 'min-h-dvh'}`}
      >
        <div
          ref={isCovered ? null : (content as RefObject<HTMLDivElement | null>)}
          role={isCovered ? undefined : 'main'}
          tabIndex={-1}
          data-region={isCovered ? undefined : ''}
          className="relative flex flex-1 flex-col bg-sheet outline-none tall:overflow-y-auto"
        >
          {children}
        </div>
        <BottomBar />
      </div>
      {isCovered && (
        <SwipePane ref={content} role="main" className="z-10" onAway={() => navigation.stepOut(under)}>
          {room}
        </SwipePane>
      )}
    </>
  )
}
