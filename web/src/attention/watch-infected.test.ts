import type { NoticeView } from '@parley/protocol'
import { createCell } from '@parley/sdk'
import { expect, it } from 'vitest'
import { watchInfected } from './watch-infected.ts'

const notice = (id: string, kind: NoticeView['kind'], text: string): NoticeView => ({
  id,
  kind,
  text,
  roomId: null,
  roomName: null,
  reportId: null,
  until: null,
  sanctionId: null,
  appeal: null,
  createdAt: '2030-01-01T12:00:00.000Z',
})

it('tells of each refused file once, of those before it looked as well, and of nothing else', () => {
  const first = notice('1', 'file_infected', 'a.txt')
  const notices = createCell<ReadonlyMap<string, NoticeView>>(new Map([['1', first]]))
  const done: string[] = []
  watchInfected({
    notices,
    tell: (name) => void done.push(`told ${name}`),
    dismiss: (id) => void done.push(`dismissed ${id}`),
  })
  const rest = [notice('2', 'warned', 'mind your words'), notice('3', 'file_infected', 'b.txt'), first]
  notices.set(new Map(rest.map((each) => [each.id, each])))
  notices.set(new Map([['1', first]]))
  expect(done).toEqual(['told a.txt', 'dismissed 1', 'told b.txt', 'dismissed 3'])
})
