import type { PreviewView } from '@parley/protocol/wire'
import type { TimelineMessage } from '@parley/sdk'
import { X } from 'lucide-react'
import { useAllWords, useMe, usePage } from '../app/page-context.ts'
import { ComingPicture } from '../files/coming-picture.tsx'
import { TextLink } from '../markdown/text-link.tsx'

/** What the pages behind links say of themselves. Whoever wrote the message can take it away. */
export function PreviewCards({ message }: { readonly message: TimelineMessage }) {
  const { client, tellFailure } = usePage()
  const me = useMe()
  const { preview: words } = useAllWords().files
  const { previews, author, roomId, id } = message

  async function remove(): Promise<void> {
    try {
      await client.call('previews.remove', { roomId, messageId: id })
    } catch (error) {
      tellFailure(
        ({ files }) => files.preview.removeFailed,
        error,
        () => void remove(),
      )
    }
  }

  return previews.map((preview, at) => (
    <div key={preview.url} className="preview-card">
      <Said preview={preview} />
      {preview.image !== null && (
        <div className="preview-picture">
          <ComingPicture src={preview.image.url} placeholder={preview.image.placeholder} alt="" />
        </div>
      )}
      {/* They are removed together. */}
      {author.id === me.id && at === 0 && (
        <button
          type="button"
          className="preview-remove"
          aria-label={words.remove(nameOf(preview))}
          title={words.remove(nameOf(preview))}
          onClick={() => void remove()}
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </div>
  ))
}

function Said({ preview }: { readonly preview: PreviewView }) {
  const { url, site, description } = preview
  return (
    <div className="min-w-0 flex-1 self-center">
      <p dir="auto" className="truncate text-xs text-ink-muted">
        {site ?? hostOf(url)}
      </p>
      <p dir="auto" className="truncate font-semibold">
        <TextLink address={url}>{nameOf(preview)}</TextLink>
      </p>
      {description !== null && (
        <p dir="auto" className="line-clamp-2 text-sm text-ink-muted">
          {description}
        </p>
      )}
    </div>
  )
}

const nameOf = ({ title, site, url }: PreviewView) => title ?? site ?? hostOf(url)

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url)
