import type { UserView } from '@parley/protocol/wire'
import type { Client } from '@parley/sdk'

/** The people of these usernames, in a room or anywhere; refuses when there is none of a name. */
export async function findPeople(
  client: Pick<Client, 'call'>,
  roomId: string | null,
  names: readonly string[],
): Promise<readonly UserView[]> {
  return await Promise.all(names.map((name) => findOne(client, roomId, name)))
}

async function findOne(client: Pick<Client, 'call'>, roomId: string | null, name: string): Promise<UserView> {
  const found =
    roomId === null
      ? (await client.call('users.search', { q: name, limit: 50 })).items
      : (await client.call('members.list', { roomId, q: name, limit: 50 })).items.map(({ user }) => user)
  const person = found.find(({ username }) => username.toLowerCase() === name.toLowerCase())
  if (person === undefined) throw new NobodyOfThatName(name)
  return person
}

/** There is nobody of a name that somebody wrote. */
export class NobodyOfThatName extends Error {
  readonly username: string

  constructor(username: string) {
    super(`There is nobody called ${username}.`)
    this.username = username
  }
}
