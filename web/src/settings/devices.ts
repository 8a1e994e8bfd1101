import type { SessionView } from '@parley/protocol/wire'
import { createLoader, type Loader } from '../app/load.ts'
import type { Page } from '../page.ts'
import { allWords } from '../words/index.ts'
import { deviceName } from './device-name.ts'

export interface DevicesPorts {
  readonly list: () => Promise<readonly SessionView[]>
  readonly end: (sessionId: string) => Promise<unknown>
  /** Hears of devices that have been signed out, all of them. */
  readonly ended: (devices: readonly SessionView[]) => void
  readonly failed: (error: unknown, again: () => void) => void
}

export interface Devices {
  readonly list: Loader<readonly SessionView[]>
  end(device: SessionView): Promise<void>
  endOthers(): Promise<void>
}

/** The devices somebody is signed in on, and the end of it. */
export function createDevices(ports: DevicesPorts): Devices {
  const list = createLoader(ports.list)

  /** Ends each, tells once, and shows what is left, also of those that could not be ended. */
  async function endAll(devices: readonly SessionView[], again: () => void): Promise<void> {
    const results = await Promise.allSettled(devices.map(({ id }) => ports.end(id)))
    const failed = results.find((result) => result.status === 'rejected')
    if (failed === undefined) ports.ended(devices)
    else ports.failed(failed.reason, again)
    await list.reload()
  }

  const devices: Devices = {
    list,
    end: (device) => endAll([device], () => void devices.end(device)),
    async endOthers() {
      const load = list.getSnapshot()
      if (load.state !== 'ready') return
      const others = load.value.filter((device) => !device.current)
      await endAll(others, () => void devices.endOthers())
    },
  }
  return devices
}

/** The same with the server behind it and the page around it. */
export function devicesOf({ client, notices, tellFailure, catalogue }: Page): Devices {
  return createDevices({
    list: async () => (await client.call('sessions.list', {})).items,
    end: (sessionId) => client.call('sessions.end', { sessionId }),
    ended([first, ...more]) {
      const words = allWords(catalogue).settings.devices
      const title =
        first !== undefined && more.length === 0
          ? words.ended(deviceName(first.device, words))
          : words.othersEnded(more.length + 1)
      notices.tell({ kind: 'success', title })
    },
    failed: (error, again) => tellFailure((words) => words.settings.devices.endFailed, error, again),
  })
}
