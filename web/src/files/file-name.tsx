/** How much of a name always stays: its ending says what it is. */
const tail = 10

interface FileNameProps {
  readonly name: string
  /** Tells it from others of that name. */
  readonly number?: string
}

/** The name of a file on one line. What is too long loses its middle, and no name turns the direction of what is around it, nor leaves its side. */
export function FileName({ name, number = '' }: FileNameProps) {
  const signs = [...name]
  // One that is short stays in one piece, for those who hear it.
  const at = signs.length > 2 * tail ? signs.length - tail : signs.length
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
