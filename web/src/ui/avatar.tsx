import { initials, nameColour } from '../people/identity.ts'

export interface AvatarProps {
  readonly id: string
  readonly name: string
  /** Their picture, if they have one. */
  readonly url?: string | null | undefined
  readonly size?: 'tiny' | 'small' | 'normal' | 'large'
}

const sizes = {
  tiny: 'size-5 text-[0.5625rem]',
  small: 'size-7 text-xs',
  normal: 'size-10 text-sm',
  large: 'size-18 text-xl',
}

/** A person's picture, or their letters on their colour, in the shape of somebody speaking. The name stands beside it, always. */
export function Avatar({ id, name, url, size = 'normal' }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={`speech avatar flex-none font-semibold text-on-name ${sizes[size]}`}
      style={{ backgroundColor: nameColour(id) }}
    >
      {initials(name)}
      <Face url={url} />
    </span>
  )
}

/** What is drawn over what stands for it otherwise. One that does not come leaves that as it is. */
export function Face({ url }: { readonly url: string | null | undefined }) {
  return (
    url && <img key={url} src={url} alt="" draggable={false} onError={(event) => (event.currentTarget.hidden = true)} />
  )
}
