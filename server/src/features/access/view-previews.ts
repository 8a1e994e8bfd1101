import { basePath, type PreviewView } from '@parley/protocol'

/** A preview as it lies beside its message. */
export interface PreviewRow {
  readonly id: string
  readonly url: string
  readonly title: string | null
  readonly description: string | null
  readonly site: string | null
  readonly width: number | null
  readonly height: number | null
  readonly placeholder: string | null
}

/** What a message shows of its links, in order; found by its place, so a message without links costs one look. */
export const previewsOf = (message: string) =>
  `(select jsonb_agg(jsonb_build_object('id', p.id, 'url', p.url, 'title', p.title, 'description', p.description, 'site', p.site,
      'width', p.image_width, 'height', p.image_height, 'placeholder', p.image_placeholder) order by mp.position)
    from message_previews mp join link_previews p on p.id = mp.preview_id
    where mp.room_id = ${message}.room_id and mp.seq = ${message}.seq)`

export function viewPreview({
  id,
  url,
  title,
  description,
  site,
  width,
  height,
  placeholder,
}: PreviewRow): PreviewView {
  const hasImage = width !== null && height !== null
  const image = hasImage ? { url: `${basePath}/files/previews/${id}`, width, height, placeholder } : null
  return { url, title, description, site, image }
}
