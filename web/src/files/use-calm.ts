import { usePreferences } from '../app/page-context.ts'
import { useMedia } from '../ui/use-media.ts'

/** Whether nothing may move by itself, as this person or their system wishes. */
export function useCalm(): boolean {
  const isSystemCalm = useMedia('(prefers-reduced-motion: reduce)')
  return usePreferences().reducedMotion === 'on' || isSystemCalm
}
