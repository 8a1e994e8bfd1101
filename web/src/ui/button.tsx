import { Button as BaseButton } from '@base-ui/react/button'
import type { ComponentProps } from 'react'

interface ButtonLook {
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly shape?: 'text' | 'icon'
}

export interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className'>, ButtonLook {
  readonly className?: string
  /** What it does is under way: it says so, keeps the focus and does nothing more. */
  readonly pending?: boolean
}

export function Button({ tone = 'secondary', size = 'normal', shape = 'text', pending, ...props }: ButtonProps) {
  return (
    <BaseButton
      type="button"
      {...props}
      className={`button ${props.className ?? ''}`}
      data-tone={tone}
      data-size={size}
      data-shape={shape}
      data-pending={pending ? '' : undefined}
      aria-busy={pending || undefined}
      disabled={props.disabled === true || pending === true}
      focusableWhenDisabled
    />
  )
}
