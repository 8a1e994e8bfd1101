import { accept, preview } from './accept.ts'
import { create, list, revoke } from './manage.ts'

export const invites = [create, list, revoke, preview, accept]
