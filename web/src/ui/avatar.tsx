import { usePage, useWatch } from '../app/page-context.ts'
import { initials, nameColour } from '../people/identity.ts'

export interface AvatarProps {
  readonly id: string
  readonly name: string
  /** Their picture, for somebody who may not be known otherwise. */
  readonly url?: string | null
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
  // What is known of them now is newer than what something of theirs was sent with.
  const person = useWatch(usePage().client.store.person(id))
  return (
    <span
      aria-hidden
      className={`speech avatar flex-none font-semibold text-on-name ${sizes[size]}`}
      style={{ backgroundColor: nameColour(id) }}
    >
      {initials(name)}
      <Face url={person === null ? url : person.avatarUrl} />
    </span>
  )
}

/** What is drawn over what stands for it otherwise. One that does not come leaves that as it is. */
export function Face({ url }: { readonly url: string | null | undefined }) {
  return (
    url && <img key={url} src={url} alt="" draggable={false} onError={(event) => (event.currentTarget.hidden = true)} />
  )
}
