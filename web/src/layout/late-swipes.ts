/** What follows a finger is there a moment after what it draws; where it cannot be fetched, the buttons lead back all the same. */
export async function lateSwipes() {
  const parts = await Promise.all([import('./follow-swipes.ts'), import('./slide.ts')]).catch(() => null)
  return parts === null ? null : { followSwipes: parts[0].followSwipes, slide: parts[1].slide }
}
