import type { Preferences } from '@parley/protocol/wire'

/** The page in small, in its real colours: the attribute brings the tokens of that theme with it. */
function MiniPage({ theme }: { readonly theme: 'light' | 'dark' | 'contrast' }) {
  return (
    <span data-theme={theme} className="flex h-full min-w-0 flex-1 gap-1 bg-ground p-1.5">
      <span className="flex w-1/4 flex-col gap-1 pt-1">
        <span className="h-1.5 rounded-full bg-brand" />
        <span className="h-1 rounded-full bg-line-strong" />
        <span className="h-1 w-2/3 rounded-full bg-line-strong" />
      </span>
      <span className="flex flex-1 flex-col gap-1.5 rounded-sm border border-line bg-sheet p-1.5">
        <span className="h-1.5 w-3/4 rounded-full bg-ink" />
        <span className="h-1 rounded-full bg-ink-muted" />
        <span className="h-1.5 w-1/3 rounded-full bg-accent" />
      </span>
    </span>
  )
}

export function ThemePicture({ theme }: { readonly theme: Preferences['theme'] }) {
  return (
    <span aria-hidden className="look-picture flex h-14 overflow-hidden rounded-sm border border-line">
      {theme === 'system' ? (
        <>
          <MiniPage theme="light" />
          <MiniPage theme="dark" />
        </>
      ) : (
        <MiniPage theme={theme} />
      )}
    </span>
  )
}

export function DensityPicture({ density }: { readonly density: Preferences['density'] }) {
  const rows = density === 'compact' ? 5 : 3
  return (
    <span
      aria-hidden
      className={`look-picture flex h-14 flex-col justify-center overflow-hidden rounded-sm border border-line bg-sheet px-2.5 ${density === 'compact' ? 'gap-0.5' : 'gap-2'}`}
    >
      {Array.from({ length: rows }, (_, at) => (
        <span key={at} className="flex items-center gap-1.5">
          <span className="speech size-2 flex-none bg-brand" />
          <span className={`h-1 rounded-full bg-line-strong ${at % 2 === 0 ? 'w-3/4' : 'w-1/2'}`} />
        </span>
      ))}
    </span>
  )
}

export function FontPicture({ font }: { readonly font: Preferences['fontFamily'] }) {
  return (
    <span
      aria-hidden
      data-font={font}
      className="grid h-14 place-items-center rounded-sm border border-line bg-sheet font-text text-2xl text-ink"
    >
      Aag
    </span>
  )
}
