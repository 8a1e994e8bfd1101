import { timingSafeEqual } from 'node:crypto'
import type { Database } from '../../platform/postgres/database.ts'
import { hashOfSecret } from '../sessions/index.ts'
import { findHookDoor, type HookDoor } from './store.ts'

/** What a wrong address is compared with, so that one that is unknown takes as long as one with a wrong secret. */
const nobodys = hashOfSecret('')
const nowhere = '00000000-0000-0000-0000-000000000000'
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Opens a webhook to who has its address; an unknown one, a removed one and a wrong secret look the same. */
export async function openHook(database: Database, id: string, secret: string): Promise<HookDoor | null> {
  const door = await findHookDoor(database, uuid.test(id) ? id : nowhere)
  const isRight = timingSafeEqual(hashOfSecret(secret), door?.hash ?? nobodys)
  return isRight ? door : null
}
