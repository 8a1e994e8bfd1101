import type { Answer, Call } from '@parley/protocol/wire'
import { createLoader, type Loader } from '../../app/load.ts'
import type { Page } from '../../page.ts'
import { adminWords } from '../../words/index.ts'

export type LiveSettings = Answer<'admin.settings'>['settings']
export type SettingKey = keyof LiveSettings
type Changes = NonNullable<Call<'admin.changeSettings'>['set']>

export interface PlaceSettings {
  readonly found: Loader<LiveSettings>
  /** Sets what is chosen; where that fails, it says so and stays as it was. */
  set(changes: Changes): Promise<void>
  /** Sets what was written; whoever wrote it is told what is wrong with it. */
  setOne<K extends SettingKey>(key: K, value: LiveSettings[K]['value']): Promise<void>
  /** Lets one be what it is by itself. */
  reset(key: SettingKey): Promise<void>
}

/** What can be set while the place runs. */
export function createPlaceSettings(
  page: Pick<Page, 'client' | 'tellFailure' | 'catalogue' | 'arrival'>,
): PlaceSettings {
  const { client, tellFailure, arrival, catalogue } = page
  const found = createLoader(async () => (await client.call('admin.settings', {})).settings)
  async function send(input: Call<'admin.changeSettings'>): Promise<void> {
    await client.call('admin.changeSettings', input)
    // Its name and its door are shown all over the page.
    await Promise.all([arrival.refreshPlace(), found.reload()])
  }
  async function change(input: Call<'admin.changeSettings'>): Promise<void> {
    try {
      await send(input)
    } catch (error) {
      tellFailure(() => adminWords(catalogue).admin.settings.failed, error)
      await found.reload()
    }
  }
  return {
    found,
    set: (set) => change({ set }),
    setOne: (key, value) => send({ set: { [key]: value } }),
    reset: (key) => change({ reset: [key] }),
  }
}
