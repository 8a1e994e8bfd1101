import type { RoomView } from '@parley/protocol/wire'
import { createForm, type Form } from '../forms/form.ts'
import { oncePerPerson } from '../app/once-per-person.ts'
import type { Page } from '../page.ts'
import { checkRoomDraft, draftOfRoom, type RoomDraft, updateCall } from '../rooms/room-draft.ts'
import { fieldProblems } from '../words/field-problems.ts'
import { allWords } from '../words/index.ts'

const fields = ['name', 'slug', 'topic', 'description', 'category', 'maxMembers', 'historyVisibility'] as const

function createRoomSettings({ client, catalogue, notices, timers }: Page, found: RoomView): Form<RoomDraft> {
  const words = () => allWords(catalogue)
  const current = () => client.store.room(found.id).getSnapshot()?.room ?? found
  /** What the person set out from: what they did not touch is not theirs to send. */
  let base = draftOfRoom(found)
  const form = createForm<RoomDraft>({
    initial: base,
    check: (draft) => checkRoomDraft(draft, words(), { least: current().memberCount }),
    async send(draft) {
      const { room } = await client.call('rooms.update', updateCall(current(), base, draft))
      base = draftOfRoom(room)
      notices.tell({ kind: 'success', title: words().details.settings.saved })
      return base
    },
    explain: (error) => fieldProblems(error, fields, words()),
    now: timers.now,
  })
  return {
    ...form,
    reset(values) {
      base = values
      form.reset(values)
    },
  }
}

const formsOf = oncePerPerson<Map<string, Form<RoomDraft>>>(() => new Map())

/** The form of a room. It outlives the view: what is unsaved is still there when one comes back to it. */
export function roomSettingsOf(page: Page, room: RoomView): Form<RoomDraft> {
  const forms = formsOf(page, page.client.store.me.getSnapshot()?.id ?? '')
  const known = forms.get(room.id) ?? createRoomSettings(page, room)
  forms.set(room.id, known)
  return known
}
