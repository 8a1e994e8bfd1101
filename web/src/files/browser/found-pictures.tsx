import { useAllWords } from '../../app/page-context.ts'
import { ComingPicture } from '../coming-picture.tsx'
import type { FoundFile } from './found-files.ts'
import { OpenPicture } from './open-picture.tsx'

/** The pictures of a room as tiles; each opens the gallery at its place. */
export function FoundPictures({ found }: { readonly found: readonly FoundFile[] }) {
  const { details } = useAllWords()
  const shown = found.filter(({ file }) => file.status === 'ready')
  return (
    <ul aria-label={details.titles.files} className="found-pictures">
      {shown.map(({ file }) => (
        <li key={file.id} className="picture">
          <ComingPicture
            src={(file.variants.square ?? file.variants.thumb ?? file.variants.medium)?.url ?? file.url}
            placeholder={file.placeholder}
            alt=""
            loading="lazy"
          />
          <OpenPicture file={file} among={found} className="picture-open" />
        </li>
      ))}
    </ul>
  )
}
