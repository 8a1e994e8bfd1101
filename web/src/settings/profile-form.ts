import type { MeView } from '@parley/protocol/wire'
import { oncePerPerson } from '../app/once-per-person.ts'
import { createForm } from '../forms/form.ts'
import { fieldProblems } from '../words/field-problems.ts'
import { checkDraft, draftOf, type ProfileDraft, profilePatch } from './profile-draft.ts'
import { allWords } from '../words/index.ts'

/** The refusal names a field of the profile; the form has some of them apart. */
const draftFields: ReadonlyMap<string, keyof ProfileDraft> = new Map([
  ['status.text', 'statusText'],
  ['status.emoji', 'statusEmoji'],
])

/** What a person writes about themselves. It outlives the view, so that looking something up loses nothing. */
export const profileFormOf = oncePerPerson((page) => {
  const me = (): MeView => {
    const session = page.client.session.getSnapshot()
    // Before the place has answered, and as long as it cannot be reached, it is who was here last.
    const user = session.state === 'signed-out' ? null : session.user
    if (user === null) throw new Error('Only people who are signed in have a profile.')
    return user
  }
  return createForm<ProfileDraft>({
    initial: draftOf(me()),
    check: (draft) => checkDraft(draft, new Date(page.timers.now()), allWords(page.catalogue)),
    async send(draft) {
      const patch = profilePatch(draft, me(), new Date(page.timers.now()))
      const { user } = await page.client.call('users.updateMe', patch)
      page.notices.tell({ kind: 'success', title: allWords(page.catalogue).settings.profile.saved })
      return draftOf(user)
    },
    now: page.timers.now,
    explain(error) {
      const fields = ['displayName', 'bio', 'location', 'birthDate', 'gender', ...draftFields.keys()]
      const problems = Object.entries(fieldProblems(error, fields, allWords(page.catalogue)))
      return Object.fromEntries(problems.map(([field, problem]) => [draftFields.get(field) ?? field, problem]))
    },
  })
})
