import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useAllWords, useWatch } from '../../app/page-context.ts'
import type { Gallery } from './gallery.ts'

/** To the pictures before and after. */
export function GalleryWays({ gallery }: { readonly gallery: Gallery }) {
  const { gallery: words } = useAllWords().files
  const { at, pictures } = useWatch(gallery)
  return (
    <>
      {at > 0 && (
        <button type="button" className="gallery-way start-2" aria-label={words.before} onClick={() => gallery.go(-1)}>
          <ChevronLeft aria-hidden className="size-6 rtl:-scale-x-100" />
        </button>
      )}
      {at < pictures.length - 1 && (
        <button type="button" className="gallery-way end-2" aria-label={words.next} onClick={() => gallery.go(1)}>
          <ChevronRight aria-hidden className="size-6 rtl:-scale-x-100" />
        </button>
      )}
    </>
  )
}
