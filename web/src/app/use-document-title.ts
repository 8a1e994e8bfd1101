import { useEffect } from 'react'
import { usePage, useWatch, useWords } from './page-context.ts'

/** Names the tab by what it shows. */
export function useDocumentTitle(shown: string): void {
  const { arrival, title } = usePage()
  const { documentTitle, product } = useWords()
  const here = useWatch(arrival)
  const place = here.state === 'arrived' ? here.place.name : product
  useEffect(() => title.set(documentTitle(shown, place)), [title, documentTitle, shown, place])
}
