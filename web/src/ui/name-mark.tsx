/** The mark of Parley: a P that is a speech bubble, and in it the one who answers. */
export function NameMark({ size = '1.75rem' }: { readonly size?: string }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden focusable="false">
      <path fill="var(--brand)" d="M4 31.5V14a12.5 12.5 0 1 1 12.5 12.5H12Z" />
      <circle cx="16.5" cy="14" r="5.5" fill="var(--accent)" />
    </svg>
  )
}
