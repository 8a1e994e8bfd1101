import { eventually, openWorld, sayWithFiles, type Someone, uploadOne, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marks } from '../messages/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function say(content: string, names: readonly string[]) {
  const said = await sayWithFiles(world, content, names)
  return { ...said, place: { roomId: said.roomId, messageId: said.message.id } }
}

async function search({ client }: Someone, q: string) {
  return (await client.call('search.messages', { q })).items
}

const found = async (who: Someone, q: string) => (await search(who, q)).length

/** All that anybody finds in the files of this name is found in some of these ways. */
const ways = ['protokoll', 'SITZUNG', 'proto', '*tokol', '"der sitzung"', 'Protokoll-der-Sitzung.txt', 'txt has:file']

describe('a message is found by what it carries', () => {
  it.each(ways)('by its name, asked %s, by who may see it and nobody else', async (q) => {
    const { bob, message, fileIds, roomId } = await say('Please read', ['Protokoll-der-Sitzung.txt', 'other.md'])
    const scoped = `${q} from:${message.author.username}`
    const items = await search(bob, scoped)
    expect(items.map((each) => each.message.id)).toEqual([message.id])
    expect(items[0]?.highlight).toBe('Please read')
    expect(items[0]?.files.map(({ fileId }) => fileId)).toEqual([fileIds[0]])
    expect(items[0]?.files[0]?.highlight).toContain('<mark>')
    const stranger = await world.person()
    expect(await found(stranger, scoped)).toBe(0)
    await bob.client.call('rooms.leave', { roomId })
    expect(await found(bob, scoped)).toBe(0)
  })

  it('and by what it says at once, each marked where it stands', async () => {
    const { bob } = await say('The quokka sailed', ['wombat <b>.txt', 'quoll.txt'])
    const [item] = await search(bob, 'quokka wombat')
    expect(item?.highlight).toBe('The <mark>quokka</mark> sailed')
    expect(item?.files.map(({ highlight }) => highlight)).toEqual(['<mark>wombat</mark> _b_.txt'])
  })

  it('but by no phrase that reaches from one into another', async () => {
    const { bob } = await say('green dingo', ['tide.txt', 'ebb.txt'])
    expect(await found(bob, '"green dingo"')).toBe(1)
    expect([await found(bob, '"dingo tide"'), await found(bob, '"txt ebb"')]).toEqual([0, 0])
    expect(await found(bob, 'dingo tide ebb')).toBe(1)
  })

  it('as it is described now, whether that is before or after it was sent', async () => {
    const { ada, bob, fileIds } = await say('Look', ['numbat.txt'])
    const [fileId = ''] = fileIds
    await ada.client.call('files.update', { fileId, alt: 'Two echidnas by the river' })
    const [item] = await search(bob, 'echidna')
    expect(item?.files).toEqual([{ fileId, highlight: 'numbat.txt · Two <mark>echidnas</mark> by the river' }])
    await ada.client.call('files.update', { fileId, alt: 'One platypus' })
    expect([await found(bob, 'echidna'), await found(bob, 'platypus'), await found(bob, 'numbat look')]).toEqual([
      0, 1, 1,
    ])
    const loose = await uploadOne(world, ada, { name: 'a.txt', bytes: 'a' })
    await ada.client.call('files.update', { fileId: loose.id, alt: 'A bandicoot' })
    expect(await found(ada, 'bandicoot')).toBe(0)
    const { roomId } = (await search(bob, 'platypus'))[0]?.message ?? { roomId: '' }
    await ada.client.call('messages.send', { roomId, content: '', fileIds: [loose.id] })
    expect(await found(bob, 'bandicoot')).toBe(1)
  })

  it('as long as it carries it, however it is changed otherwise', async () => {
    const { ada, bob, place, fileIds } = await say('First words', ['kookaburra.txt', 'cassowary.txt'])
    await ada.client.call('messages.edit', { ...place, content: 'Other words' })
    await ada.client.call('pins.add', place)
    expect([await found(bob, 'kookaburra other is:pinned'), await found(bob, 'kookaburra first')]).toEqual([1, 0])
    const [first = '', second = ''] = fileIds
    await ada.client.call('messages.removeFile', { ...place, fileId: first })
    expect([await found(bob, 'kookaburra'), await found(bob, 'cassowary is:pinned has:file')]).toEqual([0, 1])
    await ada.client.call('messages.removeFile', { ...place, fileId: second })
    const mine = `from:${ada.user.username}`
    expect([await found(bob, `cassowary ${mine}`), await found(bob, `other ${mine}`)]).toEqual([0, 1])
    expect(await found(bob, `has:file ${mine}`)).toBe(0)
  })

  it('not once it is deleted', async () => {
    const { ada, bob, place } = await say('', ['bettong.txt'])
    expect(await found(bob, 'bettong')).toBe(1)
    await ada.client.call('messages.delete', place)
    expect(await found(bob, 'bettong')).toBe(0)
  })

  it('also where it was sent before anybody wrote that down', async () => {
    const { ada, bob, message, fileIds } = await say('Long ago', ['pademelon.txt', 'potoroo.txt'])
    const loose = await uploadOne(world, ada, { name: 'glider.txt', bytes: 'b' })
    const { database } = world.app.house
    // As an older version has left it.
    await database.run({ name: 'test.wordless', text: `update files set words = null where id = any($1::uuid[])` }, [
      [...fileIds, loose.id],
    ])
    await database.run(
      {
        name: 'test.forget',
        text: `update message_words set words = array_to_tsvector(array['long', 'ago', '${marks.file}', $2]) where id = $1`,
      },
      [message.id, marks.room(message.roomId)],
    )
    expect([await found(bob, 'pademelon'), await found(bob, 'potoroo')]).toEqual([0, 0])
    await database.run({
      name: 'test.again',
      text: `update jobs set due_at = now() - interval '1 day' where kind = 'files.words'`,
    })
    world.app.house.jobs.wake()
    await eventually(async () => (await found(bob, 'pademelon potoroo "long ago" has:file')) === 1)
    await ada.client.call('messages.send', { roomId: message.roomId, content: '', fileIds: [loose.id] })
    expect(await found(bob, 'glider')).toBe(1)
  })
})
