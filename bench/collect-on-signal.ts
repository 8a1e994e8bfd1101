interface Collect {
  (options?: { readonly type: 'major'; readonly flavor: 'last-resort' }): void
}

/**
 * Loaded into the server before it starts: on a signal it frees what nobody holds and gives the pages back, as it would if
 * memory were short. Twice, for what holds each other.
 */
process.on('SIGUSR2', () => {
  const collect = globalThis.gc as Collect | undefined
  collect?.({ type: 'major', flavor: 'last-resort' })
  collect?.({ type: 'major', flavor: 'last-resort' })
})
