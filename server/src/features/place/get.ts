import { placeGet } from '@parley/protocol'
import { hasAnyPerson } from '../accounts/index.ts'
import { implement } from '../implement.ts'

export const get = implement(placeGet, async (_input, { clock, database, settings, version }) => {
  const place = {
    name: settings.PARLEY_NAME,
    version,
    registration: settings.PARLEY_REGISTRATION,
    guests: settings.PARLEY_GUESTS,
    passwordPolicy: settings.PARLEY_PASSWORD_POLICY,
    files: {
      maxBytes: settings.PARLEY_FILE_SIZE,
      perMessage: settings.PARLEY_FILES_PER_MESSAGE,
      types: [...settings.PARLEY_FILE_TYPES],
    },
    editWindowSeconds: settings.PARLEY_EDIT_WINDOW,
    deletionDays: settings.PARLEY_DELETION_DAYS,
    firstAccount: !(await hasAnyPerson(database)),
  }
  return { place, now: clock.now().toISOString() }
})
