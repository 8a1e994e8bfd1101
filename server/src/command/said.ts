/** What a command has to say: for people as text, for programs as it is. */
export interface Said {
  readonly text: string
  readonly data: unknown
  /** What was looked at is not as it should be. */
  readonly isBad?: boolean
}

/** A command that could not be done; its message is all that whoever typed it needs. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Rows under their heads, each column as wide as it must be. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const all = [heads, ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))]
  const widths = heads.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
