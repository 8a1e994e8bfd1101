import { adminChangeSettings, type LiveSettingKey, liveSettingKeys } from '@parley/protocol'
import { refuse } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { variables } from './live-settings.ts'
import { choose, unchoose } from './store.ts'
import { viewSettings } from './view.ts'

export const change = implement(adminChangeSettings, async ({ set, reset }, context) => {
  const { actor, bus, clock, database, liveSettings, settings } = context
  // In one order, so that two who change several at once do not wait for each other.
  const named = liveSettingKeys.filter((key) => key in set || reset.includes(key))
  const fixed = named.find((key) => settings.given.has(variables[key]))
  if (fixed !== undefined) throw refuse('setting_fixed', fixed)
  const by = { now: clock.now(), accountId: actor.accountId }
  await database.transaction(async (transaction) => {
    const changed: LiveSettingKey[] = []
    for (const key of named) {
      if (key in set) await choose(transaction, key, set[key], by)
      else if (!(await unchoose(transaction, key))) continue
      changed.push(key)
    }
    for (const key of changed) {
      const details = { was: settings[variables[key]], ...(key in set && { becomes: set[key] }) }
      await record(transaction, context, { act: 'setting.changed', target: { kind: 'setting', id: key }, details })
    }
  })
  await liveSettings.load()
  await bus.publish('settings.changed', {})
  return { settings: await viewSettings(context) }
})
