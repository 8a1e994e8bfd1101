import { adminUsers, shapes } from '@parley/protocol'
import type { Operator } from '../features/access/actor.ts'
import { addPerson, changeUser, closeAccount, findUsers, makeReset, openAccount } from '../features/admin/index.ts'
import type { House } from '../features/house.ts'
import { findByUsername } from '../features/people/index.ts'
import type { Order } from './parse.ts'
import { CommandError, type Said, table } from './said.ts'

const operator: Operator = { kind: 'operator' }
export const byOperator = (house: House) => ({ ...house, actor: operator, caller: null })

async function idOf(house: House, username = ''): Promise<string> {
  const id = await findByUsername(house.database, username)
  if (id === null) throw new CommandError(`There is nobody called “${username}”. parley user list shows who there is.`)
  return id
}

const explainCode = (code: string, expiresAt: string) =>
  `Code for a new password, good once until ${expiresAt} and shown only now:\n\n  ${code}\n`

export async function addUser(house: House, { args: [username = ''], options }: Order): Promise<Said> {
  const parts = byOperator(house)
  const input = shapes.NewPerson.safeParse({ username, ...options })
  if (!input.success)
    throw new CommandError(input.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  const { id, role } = await addPerson(parts, input.data)
  const { code, expiresAt } = await makeReset(parts, id)
  return {
    text: `${username} has an account now, as ${role}. ${explainCode(code, expiresAt)}`,
    data: { id, username, role, code, expiresAt },
  }
}

export async function listUsers(house: House, { options: { find, ...filter } }: Order): Promise<Said> {
  const input = adminUsers.input.safeParse({
    ...filter,
    ...(find !== undefined && { q: find }),
    ...(filter['limit'] !== undefined && { limit: Number(filter['limit']) }),
  })
  if (!input.success) throw new CommandError('--limit is a number from 1 to 100.')
  const { items } = await findUsers(house.database, input.data)
  const rows = items.map((user) => [user.username, user.displayName, user.kind, user.role, user.state, user.lastSeenAt])
  return { text: table(['username', 'name', 'kind', 'role', 'state', 'last seen'], rows), data: items }
}

export async function giveRole(house: House, { args: [username, wanted] }: Order): Promise<Said> {
  const role = shapes.UserRole.safeParse(wanted)
  if (!role.success) throw new CommandError('A role is user, moderator or admin.')
  const user = await changeUser(byOperator(house), await idOf(house, username), { role: role.data })
  return { text: `${user.username} is ${user.role} now.`, data: user }
}

export async function resetPassword(house: House, { args: [username] }: Order): Promise<Said> {
  const made = await makeReset(byOperator(house), await idOf(house, username))
  return { text: explainCode(made.code, made.expiresAt), data: made }
}

export async function deactivate(house: House, { args: [username], options: { reason } }: Order): Promise<Said> {
  const user = await closeAccount(byOperator(house), await idOf(house, username), String(reason ?? ''))
  return { text: `${user.username} is deactivated and signed out everywhere.`, data: user }
}

export async function activate(house: House, { args: [username] }: Order): Promise<Said> {
  const user = await openAccount(byOperator(house), await idOf(house, username))
  return { text: `${user.username} is active again.`, data: user }
}
