import { isOpening, type Opening } from './opening.ts'

/** What a notification says, and the path that it leads to. */
interface Told {
  readonly key: string
  readonly title: string
  readonly body: string
  readonly path: string
}

/** Shows notifications of the system. */
export interface Notifier {
  show(told: Told): Promise<void>
  withdraw(key: string): Promise<void>
}

/** Whether the browser may show them; `missing` where it has none. */
export function notificationsAre(): NotificationPermission | 'missing' {
  return typeof Notification === 'undefined' ? 'missing' : Notification.permission
}

/**
 * One notification for each key: the next takes the place of the one before. They belong to the worker of the page where there is one:
 * phones show no others, and those lead back here even when the page was closed meanwhile.
 */
export function browserNotifier(open: (path: string) => void): Notifier {
  const shown = new Map<string, Notification>()
  function showHere({ key, title, body, path }: Told): void {
    const notification = new Notification(title, { body, tag: key, icon })
    notification.addEventListener('click', () => {
      window.focus()
      notification.close()
      open(path)
    })
    shown.set(key, notification)
  }
  return {
    async show(told) {
      if (notificationsAre() !== 'granted') return
      const worker = await workerOfPage()
      const data: Opening = { open: told.path }
      try {
        if (worker === null) showHere(told)
        else await worker.showNotification(told.title, { body: told.body, tag: told.key, icon, data })
      } catch {
        // Some phones show notifications for installed apps only, and say so by throwing.
      }
    },
    async withdraw(key) {
      shown.get(key)?.close()
      shown.delete(key)
      if (notificationsAre() !== 'granted') return
      const worker = await workerOfPage()
      for (const each of (await worker?.getNotifications({ tag: key })) ?? []) each.close()
    },
  }
}

const icon = '/icons/icon-192.png'

async function workerOfPage(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined)
  return registration?.active ? registration : null
}

/** The worker says in which window of the page a notification is to lead somewhere. */
export function hearOpenings(open: (path: string) => void): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (isOpening(data)) open(data.open)
  })
}
