import { type ComponentProps, useState } from 'react'
import { drawPlaceholder } from './draw-placeholder.ts'

interface ComingPictureProps extends Omit<ComponentProps<'img'>, 'onLoad'> {
  /** A ThumbHash in base64. */
  readonly placeholder: string | null
}

/** A picture, and about what it looks like as long as it has not come. */
export function ComingPicture({ placeholder, alt, ...rest }: ComingPictureProps) {
  const [isThere, setThere] = useState(false)
  return (
    <>
      {!isThere && placeholder !== null && (
        <canvas aria-hidden ref={(canvas) => void (canvas && drawPlaceholder(canvas, placeholder))} />
      )}
      <img decoding="async" draggable={false} alt={alt} {...rest} onLoad={() => setThere(true)} />
    </>
  )
}
