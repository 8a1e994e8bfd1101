import { rotateSecret } from '../config/data-folder.ts'
import type { Settings } from '../config/settings.ts'
import { record } from '../features/audit/index.ts'
import type { House } from '../features/house.ts'
import type { Order } from './parse.ts'
import { CommandError, type Said } from './said.ts'
import { byOperator } from './users.ts'

/** Puts a new secret before those in the data folder. The place reads them when it starts. */
export async function rotateKeys(house: House, { options }: Order, settings: Settings): Promise<Said> {
  if (settings.PARLEY_SECRET !== null)
    throw new CommandError('PARLEY_SECRET: the secrets are in the environment. Put a new one first there.')
  const isDropping = options['drop-old'] === true
  const kept = rotateSecret(settings.PARLEY_DATA_DIR, { isDropping })
  const target = { kind: 'setting', id: 'PARLEY_SECRET' } as const
  await house.database.transaction((transaction) =>
    record(transaction, byOperator(house), { act: 'secret.rotated', target, details: { kept } }),
  )
  const old = kept === 1 ? 'It is the only one.' : `With it ${kept - 1} before it are good.`
  return { text: `There is a new secret. ${old} Restart every node of the place to use it.`, data: { secrets: kept } }
}
