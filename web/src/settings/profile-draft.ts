import { birthDateProblem, displayNameProblem, lineProblem, textProblem, tidyLine } from '@parley/protocol/rules'
import {
  type Call,
  emojiProblem,
  type FieldProblem,
  type MeView,
  type ProfileField,
  sizes,
  type VisibilityChoice,
} from '@parley/protocol/wire'
import type { Problems } from '../forms/form.ts'
import { type FieldWords, problemWords } from '../words/field-words.ts'
import { type StatusTerm, statusEnd } from './status-expiry.ts'

type VisibilityField = `${ProfileField}Visibility`

/** What a person writes into the profile form; what is empty is not set. */
export type ProfileDraft = { readonly [F in ProfileField | 'displayName' | 'statusText' | 'statusEmoji']: string } & {
  readonly [F in VisibilityField]: VisibilityChoice
} & { readonly statusTerm: StatusTerm }

export function draftOf(me: MeView): ProfileDraft {
  return {
    displayName: me.displayName,
    bio: me.bio ?? '',
    location: me.location ?? '',
    birthDate: me.birthDate ?? '',
    gender: me.gender ?? '',
    bioVisibility: me.visibility.bio,
    locationVisibility: me.visibility.location,
    birthDateVisibility: me.visibility.birthDate,
    genderVisibility: me.visibility.gender,
    statusText: me.status?.text ?? '',
    statusEmoji: me.status?.emoji ?? '',
    statusTerm: me.status?.expiresAt == null ? 'never' : 'kept',
  }
}

export function checkDraft(draft: ProfileDraft, today: Date, words: FieldWords): Problems<ProfileDraft> {
  const optional = (text: string, problemOf: (text: string) => FieldProblem | null) =>
    text === '' ? null : problemOf(text)
  const line = (max: number) => (text: string) => lineProblem(tidyLine(text), max)
  const problems = {
    displayName: displayNameProblem(tidyLine(draft.displayName)),
    bio: optional(draft.bio, (text) => textProblem(text, sizes.bioMax)),
    location: optional(draft.location, line(sizes.locationMax)),
    birthDate: optional(draft.birthDate, (day) => birthDateProblem(day, today)),
    gender: optional(draft.gender, line(sizes.genderMax)),
    statusText: optional(draft.statusText, line(sizes.statusTextMax)),
    statusEmoji: optional(draft.statusEmoji.trim(), emojiProblem),
  }
  return problemWords(problems, words)
}

/** What has to be sent so that the profile becomes what the draft says; a guest has a name and nothing else. */
export function profilePatch(draft: ProfileDraft, me: MeView, now: Date): Call<'users.updateMe'> {
  if (me.kind === 'guest') return { displayName: draft.displayName }
  const before = draftOf(me)
  const cleared = (text: string) => (text.trim() === '' ? null : text)
  const statusChanged =
    draft.statusText !== before.statusText ||
    draft.statusEmoji !== before.statusEmoji ||
    draft.statusTerm !== before.statusTerm
  return {
    displayName: draft.displayName,
    bio: cleared(draft.bio),
    location: cleared(draft.location),
    birthDate: cleared(draft.birthDate),
    gender: cleared(draft.gender),
    visibility: {
      bio: draft.bioVisibility,
      location: draft.locationVisibility,
      birthDate: draft.birthDateVisibility,
      gender: draft.genderVisibility,
    },
    ...(statusChanged && { status: statusOf(draft, me, now) }),
  }
}

function statusOf(draft: ProfileDraft, me: MeView, now: Date) {
  const [text, emoji] = [tidyLine(draft.statusText), draft.statusEmoji.trim()]
  if (text === '' && emoji === '') return null
  const expiresAt = draft.statusTerm === 'kept' ? (me.status?.expiresAt ?? null) : statusEnd(draft.statusTerm, now)
  return { text, emoji: emoji === '' ? null : emoji, expiresAt }
}
