import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '@parley/server/app'
import { openWorld, png, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** Who gets the picture of a link's preview on each of two nodes, as rights come and go on the first. */
let world: World
let port: number
const outside = createServer((request, response) => {
  const isPicture = request.url?.endsWith('.png') === true
  response.writeHead(200, { 'content-type': isPicture ? 'image/png' : 'text/html' })
  const page = `<title>Boats</title><meta property="og:image" content="http://${request.headers.host}/boat.png">`
  response.end(isPicture ? png(60, 30) : page)
})
beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.4', resolve))
  port = (outside.address() as AddressInfo).port
  world = await openWorld({
    nodes: 2,
    pace: { lookMs: 20 },
    outside: { mayConnect: () => true, lookup: async () => ['127.0.0.4'], ports: [port] },
  })
  await world.person('founder')
})
afterAll(async () => {
  await world.close()
  outside.closeAllConnections()
  outside.close()
})

let pages = 0

/** A room in which somebody linked to a page of its own, and the address of the picture that is shown of it. */
async function linked(more: object) {
  const [author, member, stranger] = [await world.person(), await world.person(), await world.person()]
  const memberIds = [member.user.id]
  const { room } = await author.client.call('rooms.create', { kind: 'channel', name: 'Links', memberIds, ...more })
  const content = `http://page${(pages += 1)}.example:${port}/`
  const { message } = await author.client.call('messages.send', { roomId: room.id, content })
  const on = { roomId: room.id, messageId: message.id }
  const shown = async () => (await author.client.call('messages.get', on)).message.previews[0]?.image?.url
  await expect.poll(shown, { timeout: 30_000 }).toEqual(expect.any(String))
  return { author, member, stranger, on, url: (await shown()) ?? '' }
}

/** What each node answers who asks for it. */
const answers = (url: string, { token }: { readonly token: string }) =>
  Promise.all(
    world.nodes.map(async (node: App) => {
      const { status } = await fetch(node.url + url, { headers: { authorization: `Bearer ${token}` } })
      return status
    }),
  )
const given = [200, 200]
const refused = [404, 404]

it('the picture of a preview goes with the right to read the message that shows it', async () => {
  const { author, member, stranger, on, url } = await linked({ visibility: 'private' })
  const { roomId } = on
  const of = async (...people: readonly Someone[]) => await Promise.all(people.map((each) => answers(url, each)))
  expect(await of(author, member, stranger, await world.guest())).toEqual([given, given, refused, refused])
  await author.client.call('members.remove', { roomId, userId: member.user.id })
  expect(await of(author, member)).toEqual([given, refused])
  await author.client.call('members.add', { roomId, userIds: [stranger.user.id] })
  expect(await of(stranger)).toEqual([given])
  await author.client.call('messages.edit', { ...on, content: 'nothing to see' })
  expect(await of(author, stranger)).toEqual([refused, refused])
})

it('what was linked to before somebody came is not shown to them where that is hidden, nor after it was deleted', async () => {
  const { author, stranger, on, url } = await linked({ visibility: 'private', historyVisibility: 'joined' })
  await author.client.call('members.add', { roomId: on.roomId, userIds: [stranger.user.id] })
  expect([await answers(url, author), await answers(url, stranger)]).toEqual([given, refused])
  await author.client.call('messages.delete', on)
  expect(await answers(url, author)).toEqual(refused)
})

it('in a public room it is for everybody but those who were banned from it and bots that see no rooms of others', async () => {
  const { author, member, stranger, on, url } = await linked({})
  await author.client.call('members.remove', { roomId: on.roomId, userId: member.user.id, ban: true })
  expect([await answers(url, stranger), await answers(url, member)]).toEqual([given, refused])
  await world.app.house.database.run({ name: 'test.admin', text: `update accounts set role = 'admin' where id = $1` }, [
    author.user.id,
  ])
  await world.app.house.bus.publish('account.changed', { accountId: author.user.id })
  const { bot } = await author.client.call('bots.create', { username: 'looker' })
  const tokenWith = async (scopes: ('files:read' | 'rooms:read')[]) =>
    (await author.client.call('bots.createToken', { botId: bot.user.id, name: 'test', scopes })).secret
  expect([
    await answers(url, { token: await tokenWith(['files:read']) }),
    await answers(url, { token: await tokenWith(['files:read', 'rooms:read']) }),
  ]).toEqual([refused, given])
})
