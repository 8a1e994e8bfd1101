/** Tells whether this tab speaks for all of them: the first that is open does, and after it the next. */
export function electSpeaker(name: string): () => boolean {
  if (!('locks' in navigator)) return () => true
  let isSpeaker = false
  void navigator.locks.request(name, async () => {
    isSpeaker = true
    // Held as long as the tab lives.
    await new Promise<never>(() => {})
  })
  return () => isSpeaker
}
