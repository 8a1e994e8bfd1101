/** @typedef {import('playwright-core').BrowserContextOptions} ContextOptions */

const desktop = { width: 1440, height: 900 }
const phone = { viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true }

/** Windows, themes and languages that pictures are taken in. */
export const looks = /** @satisfies {Readonly<Record<string, ContextOptions>>} */ ({
  desktop: { viewport: desktop },
  dark: { viewport: desktop, colorScheme: 'dark' },
  contrast: { viewport: desktop, colorScheme: 'light', contrast: 'more' },
  arabic: { viewport: desktop, locale: 'ar-EG' },
  german: { viewport: desktop, locale: 'de-DE' },
  japanese: { viewport: desktop, locale: 'ja-JP' },
  tablet: { viewport: { width: 768, height: 1024 } },
  huge: { viewport: { width: 2560, height: 1300 } },
  phone,
  'phone-dark': { ...phone, colorScheme: 'dark' },
  'phone-arabic': { ...phone, locale: 'ar-EG', colorScheme: 'dark' },
  narrow: { ...phone, viewport: { width: 320, height: 568 } },
  // These two are for the documents: sharp on screens of today, and wide enough for what stands in them.
  shown: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 },
  'shown-phone': { ...phone, viewport: { width: 390, height: 800 }, colorScheme: 'dark', deviceScaleFactor: 2 },
})

/** @typedef {keyof typeof looks} LookName */
