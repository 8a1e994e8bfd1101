import { useLang } from '../app/page-context.ts'
import { clockTime, fullTime } from '../time/clock.ts'

interface MessageTimeProps {
  readonly at: string
  /** Only seen when somebody looks for it. */
  readonly isQuiet?: boolean
}

export function MessageTime({ at, isQuiet = false }: MessageTimeProps) {
  const lang = useLang()
  return (
    <time
      dateTime={at}
      title={fullTime(at, lang)}
      data-quiet={isQuiet ? '' : undefined}
      className="message-time text-xs text-ink-muted tabular-nums"
    >
      {clockTime(at, lang)}
    </time>
  )
}
