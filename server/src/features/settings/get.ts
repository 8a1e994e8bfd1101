import { adminSettings } from '@parley/protocol'
import { implement } from '../implement.ts'
import { viewSettings } from './view.ts'

export const get = implement(adminSettings, async (_input, context) => ({ settings: await viewSettings(context) }))
