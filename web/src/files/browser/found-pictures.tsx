import { useAllWords, usePage } from '../../app/page-context.ts'
import { useOpenRoom } from '../../conversation/room-context.ts'
import { ComingPicture } from '../coming-picture.tsx'
import type { FoundFile } from './found-files.ts'

/** The pictures of a room as tiles; each opens the gallery at its place. */
export function FoundPictures({ found }: { readonly found: readonly FoundFile[] }) {
  const { messages } = usePage()
  const { room } = useOpenRoom().entry
  const { files, details } = useAllWords()
  const shown = found.filter(({ file }) => file.status === 'ready')
  const first = () => shown.toReversed().map(({ author, ...each }) => ({ ...each, author: author.displayName }))
  return (
    <ul aria-label={details.titles.files} className="found-pictures">
      {shown.map(({ file: { id, name, alt, url, variants, placeholder } }) => (
        <li key={id} className="picture">
          <ComingPicture
            src={(variants.square ?? variants.thumb ?? variants.medium)?.url ?? url}
            placeholder={placeholder}
            alt=""
            loading="lazy"
          />
          <button
            type="button"
            className="picture-open"
            aria-label={files.open(alt === '' ? files.pictureCalled(name) : alt)}
            onClick={() => messages.overlay.show({ is: 'gallery', roomId: room.id, fileId: id, first: first() })}
          />
        </li>
      ))}
    </ul>
  )
}
