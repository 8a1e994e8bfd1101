import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { openWorld, sampleFiles, startSwift, upload, uploadOne } from '@parley/testkit'
import { gzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'

it('a place whose files lie in a bucket serves them itself, or sends browsers there, as it is told', async () => {
  const swift = await startSwift()
  onTestFinished(() => swift.close())
  const { accessKeyId, endpoint, region, secretAccessKey } = swift
  const client = new S3Client({ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true })
  await client.send(new CreateBucketCommand({ Bucket: 'place' }))
  const world = await openWorld({ env: { STORAGE_URL: swift.url('place') } })
  onTestFinished(() => world.close())
  const ada = await world.person()
  const words = Buffer.from('kept in a bucket')
  const packed = gzipSync(words)
  const file = await uploadOne(world, ada, { name: 'a.txt', bytes: words })
  const sheet = await uploadOne(world, ada, { name: 'a.gz', bytes: packed })
  const get = ({ url } = file, method = 'GET') =>
    fetch(world.url + url, { method, headers: { authorization: `Bearer ${ada.token}` }, redirect: 'manual' })
  const served = await get()
  expect([served.status, Buffer.from(await served.arrayBuffer())]).toEqual([200, words])

  // What comes in several requests lies there as well, in parts until it is whole.
  const large = Buffer.from('0123456789'.repeat(1024 ** 2))
  const blob = new Blob([large], { type: 'text/plain' })
  const brought = await ada.client.files.upload({ name: 'large.txt', blob })
  const whole = await fetch(world.url + brought.url, { headers: { authorization: `Bearer ${ada.token}` } })
  expect(Buffer.from(await whole.arrayBuffer()).equals(large)).toBe(true)
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: 'place' }))
  const sizes = [words.length, sheet.size, large.length]
  expect(Contents.map(({ Size = 0 }) => Size).toSorted((a, b) => a - b)).toEqual(sizes)

  await world.restart({ STORAGE_URL: `${swift.url('place')}&links=direct` })
  const sent = await get(sheet)
  expect([sent.status, sent.headers.get('cache-control')]).toEqual([302, 'private, max-age=30'])
  const there = await fetch(sent.headers.get('location') ?? '')
  expect([there.headers.get('content-type'), Buffer.from(await there.arrayBuffer())]).toEqual([
    'application/gzip',
    packed,
  ])
  // What is only asked about, and what the page's own scripts read, does not come from another place.
  const asked = await get(sheet, 'HEAD')
  expect([asked.status, asked.headers.get('content-length')]).toEqual([200, String(sheet.size)])
  const read = await get()
  expect([read.status, await read.text()]).toEqual([200, 'kept in a bucket'])

  // Nobody keeps the fault in place of the file when the bucket is back.
  await world.restart({ STORAGE_URL: 's3://key:secret@127.0.0.1:1/files?tls=off' })
  for (const range of ['', 'bytes=2-4']) {
    const away = await fetch(world.url + file.url, { headers: { authorization: `Bearer ${ada.token}`, range } })
    const told = ['cache-control', 'etag', 'content-range', 'content-disposition'].map((name) => away.headers.get(name))
    expect([away.status, ...told]).toEqual([503, 'no-store', null, null, null])
  }
}, 180_000)

it('a place whose bucket cannot be reached says so, and talks on', async () => {
  const world = await openWorld({ env: { STORAGE_URL: 's3://key:secret@127.0.0.1:1/files?tls=off' } })
  onTestFinished(() => world.close())
  const ada = await world.person()
  const refused = await upload(world, ada, [{ name: 'a.png', bytes: sampleFiles.png }])
  expect([refused.status, refused.error?.reason]).toEqual([503, 'storage_unavailable'])
  const health = await world.send('GET', '//health')
  expect([health.status, health.body]).toMatchObject([200, { status: 'degraded', services: { storage: 'down' } }])
  const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Talk' })
  await ada.client.call('messages.send', { roomId: room.id, content: 'still here' })
})
