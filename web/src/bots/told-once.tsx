import { useEffect, useRef } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { CodeLine } from '../ui/code-line.tsx'

export interface ToldOnceProps {
  readonly title: string
  readonly secret: string
  /** A command that shows how it is used. */
  readonly example: string
  readonly onDone: () => void
}

/** A secret that is shown this one time, and how to use it. Whoever made it is led to it. */
export function ToldOnce({ title, secret, example, onDone }: ToldOnceProps) {
  const { bots } = useAllWords()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <Callout kind="good">
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-1">
          <h3 ref={head} tabIndex={-1} className="font-semibold">
            {title}
          </h3>
          <p className="text-sm">{bots.once}</p>
        </div>
        <CodeLine label={title} text={secret} copy={bots.copySecret} />
        <div className="flex flex-col gap-1">
          <p className="text-sm">{bots.tryIt}</p>
          <CodeLine label={bots.example} text={example} copy={bots.copyExample} />
        </div>
        <Button className="self-start" onClick={onDone}>
          {bots.done}
        </Button>
      </div>
    </Callout>
  )
}
