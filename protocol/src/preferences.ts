/** The choices behind each preference that is a choice; the page's settings list them in this order. */
export const preferenceChoices = {
  theme: ['system', 'light', 'dark', 'contrast'],
  density: ['comfortable', 'compact'],
  fontFamily: ['system', 'humanist', 'serif', 'mono'],
  language: ['en', 'zh', 'es', 'de', 'fr', 'ja', 'ar'],
  reducedMotion: ['system', 'on'],
} as const

/** The smallest and largest text size in pixels. */
export const textSizes = { min: 12, max: 24 } as const

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
}
