import type { Preferences } from '@parley/protocol/wire'

/**
 * The look of the page as `<html>` carries it. It is kept in the browser too, where `public/theme.js` reads it
 * before the first paint; the theme alone is decided there anew, because the system may have changed its mind.
 */
export interface Look {
  readonly theme: Preferences['theme']
  readonly data: { readonly density: string; readonly font: string; readonly motion: string }
  readonly variables: Readonly<Record<`--${string}`, string>>
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

export const lookKey = 'parley.look'

export function lookOf(preferences: Preferences, lang: string, dir: 'ltr' | 'rtl'): Look {
  const { interfaceSize, messageSize, memberListSize } = preferences
  // A rem already carries the interface size, so the other sizes are weighed against it.
  const rem = (size: number) => `${Number((size / interfaceSize).toFixed(4))}rem`
  return {
    theme: preferences.theme,
    data: {
      density: preferences.density,
      font: preferences.fontFamily,
      motion: preferences.reducedMotion === 'on' ? 'reduced' : 'full',
    },
    variables: {
      // A share of the browser's own size, so that a person's larger default stays in force.
      '--interface-scale': `${Number(((interfaceSize / 16) * 100).toFixed(2))}%`,
      '--message-text': rem(messageSize),
      '--member-text': rem(memberListSize),
    },
    lang,
    dir,
  }
}

/** What the system prefers, where a person leaves the theme to it. */
export interface SystemWishes {
  readonly dark: boolean
  readonly moreContrast: boolean
}

export function resolveTheme(theme: Preferences['theme'], system: SystemWishes): 'light' | 'dark' | 'contrast' {
  if (theme !== 'system') return theme
  if (system.moreContrast) return 'contrast'
  return system.dark ? 'dark' : 'light'
}
