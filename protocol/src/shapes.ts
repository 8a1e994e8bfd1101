import { z } from 'zod'
import { sizes } from './limits.ts'
import { preferenceChoices, textSizes } from './preferences.ts'
import {
  dayProblem,
  displayNameProblem,
  emailProblem,
  emojiProblem,
  lineProblem,
  textProblem,
  tidyLine,
  usernameProblem,
} from './text.ts'

/** A string that one of the rules in `text.ts` accepts. */
function ruled(problemOf: (text: string) => string | null) {
  return z.string().superRefine((text, context) => {
    const message = problemOf(text)
    if (message !== null) context.addIssue({ code: 'custom', message })
  })
}

/** The same for one line, put into its canonical form before it is judged. */
function ruledLine(problemOf: (text: string) => string | null) {
  return z
    .string()
    .overwrite(tidyLine)
    .superRefine((text, context) => {
      const message = problemOf(text)
      if (message !== null) context.addIssue({ code: 'custom', message })
    })
}

export const Id = z.uuid().meta({ description: 'A UUID, version 7.' })
export const Time = z.iso.datetime().meta({ description: 'A moment in ISO 8601, UTC.' })

export const Username = ruled(usernameProblem).meta({
  description: `${sizes.usernameMin} to ${sizes.usernameMax} letters a to z, digits and the signs _ . - ; unique without regard to case.`,
})
export const DisplayName = ruledLine(displayNameProblem).meta({ description: 'A name in any script, on one line.' })
export const Email = ruledLine(emailProblem).meta({ description: 'An e-mail address.' })
/** Only bounded here; what a place asks of a password is its policy, judged by the operation. */
export const Password = z.string().min(1, 'Write a password.').max(sizes.passwordMax)

/** Who may see an optional field of a profile. */
export const Visibility = z.enum(['everyone', 'members', 'nobody'])
export const profileFields = ['bio', 'location', 'birthDate', 'gender'] as const
export type ProfileField = (typeof profileFields)[number]
export const ProfileVisibility = z.strictObject({
  bio: Visibility,
  location: Visibility,
  birthDate: Visibility,
  gender: Visibility,
})

const Bio = ruled((text) => textProblem(text, sizes.bioMax))
const Location = ruledLine((text) => lineProblem(text, sizes.locationMax))
const Gender = ruledLine((text) => lineProblem(text, sizes.genderMax))
const Day = ruled(dayProblem)

/** A status: a few words, an emoji, or both, for a time or until changed. */
export const Status = z.strictObject({
  text: z
    .string()
    .overwrite(tidyLine)
    .superRefine((text, context) => {
      const message = text === '' ? null : lineProblem(text, sizes.statusTextMax)
      if (message !== null) context.addIssue({ code: 'custom', message })
    }),
  emoji: ruled(emojiProblem).nullable(),
  expiresAt: Time.nullable(),
})

export const UserKind = z.enum(['person', 'guest', 'bot'])
export const UserRole = z.enum(['user', 'moderator', 'admin'])
export const Presence = z.enum(['online', 'away', 'busy', 'invisible', 'offline'])

/** A person as the asker may see them; what the asker may not see is null. */
export const User = z.strictObject({
  id: Id,
  username: z.string(),
  displayName: z.string(),
  kind: UserKind,
  role: UserRole,
  avatarUrl: z.string().nullable(),
  bio: z.string().nullable(),
  location: z.string().nullable(),
  birthDate: z.string().nullable(),
  gender: z.string().nullable(),
  status: z.strictObject({ text: z.string(), emoji: z.string().nullable(), expiresAt: Time.nullable() }).nullable(),
  presence: Presence.nullable(),
  lastSeenAt: Time.nullable(),
  createdAt: Time,
})

/** A person as they see themselves. */
export const Me = User.extend({
  email: z.string().nullable(),
  visibility: ProfileVisibility,
})

export const Profile = z.strictObject({
  displayName: DisplayName.optional(),
  bio: Bio.nullable().optional(),
  location: Location.nullable().optional(),
  birthDate: Day.nullable().optional(),
  gender: Gender.nullable().optional(),
  status: Status.nullable().optional(),
  visibility: ProfileVisibility.partial().optional(),
})

/** A signed-in device. */
export const Session = z.strictObject({
  id: Id,
  device: z.string().meta({ description: 'What the device calls itself, such as “Firefox on Linux”.' }),
  address: z.string().nullable(),
  createdAt: Time,
  lastUsedAt: Time,
  expiresAt: Time,
  current: z.boolean(),
})

const TextSize = z.int().min(textSizes.min).max(textSizes.max)
export const PreferencesShape = z.strictObject({
  interfaceSize: TextSize,
  messageSize: TextSize,
  memberListSize: TextSize,
  fontFamily: z.enum(preferenceChoices.fontFamily),
  theme: z.enum(preferenceChoices.theme),
  density: z.enum(preferenceChoices.density),
  language: z.enum(preferenceChoices.language).nullable(),
  reducedMotion: z.enum(preferenceChoices.reducedMotion),
  showAvatars: z.boolean(),
  showTimestamps: z.boolean(),
  colouredNames: z.boolean(),
  sound: z.boolean(),
  enterSends: z.boolean(),
  readReceipts: z.boolean(),
  lastSeenVisible: z.boolean(),
})

export const PasswordPolicyShape = z.union([
  z.strictObject({ kind: z.literal('mixed'), minLength: z.int() }),
  z.strictObject({ kind: z.literal('length'), minLength: z.int() }),
])

/** What anyone may know of a place before they sign in. */
export const Place = z.strictObject({
  name: z.string(),
  version: z.string(),
  registration: z.enum(['open', 'closed']),
  guests: z.boolean(),
  passwordPolicy: PasswordPolicyShape,
  firstAccount: z
    .boolean()
    .meta({ description: 'True until the first account exists, which becomes the administrator.' }),
})
