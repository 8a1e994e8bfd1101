import type { FileView } from '@parley/protocol/wire'
import { describe, expect, it } from 'vitest'
import { createGallery, type GalleryPicture } from './gallery.ts'

const picture = (id: number): GalleryPicture => ({
  file: { id: String(id) } as FileView,
  messageId: `m${id}`,
  author: { username: 'ada', displayName: 'Ada' },
  createdAt: '2026-01-01T00:00:00.000Z',
})

/** A room with pictures 1 to `count`, told in pages of `size` from the latest on. */
function room(count: number, size: number) {
  const asked: (string | null)[] = []
  const fetchPage = (cursor: string | null) => {
    asked.push(cursor)
    const from = cursor === null ? count : Number(cursor)
    const items = Array.from({ length: Math.min(size, from) }, (_, at) => picture(from - at))
    return Promise.resolve({ items, nextCursor: from > size ? String(from - size) : null })
  }
  return { asked, fetchPage }
}

const shown = ({ getSnapshot }: ReturnType<typeof createGallery>) => {
  const { pictures, at } = getSnapshot()
  return pictures[at]?.file.id
}

it('begins with the one that was opened, and learns what is around it', async () => {
  const { fetchPage } = room(12, 5)
  const gallery = createGallery({ first: [picture(8)], fileId: '8', fetchPage })
  expect(shown(gallery)).toBe('8')
  await expect.poll(() => gallery.getSnapshot().pictures.length).toBeGreaterThan(9)
  expect(shown(gallery)).toBe('8')
  gallery.go(1)
  expect(shown(gallery)).toBe('9')
  gallery.goTo('last')
  expect(shown(gallery)).toBe('12')
  gallery.go(1)
  expect(shown(gallery)).toBe('12')
})

it('goes where somebody wanted to before it knew what is there, and misses no change meanwhile', async () => {
  const { asked, fetchPage } = room(12, 12)
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const gallery = createGallery({
    first: [picture(8)],
    fileId: '8',
    fetchPage: (cursor) => answered.then(() => fetchPage(cursor)),
  })
  gallery.go(1)
  gallery.go(1)
  void gallery.refresh()
  expect(shown(gallery)).toBe('8')
  answer()
  await expect.poll(() => shown(gallery)).toBe('10')
  await expect.poll(() => asked).toEqual([null, null])
  expect(shown(gallery)).toBe('10')
})

it('fetches earlier ones as one goes there, and none twice', async () => {
  const { asked, fetchPage } = room(30, 10)
  const gallery = createGallery({ first: [picture(30)], fileId: '30', fetchPage })
  await expect.poll(() => gallery.getSnapshot().pictures).toHaveLength(10)
  gallery.goTo('first')
  expect(shown(gallery)).toBe('21')
  await expect.poll(() => gallery.getSnapshot().pictures).toHaveLength(20)
  expect(shown(gallery)).toBe('21')
  gallery.goTo('first')
  await expect.poll(() => gallery.getSnapshot().hasEarlier).toBe(false)
  gallery.goTo('first')
  expect([shown(gallery), asked]).toEqual(['1', [null, '20', '10']])
})

it('goes through the pictures of one message in the order in which they stand there, wherever a page ends', async () => {
  const of = (messageId: string, ...ids: number[]) => ids.map((id) => ({ ...picture(id), messageId }))
  const pages = [of('late', 4, 5), [...of('late', 6), ...of('early', 1, 2)], of('early', 3)]
  const fetchPage = (cursor: string | null) => {
    const at = Number(cursor ?? 0)
    return Promise.resolve({ items: pages[at] ?? [], nextCursor: at < 2 ? String(at + 1) : null })
  }
  const gallery = createGallery({ first: of('late', 4, 5, 6), fileId: '4', fetchPage })
  const order = () => gallery.getSnapshot().pictures.map(({ file }) => file.id)
  await expect.poll(order).toEqual(['1', '2', '3', '4', '5', '6'])
  gallery.go(1)
  expect(shown(gallery)).toBe('5')
})

it('shows what it has where no more can be had, and tries again as one goes on', async () => {
  const { fetchPage } = room(3, 5)
  let isCut = true
  const gallery = createGallery({
    first: [picture(1), picture(2)],
    fileId: '2',
    fetchPage: (cursor) => (isCut ? Promise.reject(new Error('cut')) : fetchPage(cursor)),
  })
  gallery.go(-1)
  expect(shown(gallery)).toBe('1')
  await Promise.resolve()
  isCut = false
  const picturesFurtherOn = () => {
    gallery.go(1)
    return gallery.getSnapshot().pictures
  }
  await expect.poll(picturesFurtherOn).toHaveLength(3)
})

describe('a room in which something changes', () => {
  const page = (...ids: number[]) => ({ items: ids.map(picture), nextCursor: null })
  const ids = (gallery: ReturnType<typeof createGallery>) => gallery.getSnapshot().pictures.map(({ file }) => file.id)

  it('leaves the place of one that was taken away for as long as it is looked at', async () => {
    let now = page(4, 3, 2, 1)
    const gallery = createGallery({ first: [picture(3)], fileId: '3', fetchPage: async () => now })
    await expect.poll(() => ids(gallery)).toEqual(['1', '2', '3', '4'])
    now = page(5, 4, 1)
    await gallery.refresh()
    expect([ids(gallery), shown(gallery), gallery.getSnapshot().isGone]).toEqual([['1', '3', '4', '5'], '3', true])
    gallery.go(1)
    expect([ids(gallery), shown(gallery), gallery.getSnapshot().isGone]).toEqual([['1', '4', '5'], '4', false])
  })

  it.each([
    [-1, '1'],
    [1, '3'],
  ])('goes on by %i from one that is gone', async (by, next) => {
    let now = page(3, 2, 1)
    const gallery = createGallery({ first: [picture(2)], fileId: '2', fetchPage: async () => now })
    await expect.poll(() => ids(gallery)).toHaveLength(3)
    now = page(3, 1)
    await gallery.refresh()
    gallery.go(by)
    expect([ids(gallery), shown(gallery)]).toEqual([['1', '3'], next])
  })

  it('keeps what was fetched before from further back', async () => {
    const { fetchPage } = room(12, 5)
    const taken = new Set<string>()
    const gallery = createGallery({
      first: [picture(12)],
      fileId: '12',
      async fetchPage(cursor) {
        const { items, nextCursor } = await fetchPage(cursor)
        return { items: items.filter(({ file }) => !taken.has(file.id)), nextCursor }
      },
    })
    await expect.poll(() => ids(gallery)).toHaveLength(10)
    taken.add('10')
    await gallery.refresh()
    expect(ids(gallery)).toEqual(['3', '4', '5', '6', '7', '8', '9', '11', '12'])
  })
})
