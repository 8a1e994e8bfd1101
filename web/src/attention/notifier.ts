/** Shows a notification of the system; says when somebody clicks it. */
export interface Notifier {
  show(about: { readonly key: string; readonly title: string; readonly body: string }, opened: () => void): void
  withdraw(key: string): void
}

/** Whether the browser may show them; `missing` where it has none. */
export function notificationsAre(): NotificationPermission | 'missing' {
  return typeof Notification === 'undefined' ? 'missing' : Notification.permission
}

/** One notification for each key: the next takes the place of the one before. */
export function browserNotifier(): Notifier {
  const shown = new Map<string, Notification>()
  return {
    show({ key, title, body }, opened) {
      if (notificationsAre() !== 'granted') return
      try {
        const notification = new Notification(title, { body, tag: key, icon: '/favicon.svg' })
        notification.addEventListener('click', () => {
          window.focus()
          notification.close()
          opened()
        })
        shown.set(key, notification)
      } catch {
        // Some phones show notifications for installed apps only, and say so by throwing.
      }
    },
    withdraw(key) {
      shown.get(key)?.close()
      shown.delete(key)
    },
  }
}
