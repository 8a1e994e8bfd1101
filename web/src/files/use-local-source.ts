import { useCallback } from 'react'

/** Gives an element what is here to show, as long as it stands there. */
export function useLocalSource(bytes: Blob | null): (element: HTMLImageElement | HTMLMediaElement | null) => void {
  return useCallback(
    (element) => {
      if (element === null || bytes === null) return
      const url = URL.createObjectURL(bytes)
      element.src = url
      return () => URL.revokeObjectURL(url)
    },
    [bytes],
  )
}
