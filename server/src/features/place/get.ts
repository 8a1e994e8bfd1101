import { placeGet } from '@parley/protocol'
import { hasAnyPerson } from '../accounts/index.ts'
import { implement } from '../implement.ts'

export const get = implement(placeGet, async (_input, { database, settings, version }) => {
  const place = {
    name: settings.PARLEY_NAME,
    version,
    registration: settings.PARLEY_REGISTRATION,
    guests: settings.PARLEY_GUESTS,
    passwordPolicy: settings.PARLEY_PASSWORD_POLICY,
    firstAccount: !(await hasAnyPerson(database)),
  }
  return { place }
})
