import { openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function channel({ client }: Someone, more: object = {}): Promise<string> {
  return (await client.call('rooms.create', { kind: 'channel', visibility: 'public', name: 'Named', ...more })).room.id
}

const says = async ({ client }: Someone, roomId: string, content: string) =>
  (await client.call('messages.send', { roomId, content })).message

const isNow = async ({ client }: Someone, roomId: string, messageId: string) =>
  (await client.call('messages.get', { roomId, messageId })).message

describe('a room that a text names', () => {
  it('is the one that was called so when it was written, whatever is called so since (L15)', async () => {
    const owner = await world.person()
    const [hall, meant] = [await channel(owner), await channel(owner, { slug: 'jetty' })]
    const before = await says(owner, hall, 'See you in #Jetty, not in `#jetty`')
    expect(before.roomLinks).toEqual([{ slug: 'jetty', roomId: meant }])
    await owner.client.call('rooms.update', { roomId: meant, slug: 'old-jetty' })
    const other = await channel(owner, { slug: 'jetty' })
    const after = await says(owner, hall, 'and now #jetty or #old-jetty or #nowhere')
    expect(await isNow(owner, hall, before.id)).toMatchObject({ roomLinks: [{ slug: 'jetty', roomId: meant }] })
    expect((await isNow(owner, hall, after.id)).roomLinks).toEqual([
      { slug: 'jetty', roomId: other },
      { slug: 'old-jetty', roomId: meant },
    ])
  })

  it('stays the one that was meant when the text is edited, until it is not named any more (L15)', async () => {
    const owner = await world.person()
    const [hall, meant] = [await channel(owner), await channel(owner, { slug: 'crane' })]
    const { id: messageId } = await says(owner, hall, 'The #crane')
    await owner.client.call('rooms.update', { roomId: meant, slug: 'old-crane' })
    const other = await channel(owner, { slug: 'crane' })
    const edit = async (content: string) =>
      (await owner.client.call('messages.edit', { roomId: hall, messageId, content })).message
    expect((await edit('The big #crane and #old-crane')).roomLinks).toEqual(
      expect.arrayContaining([
        { slug: 'crane', roomId: meant },
        { slug: 'old-crane', roomId: meant },
      ]),
    )
    expect(await edit('Nothing of it')).not.toHaveProperty('roomLinks')
    expect((await edit('The #crane again')).roomLinks).toEqual([{ slug: 'crane', roomId: other }])
  })

  it('is not told of where it is private, be the author in it, and leaves nothing behind when the message is deleted (L15)', async () => {
    const owner = await world.person()
    const [hall, open] = [await channel(owner), await channel(owner, { slug: 'open-dock' })]
    await channel(owner, { slug: 'hidden-dock', visibility: 'private' })
    const { id: messageId, roomLinks } = await says(owner, hall, '#hidden-dock #open-dock #no-dock')
    expect(roomLinks).toEqual([{ slug: 'open-dock', roomId: open }])
    await owner.client.call('messages.delete', { roomId: hall, messageId })
    expect(await isNow(owner, hall, messageId)).not.toHaveProperty('roomLinks')
    expect(await says(owner, hall, 'names none')).not.toHaveProperty('roomLinks')
  })
})
