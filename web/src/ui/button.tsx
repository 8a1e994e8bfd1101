import type { ComponentProps } from 'react'

interface ButtonLook {
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly shape?: 'text' | 'icon'
}

export interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** What it does is under way: it says so, keeps the focus and does nothing more. */
  readonly pending?: boolean
}

/** One that may not be pressed keeps the focus all the same, so that whoever is at it does not get lost. */
export function Button({ tone = 'secondary', size = 'normal', shape = 'text', ...rest }: ButtonProps) {
  const { pending = false, disabled = false, className = '', onClick, ...props } = rest
  const isIdle = disabled || pending
  return (
    <button
      type="button"
      {...props}
      className={`button ${className}`}
      data-tone={tone}
      data-size={size}
      data-shape={shape}
      data-pending={pending ? '' : undefined}
      data-disabled={isIdle ? '' : undefined}
      aria-busy={pending || undefined}
      aria-disabled={isIdle || undefined}
      onClick={(event) => (isIdle ? event.preventDefault() : onClick?.(event))}
    />
  )
}
