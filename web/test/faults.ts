import axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** What WCAG 2.2 AA has against the page as it stands, as far as a program can tell. */
export async function findFaults(page: Page): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source)
  return await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await window.axe.run(document, { runOnly: tags })
    return violations.map(
      ({ id, nodes }) =>
        `${location.pathname}${location.search}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  })
}
