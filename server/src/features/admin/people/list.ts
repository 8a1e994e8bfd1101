import { adminUsers } from '@parley/protocol'
import { implement } from '../../implement.ts'
import { findUsers } from './find.ts'

export const listUsers = implement(adminUsers, (input, { database }) => findUsers(database, input))
