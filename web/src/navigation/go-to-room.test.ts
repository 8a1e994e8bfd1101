import { describe, expect, it } from 'vitest'
import { panelToKeep } from './go-to-room.ts'
import type { RoomPanel } from './routes.ts'

const room = (panel: RoomPanel | null) => ({ at: 'room', room: 'pier', message: null, panel }) as const

describe('moving on to another room', () => {
  it.each([
    ['keeps the members open beside a wide conversation', room('members'), true, 'members'],
    ['keeps what only the first room has as what is about the next', room('invites'), true, 'about'],
    ['opens nothing that was closed', room(null), true, null],
    ['covers no conversation where there is one pane', room('members'), false, null],
    ['opens nothing from elsewhere', { at: 'inbox', tab: 'unread' } as const, true, null],
  ] as const)('%s', (_, route, isWide, panel) => {
    expect(panelToKeep(route, isWide)).toBe(panel)
  })
})
