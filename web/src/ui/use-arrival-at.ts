import { type RefObject, useEffect } from 'react'
import { usePage } from '../app/page-context.ts'
import { useDocumentTitle } from '../app/use-document-title.ts'

/** Names the document, and takes the focus to the heading when somebody comes here, unless something inside has it. */
export function useArrivalAt(title: string, top: RefObject<HTMLElement | null>, head: RefObject<HTMLElement | null>) {
  const { navigation } = usePage()
  useDocumentTitle(title)
  useEffect(() => {
    if (navigation.getSnapshot().turn === 0 || top.current?.contains(document.activeElement)) return
    head.current?.focus({ preventScroll: true })
    head.current?.scrollIntoView({ block: 'end' })
  }, [navigation, top, head])
}
