import { useEffect, useRef } from 'react'
import { usePage } from '../app/page-context.ts'

/** Whoever goes back while this stands above the page closes it, and stays where they are. */
export function useBackCloses(close: () => void, isOpen = true): void {
  const { navigation } = usePage()
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => (isOpen ? navigation.layer(() => latest.current()) : undefined), [navigation, isOpen])
}

/** The same for what is part of a view, as long as it stands. */
export function BackCloses({ close }: { readonly close: () => void }) {
  useBackCloses(close)
  return null
}
