import { useRef } from 'react'
import { useArrivalAt } from './use-arrival-at.ts'
import { QuietState, type QuietStateProps } from './quiet-state.tsx'

/** One page of the page that has nothing but to say why there is nothing: that is its heading, said once. */
export function QuietScreen(props: Omit<QuietStateProps, 'head'>) {
  const top = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  useArrivalAt(props.title, top, head)
  return (
    <div ref={top}>
      <QuietState {...props} head={head} />
    </div>
  )
}
