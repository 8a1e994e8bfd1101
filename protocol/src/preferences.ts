/** The choices behind each preference that is a choice; the page's settings list them in this order. */
export const preferenceChoices = {
  theme: ['system', 'light', 'dark', 'contrast'],
  density: ['comfortable', 'compact'],
  fontFamily: ['system', 'humanist', 'serif', 'mono'],
  language: ['en', 'zh', 'es', 'de', 'fr', 'ja', 'ar'],
  reducedMotion: ['system', 'on'],
  skinTone: ['none', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'],
  notifyAbout: ['all', 'mentions', 'none'],
  soundName: ['chime', 'drop', 'knock'],
  whoMayMessage: ['everyone', 'rooms', 'contacts'],
  whoMayAdd: ['everyone', 'rooms', 'contacts'],
} as const

/** The smallest and largest text size in pixels. */
export const textSizes = { min: 12, max: 24 } as const

/** How much of each preference that is a list. */
export const preferenceSizes = {
  shortcuts: 60,
  shortcutNameMax: 40,
  chordMax: 40,
  recentEmoji: 32,
  keywords: 20,
  keywordMax: 40,
  collapsedSections: 60,
  sectionMax: 80,
} as const

/** When nobody is to be disturbed, every week: times of day as `22:00`, days from 0, which is Sunday. */
export interface QuietSchedule {
  readonly from: string
  readonly to: string
  readonly days: number[]
}

/** No notifications until a moment, and within a schedule. */
export interface DoNotDisturb {
  readonly until: string | null
  readonly schedule: QuietSchedule | null
}

/** A person's preferences, kept on the server and the same on every device. */
export interface Preferences {
  readonly interfaceSize: number
  readonly messageSize: number
  readonly memberListSize: number
  readonly fontFamily: (typeof preferenceChoices.fontFamily)[number]
  readonly theme: (typeof preferenceChoices.theme)[number]
  readonly density: (typeof preferenceChoices.density)[number]
  readonly language: (typeof preferenceChoices.language)[number] | null
  readonly reducedMotion: (typeof preferenceChoices.reducedMotion)[number]
  readonly showAvatars: boolean
  readonly showTimestamps: boolean
  readonly colouredNames: boolean
  readonly sound: boolean
  readonly enterSends: boolean
  readonly readReceipts: boolean
  readonly lastSeenVisible: boolean
  /** Who may begin a direct conversation; `rooms` is whoever is in a room of theirs. Contacts always may. */
  readonly whoMayMessage: (typeof preferenceChoices.whoMayMessage)[number]
  /** Who may put them into a room. */
  readonly whoMayAdd: (typeof preferenceChoices.whoMayAdd)[number]
  /** Key chords by the action they are for, where a person wants others than the page's own; an empty one is none. */
  readonly shortcuts: Readonly<Record<string, string>>
  /** Whether single keys, such as `r`, are shortcuts. */
  readonly singleKeys: boolean
  readonly skinTone: (typeof preferenceChoices.skinTone)[number]
  readonly recentEmoji: string[]
  readonly desktopNotifications: boolean
  /** A direct message counts as a mention. */
  readonly notifyAbout: (typeof preferenceChoices.notifyAbout)[number]
  /** Words that count as a mention. */
  readonly keywords: string[]
  readonly soundName: (typeof preferenceChoices.soundName)[number]
  readonly doNotDisturb: DoNotDisturb
  /** Whether the composer shows its buttons for formatting. */
  readonly toolbar: boolean
  readonly collapsedSections: string[]
}

/** What a person has who never changed anything. A language of null follows the browser. */
export const defaultPreferences: Preferences = {
  interfaceSize: 16,
  messageSize: 16,
  memberListSize: 16,
  fontFamily: 'system',
  theme: 'system',
  density: 'comfortable',
  language: null,
  reducedMotion: 'system',
  showAvatars: true,
  showTimestamps: true,
  colouredNames: true,
  sound: true,
  enterSends: true,
  readReceipts: true,
  lastSeenVisible: true,
  whoMayMessage: 'everyone',
  whoMayAdd: 'everyone',
  shortcuts: {},
  singleKeys: true,
  skinTone: 'none',
  recentEmoji: [],
  desktopNotifications: false,
  notifyAbout: 'mentions',
  keywords: [],
  soundName: 'chime',
  doNotDisturb: { until: null, schedule: null },
  toolbar: true,
  collapsedSections: [],
}
