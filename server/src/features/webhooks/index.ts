import { create } from './create.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'
import { rotate } from './rotate.ts'
import { update } from './update.ts'

export { openHook } from './open-hook.ts'
export { readPayload } from './slack/payload.ts'
export const webhooks = [create, list, update, rotate, remove]
