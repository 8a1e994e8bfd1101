import { openSocket, openWorld, sayWithFiles, type Someone, uploadOne, type World } from '@parley/testkit'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { sweepFiles } from './sweep.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function say(content: string, names: readonly string[]) {
  const said = await sayWithFiles(world, content, names)
  return { ...said, urls: said.files.map(({ url }) => url) }
}

const statusOf = async (url: string, { token }: Someone) =>
  (await fetch(world.url + url, { headers: { authorization: `Bearer ${token}` } })).status

it('one file goes and the rest stays, for everybody in the room at once, and nothing is kept of it', async () => {
  const { ada, bob, fileIds, message, roomId, urls } = await say('Three', ['a.txt', 'b.txt', 'c.txt'])
  const ears = await openSocket(world.url)
  onTestFinished(() => ears.close())
  await ears.command('hello', { token: bob.token })
  const before = (await ada.client.call('files.quota', {})).own.used
  const [first = '', second = '', third = ''] = fileIds
  const place = { roomId, messageId: message.id }
  const now = await ada.client.call('messages.removeFile', { ...place, fileId: second })
  expect(now.message.files.map(({ id }) => id)).toEqual([first, third])
  expect(now.message).toMatchObject({ content: 'Three', editedAt: null, rev: message.rev + 1 })
  const told = await ears.heard(({ ev }) => ev === 'message.updated')
  expect(told).toMatchObject({ rev: message.rev + 1, data: { message: { files: [{ id: first }, { id: third }] } } })
  expect(await Promise.all(urls.map((url) => statusOf(url, bob)))).toEqual([200, 404, 200])
  expect((await ada.client.call('files.quota', {})).own.used).toBeLessThan(before)
  await expect(ada.client.call('messages.removeFile', { ...place, fileId: second })).rejects.toMatchObject({
    reason: 'file_not_found',
  })
  const blobs = async () =>
    (await world.app.house.database.run({ name: 'test.all', text: 'select id from blobs' })).length
  const kept = await blobs()
  world.clock.advance({ minutes: 6 })
  await sweepFiles(world.app.house)
  expect(await blobs()).toBe(kept - 1)
})

it('is for who said it, of their message, and of a file that it carries', async () => {
  const { ada, bob, fileIds, message, roomId } = await say('Two', ['a.txt', 'b.txt'])
  const other = await say('Others', ['x.txt', 'y.txt'])
  const mallory = await world.person()
  const [fileId = ''] = fileIds
  const place = { roomId, messageId: message.id }
  const refused = async (who: Someone, input: { roomId: string; messageId: string; fileId: string }) =>
    await who.client.call('messages.removeFile', input).then(
      () => null,
      (error: { reason: string }) => error.reason,
    )
  expect(await refused(bob, { ...place, fileId })).toBe('not_the_author')
  expect(await refused(mallory, { ...place, fileId })).toBe('room_not_found')
  expect(await refused(ada, { ...place, fileId: other.fileIds[0] ?? '' })).toBe('file_not_found')
  expect(await refused(ada, { roomId, messageId: other.message.id, fileId })).toBe('message_not_found')
  const loose = await uploadOne(world, ada, { name: 'loose.txt', bytes: 'loose' })
  expect(await refused(ada, { ...place, fileId: loose.id })).toBe('file_not_found')
  await ada.client.call('messages.delete', place)
  expect(await refused(ada, { ...place, fileId })).toBe('message_deleted')
})

it('of the last file leaves the words, which are not found as a message with files any more', async () => {
  const { ada, fileIds, message, roomId } = await say('Nightingale', ['a.txt'])
  const found = async (q: string) => (await ada.client.call('search.messages', { q })).items.length
  expect([await found('nightingale'), await found('nightingale has:file')]).toEqual([1, 1])
  await ada.client.call('messages.removeFile', { roomId, messageId: message.id, fileId: fileIds[0] ?? '' })
  expect([await found('nightingale'), await found('nightingale has:file')]).toEqual([1, 0])
})

it('of the last file is refused where there are no words, and two at once leave one', async () => {
  const { ada, fileIds, message, roomId } = await say('', ['a.txt', 'b.txt'])
  const outcomes = await Promise.allSettled(
    fileIds.map((fileId) => ada.client.call('messages.removeFile', { roomId, messageId: message.id, fileId })),
  )
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'file_in_use' } })
  const now = await ada.client.call('messages.get', { roomId, messageId: message.id })
  expect(now.message.files).toHaveLength(1)
})
