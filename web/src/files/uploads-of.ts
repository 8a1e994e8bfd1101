import { oncePerPerson } from '../app/once-per-person.ts'
import type { Page } from '../page.ts'
import { Uploads } from './uploads.ts'

/** What the person who is signed in brings to the place while they write. */
export const uploadsOf: (page: Page, personId: string) => Uploads = oncePerPerson(({ client, timers }) => {
  const uploads = new Uploads({
    timers,
    upload: client.files.upload,
    // One that stays is forgotten by the place after a while.
    forget: (fileId) => void client.call('files.delete', { fileId }).catch(() => {}),
  })
  client.store.told.subscribe(() => {
    const told = client.store.told.getSnapshot()
    if (told?.ev === 'upload.updated') uploads.heard(told.data.file)
  })
  client.connection.subscribe(() => {
    if (client.connection.getSnapshot().state === 'live') uploads.hurry()
  })
  return uploads
})
