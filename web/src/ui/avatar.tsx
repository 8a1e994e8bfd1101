import { initials, nameColour } from '../people/identity.ts'

export interface AvatarProps {
  readonly id: string
  readonly name: string
  readonly size?: 'tiny' | 'small' | 'normal' | 'large'
}

const sizes = {
  tiny: 'size-5 text-[0.5625rem]',
  small: 'size-7 text-xs',
  normal: 'size-10 text-sm',
  large: 'size-18 text-xl',
}

/** A person's letters on their colour, in the shape of somebody speaking. The name stands beside it, always. */
export function Avatar({ id, name, size = 'normal' }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={`speech grid flex-none place-items-center overflow-hidden font-semibold text-on-name ${sizes[size]}`}
      style={{ backgroundColor: nameColour(id) }}
    >
      {initials(name)}
    </span>
  )
}
