const regionMark = '[data-region]'
const reachable = 'textarea, input, select, button, a[href], [tabindex]:not([tabindex="-1"])'

/** Takes the focus to the next part of the page, or the one before; each says with `data-region` that it is one. */
export function nextRegion(step: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>(regionMark)].filter((region) => region.checkVisibility())
  if (regions.length === 0) return false
  // What stands beside a room is a part within a part.
  const at = regions.findLastIndex((region) => region.contains(document.activeElement))
  const next = at === -1 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length
  const region = regions[next]
  const inside = [...(region?.querySelectorAll<HTMLElement>(reachable) ?? [])]
  const target = inside.find((each) => each.tabIndex >= 0 && each.checkVisibility()) ?? region
  target?.focus()
  return true
}
