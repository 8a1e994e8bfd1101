import type { FileView } from '@parley/protocol/wire'
import { expect, it } from 'vitest'
import { createGallery, type GalleryPicture } from './gallery.ts'

const picture = (id: number): GalleryPicture => ({
  file: { id: String(id) } as FileView,
  messageId: `m${id}`,
  author: 'Ada',
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

it('goes through the pictures of one message in their order', async () => {
  const of = (messageId: string, id: string): GalleryPicture => ({ ...picture(0), messageId, file: { id } as FileView })
  const told = [of('late', 'd'), of('early', 'a'), of('early', 'b'), of('early', 'c')]
  const gallery = createGallery({
    first: told.slice(1),
    fileId: 'b',
    // A page may end in the middle of a message.
    fetchPage: (cursor) =>
      Promise.resolve(
        cursor === null ? { items: told.slice(0, 3), nextCursor: 'on' } : { items: told.slice(3), nextCursor: null },
      ),
  })
  await expect.poll(() => gallery.getSnapshot().hasEarlier).toBe(false)
  expect(gallery.getSnapshot().pictures.map(({ file }) => file.id)).toEqual(['a', 'b', 'c', 'd'])
  gallery.go(1)
  expect(shown(gallery)).toBe('c')
})
