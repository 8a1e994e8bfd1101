/** What is said first and what is said later, as one; where both say something of the same, all of it. */
export function together<F extends object, L extends object>(first: F, later: L): F & L {
  const known = new Map<string, unknown>(Object.entries(first))
  const joined = Object.entries(later).map(([name, more]) => {
    const said = known.get(name)
    return [name, typeof said === 'object' && typeof more === 'object' ? { ...said, ...more } : more] as const
  })
  return { ...first, ...later, ...Object.fromEntries(joined) }
}
