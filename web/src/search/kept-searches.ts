/** Under what this browser keeps what somebody looked for. */
export const searchesKey = (personId: string) => `parley.searches.${personId}`

export function forgetSearches(personId: string): void {
  try {
    localStorage.removeItem(searchesKey(personId))
  } catch {
    // Then nothing was kept.
  }
}
