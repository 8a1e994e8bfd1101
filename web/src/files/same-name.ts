/** Tells files of one name apart, as pasted pictures often are: the first has its name alone, the next ones a number with it. */
export function tellApart(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? '' : `(${count})`
  })
}
