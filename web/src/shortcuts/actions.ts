/** Where a key means something: anywhere on the page, in the field one writes in, or on a message that has the focus. */
export type Scope = 'page' | 'composer' | 'message'

interface Shortcut {
  readonly scope: Scope
  /** The key as it comes; `Mod` is Ctrl, and ⌘ on a Mac. */
  readonly chord: string
}

/** Everything that has a key, in the order in which help and settings list it. */
export const shortcutTable = {
  switcher: { scope: 'page', chord: 'Mod+K' },
  searchHere: { scope: 'page', chord: 'Mod+F' },
  searchAll: { scope: 'page', chord: 'Mod+Shift+F' },
  help: { scope: 'page', chord: 'Mod+/' },
  settings: { scope: 'page', chord: 'Mod+,' },
  details: { scope: 'page', chord: 'Mod+.' },
  upload: { scope: 'page', chord: 'Mod+U' },
  regions: { scope: 'page', chord: 'F6' },
  regionsBack: { scope: 'page', chord: 'Shift+F6' },
  roomUp: { scope: 'page', chord: 'Alt+ArrowUp' },
  roomDown: { scope: 'page', chord: 'Alt+ArrowDown' },
  unreadUp: { scope: 'page', chord: 'Alt+Shift+ArrowUp' },
  unreadDown: { scope: 'page', chord: 'Alt+Shift+ArrowDown' },
  mentions: { scope: 'page', chord: 'Mod+Shift+M' },
  contacts: { scope: 'page', chord: 'Mod+Shift+K' },
  markRead: { scope: 'page', chord: 'Escape' },
  allRead: { scope: 'page', chord: 'Shift+Escape' },
  editLast: { scope: 'composer', chord: 'ArrowUp' },
  replyLast: { scope: 'composer', chord: 'Shift+ArrowUp' },
  bold: { scope: 'composer', chord: 'Mod+B' },
  italic: { scope: 'composer', chord: 'Mod+I' },
  code: { scope: 'composer', chord: 'Mod+E' },
  list: { scope: 'composer', chord: 'Mod+Shift+L' },
  reply: { scope: 'message', chord: 'R' },
  edit: { scope: 'message', chord: 'E' },
  save: { scope: 'message', chord: 'S' },
  pin: { scope: 'message', chord: 'P' },
  unreadHere: { scope: 'message', chord: 'U' },
  react: { scope: 'message', chord: '+' },
  copy: { scope: 'message', chord: 'Mod+C' },
  remove: { scope: 'message', chord: 'Delete' },
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutAction = keyof typeof shortcutTable
export const shortcutActions = Object.keys(shortcutTable) as readonly ShortcutAction[]
