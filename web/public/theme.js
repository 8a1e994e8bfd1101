// Runs before the first paint: puts the look that this browser kept last onto <html>.
// `appearance.ts` writes what is read here; its test runs this file.
{
  const root = document.documentElement
  let look = null
  try {
    look = JSON.parse(localStorage.getItem('parley.look'))
  } catch {
    // Storage is forbidden or holds something else; the defaults below stand.
  }
  const matches = (query) => matchMedia(query).matches
  let theme = (look && look.theme) || 'system'
  if (theme === 'system') {
    if (matches('(prefers-contrast: more)')) theme = 'contrast'
    else theme = matches('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  }
  root.dataset.theme = theme
  if (look) {
    Object.assign(root.dataset, look.data)
    for (const [name, value] of Object.entries(look.variables)) root.style.setProperty(name, value)
    root.lang = look.lang
    root.dir = look.dir
  }

  // Whoever was here last most likely is again: what they will see is asked for at once, together with what shows it.
  let isExpected = false
  try {
    isExpected = localStorage.getItem('parley.person') !== null
  } catch {
    // As above.
  }
  const parts = isExpected && document.currentScript && JSON.parse(document.currentScript.dataset.parts || 'null')
  if (parts) {
    const screen = location.pathname.startsWith('/r/') ? 'room' : location.pathname === '/' ? 'home' : null
    const form = matches('(min-width: 48em)') ? 'wide' : 'phone'
    const files = ['frame', form, screen, 'line'].flatMap((name) => parts[name] || [])
    for (const href of new Set(files)) {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', href, crossOrigin: '' }),
      )
    }
  }
}
