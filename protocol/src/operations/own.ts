import { z } from 'zod'
import { operation } from '../operation.ts'
import { Contact, Draft, Id, Membership, Notice, PreferencesShape } from '../shapes.ts'

export const ownGet = operation('own.get', {
  summary: 'All that is yours alone, as it is on all your devices, at one revision.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    own: z.int().min(0),
    preferences: PreferencesShape,
    drafts: z.array(Draft),
    bookmarks: z.array(Id).meta({ description: 'The messages that are kept.' }),
    contacts: z.array(Contact).meta({ description: 'The latest; the others are in `contacts.list`.' }),
    notices: z.array(Notice).meta({ description: 'What the place says and was not dismissed, the latest first.' }),
    memberships: z.array(Membership).meta({
      description: 'Where something is otherwise than for who just came in: notifications, favourites, own marks.',
    }),
  }),
})
