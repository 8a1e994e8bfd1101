import { createCell, ParleyError } from '@parley/sdk'
import { oncePerPerson } from '../app/once-per-person.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { createForm, type Form } from '../forms/form.ts'
import { unwillingWords } from '../people/unwilling-words.ts'
import { fieldProblems } from '../words/field-problems.ts'
import { checkRoomDraft, createCall, emptyDraft, followingSlug, type RoomDraft } from './room-draft.ts'
import { allWords } from '../words/index.ts'

/** Fields of the form under the names the server knows them by. */
const serverFields = ['name', 'slug', 'topic', 'description', 'category', 'maxMembers', 'memberIds'] as const
const lookMs = 400

/** What is written of a room that is to be. It outlives the view: nothing typed is lost by looking something up. */
export const newRoomFormOf = oncePerPerson<Form<RoomDraft>>(({ client, timers, catalogue, navigation }) => {
  const words = () => allWords(catalogue)
  const taken = createCell<ReadonlySet<string>>(new Set())
  let cancelLook = () => {}
  const form: Form<RoomDraft> = createForm<RoomDraft>({
    initial: emptyDraft,
    check: (draft) => checkRoomDraft(draft, words(), { isTaken: (slug) => taken.getSnapshot().has(slug) }),
    async send(draft) {
      const { room } = await client.call('rooms.create', createCall(draft))
      form.reset(emptyDraft)
      navigation.go(roomRoute(room))
      return emptyDraft
    },
    explain(error) {
      const { memberIds, ...problems } = fieldProblems(error, serverFields, words())
      const people = unwillingWords(error, form.getSnapshot().values.people, words()) ?? memberIds
      return { ...problems, ...(people !== undefined && { people }) }
    },
    now: timers.now,
  })

  /** Says that an address is taken as soon as that can be known, and not only when all is written. */
  function lookUp({ slug, type }: RoomDraft): void {
    cancelLook()
    if (slug === '' || type !== 'public' || taken.getSnapshot().has(slug)) return form.leave('slug')
    cancelLook = timers.after(lookMs, () => {
      client.call('rooms.bySlug', { slug }).then(
        ({ room }) => {
          if (room.slug !== slug || room.visibility !== 'public') return
          taken.set(new Set([...taken.getSnapshot(), slug]))
          form.leave('slug')
        },
        (error: unknown) => {
          // That nobody has it is what one hopes for; whatever else fails shows itself when the room is made.
          if (!(error instanceof ParleyError)) throw error
        },
      )
    })
  }

  return {
    ...form,
    change(field, value) {
      const before = form.getSnapshot().values
      form.change(field, value)
      if (field === 'name' || field === 'type') form.change('slug', followingSlug(before, form.getSnapshot().values))
      const after = form.getSnapshot().values
      if (after.slug !== before.slug || after.type !== before.type) lookUp(after)
    },
  }
})
