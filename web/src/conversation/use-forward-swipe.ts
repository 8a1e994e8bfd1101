import { type RefObject, useEffect, useRef } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import { lateSwipes } from '../layout/late-swipes.ts'

/** How much of the finger's way the conversation goes along: it gives way, it does not leave. */
const give = 1 / 3

/** On a phone, a finger that draws the conversation towards its start opens what stands beside it. */
export function useForwardSwipe(talk: RefObject<HTMLElement | null>, onForward: () => void): void {
  const { catalogue, form } = usePage()
  const isPhone = useWatch(form) === 'phone'
  const run = useRef(onForward)
  useEffect(() => {
    run.current = onForward
  })
  useEffect(() => {
    const element = talk.current
    if (element === null || !isPhone) return
    const dir = () => catalogue.getSnapshot().dir
    return lateSwipes(element, (slide) => ({
      dir,
      offers: (way) => way === 'forward',
      moved: (_, gone) => void slide(element, -gone * give, dir()),
      ended(_, through) {
        if (through) run.current()
        void slide(element, 0, dir(), 'calmly')
      },
    }))
  }, [talk, catalogue, isPhone])
}
