import type { Preferences } from '@parley/protocol/wire'

export type SkinTone = Preferences['skinTone']

const modifiers: Readonly<Record<SkinTone, string>> = {
  none: '',
  light: '\u{1f3fb}',
  'medium-light': '\u{1f3fc}',
  medium: '\u{1f3fd}',
  'medium-dark': '\u{1f3fe}',
  dark: '\u{1f3ff}',
}

/** An emoji that has skin tones in one of them; all people in it have the same. */
export function withTone(emoji: string, tone: SkinTone): string {
  if (tone === 'none') return emoji
  const isJoined = emoji.includes('\u200d')
  return emoji.replace(/(\p{Emoji_Modifier_Base})\ufe0f?/gu, (whole, base: string) =>
    // Hands that people hold between them have no colour of their own.
    isJoined && base === '🤝' ? whole : base + modifiers[tone],
  )
}
