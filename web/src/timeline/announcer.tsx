import { useWatch, useWords } from '../app/page-context.ts'
import { useTimeline } from './machine-context.ts'

/** Tells those who listen what has just been said. */
export function Announcer() {
  const { announced } = useTimeline()
  const { timeline } = useWords()
  const said = useWatch(announced)
  return (
    <p role="status" className="sr-only">
      {said === null ? '' : said.is === 'one' ? timeline.said(said.name, said.text) : timeline.newCount(said.count)}
    </p>
  )
}
