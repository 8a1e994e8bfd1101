const regionMark = '[data-region]'
const reachable = 'textarea, input, select, button, a[href], [tabindex]:not([tabindex="-1"])'

/** Takes the focus to the next part of the page, or the one before; each says with `data-region` that it is one, and may say with `data-region-start` where in it one begins. */
export function nextRegion(step: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>(regionMark)].filter((region) => targetOf(region) !== null)
  if (regions.length === 0) return false
  // What stands beside a room is a part within a part, and so are its messages and where one writes.
  const at = regions.findLastIndex((region) => region.contains(document.activeElement))
  const next = at === -1 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length
  const region = regions[next]
  if (region !== undefined) targetOf(region)?.focus()
  return true
}

/** What gets the focus there, if anything can. */
function targetOf(region: HTMLElement): HTMLElement | null {
  if (!region.checkVisibility()) return null
  // The messages take it themselves, and hand it on to the one that had it.
  if (region.tabIndex >= 0) return region
  const meant = region.dataset['regionStart']
  const wished = meant === undefined ? null : region.querySelector<HTMLElement>(meant)
  const inside = [...region.querySelectorAll<HTMLElement>(reachable)]
  const first = wished ?? inside.find((each) => each.tabIndex >= 0 && each.checkVisibility())
  return first ?? (region.hasAttribute('tabindex') ? region : null)
}
