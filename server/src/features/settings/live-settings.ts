import { type LiveSettingKey, liveSettingKeys, liveSettingShapes } from '@parley/protocol'
import type { Settings } from '../../config/settings.ts'
import type { SettingName } from '../../config/table.ts'
import type { Bus } from '../../platform/bus/bus.ts'
import type { Logger } from '../../platform/log.ts'
import type { Database } from '../../platform/postgres/database.ts'
import { readChosen } from './store.ts'

/** What each is called in the environment. */
export const variables = {
  name: 'PARLEY_NAME',
  registration: 'PARLEY_REGISTRATION',
  guests: 'PARLEY_GUESTS',
  roomCreation: 'PARLEY_ROOM_CREATION',
  botCreation: 'PARLEY_BOTS',
  editWindowSeconds: 'PARLEY_EDIT_WINDOW',
  deletionDays: 'PARLEY_DELETION_DAYS',
  linkPreviews: 'PARLEY_LINK_PREVIEWS',
  fileBytes: 'PARLEY_FILE_SIZE',
  filesPerMessage: 'PARLEY_FILES_PER_MESSAGE',
  fileTypes: 'PARLEY_FILE_TYPES',
  personQuotaBytes: 'PARLEY_FILE_QUOTA',
  guestQuotaBytes: 'PARLEY_FILE_QUOTA_GUEST',
  placeQuotaBytes: 'PARLEY_FILE_QUOTA_PLACE',
} as const satisfies Record<LiveSettingKey, SettingName>

/**
 * The settings as they are at the moment. Who asks for one gets what the operator has set, else what an administrator has,
 * else what it is by itself; so nobody who needs one later may keep its value, only `settings`.
 */
export class LiveSettings {
  readonly settings: Settings
  readonly #database: Database
  readonly #log: Logger
  #chosen: ReadonlyMap<SettingName, unknown> = new Map()
  #asked = 0
  #known = 0

  constructor({ given, database, bus, log }: { given: Settings; database: Database; bus: Bus; log: Logger }) {
    this.#database = database
    this.#log = log
    this.settings = { ...given }
    for (const name of Object.values(variables)) {
      if (given.given.has(name)) continue
      const get = () => (this.#chosen.has(name) ? this.#chosen.get(name) : given[name])
      Object.defineProperty(this.settings, name, { get, enumerable: true })
    }
    const again = () => void this.load().catch((error: Error) => this.#warn(error))
    bus.subscribe('settings.changed', again)
    bus.onRecovery(again)
  }

  /** Learns what has been set. Of several who read at once the last to ask is right, whoever is answered last. */
  async load(): Promise<void> {
    const turn = (this.#asked += 1)
    const rows = await readChosen(this.#database)
    if (turn < this.#known) return
    this.#known = turn
    this.#chosen = new Map(rows.flatMap(({ key, value }) => this.#read(key, value)))
  }

  /** What an older or newer version has left may mean nothing to this one. */
  #read(key: string, value: unknown): [SettingName, unknown][] {
    const known = liveSettingKeys.find((each) => each === key)
    const parsed = known === undefined ? undefined : liveSettingShapes[known].safeParse(value)
    if (known !== undefined && parsed?.success === true) return [[variables[known], parsed.data]]
    this.#log.warn({ setting: key }, 'something is set that this version does not understand')
    return []
  }

  #warn(error: Error): void {
    this.#log.warn({ error: error.message }, 'what was set could not be read and will be tried again')
  }
}
