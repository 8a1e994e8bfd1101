/** How much of a name always stays, from the next word on: its ending says what it is. */
const tail = 12
/** A name that is longer may lose its middle. */
const long = 20

interface FileNameProps {
  readonly name: string
  /** Tells it from others of that name. */
  readonly number?: string
}

/** The name of a file on one line. What is too long loses its middle, and no name turns the direction of what is around it, nor leaves its side. */
export function FileName({ name, number = '' }: FileNameProps) {
  const signs = [...name]
  // One that is short stays in one piece, for those who hear it.
  const at = signs.length > long ? endingOf(signs) : signs.length
  return (
    <span className="flex min-w-0 gap-1">
      <bdi className="flex min-w-0 font-semibold" title={name}>
        <span className="min-w-0 truncate whitespace-pre">{signs.slice(0, at).join('')}</span>
        <span className="flex-none whitespace-pre">{signs.slice(at).join('')}</span>
      </bdi>
      {number !== '' && <span className="flex-none text-ink-muted">{number}</span>}
    </span>
  )
}

function endingOf(signs: readonly string[]): number {
  const from = signs.length - tail
  const word = signs.findIndex((sign, at) => at >= from && at < signs.length - 4 && /[\s_-]/.test(sign))
  return word === -1 ? from : word + 1
}
