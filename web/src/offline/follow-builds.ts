import type { Page } from '../page.ts'
import { ownScript } from './own-scripts.ts'

/** A tab that stays open asks this often whether there is a newer page. */
const askMs = 60 * 60_000

/**
 * Has the page kept in the browser, so that it opens without the server, and says when a newer one has been put there. It never
 * loads it by itself: somebody may be in the middle of a sentence.
 */
export async function followBuilds({ catalogue, client, notices }: Page): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  // Once a newer page is there, the words of this one may not be.
  void catalogue.whole().catch(() => {})
  let isNew = serviceWorker.controller === null
  serviceWorker.addEventListener('controllerchange', () => {
    // The first one only takes care of the page that is open already.
    if (isNew) return void (isNew = false)
    void catalogue.whole().then(({ offline: { update } }) =>
      notices.tell({
        kind: 'success',
        title: update.title,
        text: update.text,
        action: { label: update.reload, run: () => location.reload() },
      }),
    )
  })
  const registration = await serviceWorker.register(ownScript('/sw.js'), { updateViaCache: 'none' }).catch(() => null)
  // Storage may be forbidden, and a browser may be told to have no workers. Then there is a page with the network only.
  if (!registration) return
  void serviceWorker.ready.then(({ active }) => active?.postMessage('fetch the rest'))

  const ask = () => void registration.update().catch(() => {})
  setInterval(ask, askMs)
  let wasLost = false
  client.connection.subscribe(() => {
    const { state } = client.connection.getSnapshot()
    // A server that was away may have come back as another one.
    if (state === 'live' && wasLost) ask()
    wasLost = state === 'live' ? false : wasLost || state === 'waiting'
  })
}
