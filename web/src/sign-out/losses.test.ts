import { describe, expect, it } from 'vitest'
import { findLosses } from './losses.ts'

const row = (roomId: string, personId = 'mara') => ({ personId, roomId })
const draft = (roomId: string, content = 'Not yet', isSaved = false, personId = 'mara') => ({
  personId,
  roomId,
  content,
  isSaved,
})
const nothing = { rows: [], drafts: [], edits: [], trays: [] }
const tray = (roomId: string, files: number, personId = 'mara') => ({ personId, roomId, files })

describe('signing out loses', () => {
  it.each([
    ['nothing where nothing waits', nothing, []],
    [
      'what is not sent, counted by room',
      { ...nothing, rows: [row('quay'), row('boats'), row('quay')] },
      [
        { roomId: 'quay', messages: 2, begun: 0, files: 0 },
        { roomId: 'boats', messages: 1, begun: 0, files: 0 },
      ],
    ],
    [
      'what was begun, and changes that are not saved',
      { ...nothing, rows: [row('quay')], drafts: [draft('quay')], edits: ['quay'] },
      [{ roomId: 'quay', messages: 1, begun: 2, files: 0 }],
    ],
    [
      'files that were chosen, in every tab',
      { ...nothing, drafts: [draft('quay')], trays: [tray('quay', 2), tray('boats', 1), tray('quay', 1)] },
      [
        { roomId: 'quay', messages: 0, begun: 1, files: 3 },
        { roomId: 'boats', messages: 0, begun: 0, files: 1 },
      ],
    ],
    ['no draft that the place has', { ...nothing, drafts: [draft('quay', 'Not yet', true)] }, []],
    ['no draft that was emptied', { ...nothing, drafts: [draft('quay', ' ')] }, []],
    [
      'nothing of somebody else',
      {
        ...nothing,
        rows: [row('quay', 'bob')],
        drafts: [draft('quay', 'x', false, 'bob')],
        trays: [tray('quay', 1, 'bob')],
      },
      [],
    ],
  ])('%s', (_, unsaved, losses) => {
    expect(findLosses(unsaved, 'mara')).toEqual(losses)
  })
})
