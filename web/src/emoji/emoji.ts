/** One emoji as it is stored: itself, what it is called, its codes, words that find it, and whether it has skin tones. */
export type EmojiRow = readonly [emoji: string, label: string, codes: string, words: string, hasTones: 0 | 1]

export type EmojiData = readonly { readonly key: string; readonly emoji: readonly EmojiRow[] }[]

export interface Emoji {
  readonly emoji: string
  readonly label: string
  /** What it is called between colons, the usual name first. */
  readonly codes: readonly string[]
  readonly words: readonly string[]
  readonly hasTones: boolean
}

interface EmojiGroup {
  readonly key: string
  readonly emoji: readonly Emoji[]
}

/** All emoji, as they are shown, and each by itself. */
export interface EmojiSet {
  readonly groups: readonly EmojiGroup[]
  readonly all: readonly Emoji[]
}

export function readEmoji(data: EmojiData): EmojiSet {
  const groups = data.map(({ key, emoji }) => ({
    key,
    emoji: emoji.map(([sign, label, codes, words, hasTones]) => ({
      emoji: sign,
      label,
      codes: codes.split(' ').filter(Boolean),
      words: words.split(' ').filter(Boolean),
      hasTones: hasTones === 1,
    })),
  }))
  return { groups, all: groups.flatMap(({ emoji }) => emoji) }
}
