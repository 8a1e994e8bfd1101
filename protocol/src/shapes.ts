import { z } from 'zod'
import { auditActs, auditTargets } from './audit.ts'
import { botScopes } from './bot-scopes.ts'
import { appealStates, noticeKinds, reportReasons, reportStates, sanctionActions } from './moderation.ts'
import { fileReasons, fileStatuses, fileVariants } from './files.ts'
import { botSizes, sizes } from './limits.ts'
import { mostRoomLinks } from './mentions.ts'
import { quoteKinds } from './quote.ts'
import { preferenceChoices, preferenceSizes, textSizes } from './preferences.ts'
import {
  dayProblem,
  displayNameProblem,
  emailProblem,
  lineProblem,
  messageProblem,
  slugProblem,
  textProblem,
  tidyLine,
  usernameProblem,
} from './text.ts'
import { emojiProblem } from './characters.ts'
import { type FieldProblem, problemText } from './field-problem.ts'

/** What is wrong, for people in words and for programs by its rule. */
function tell(context: z.RefinementCtx<string>, problem: FieldProblem | null): void {
  if (problem !== null) context.addIssue({ code: 'custom', message: problemText(problem), params: problem })
}

/** A string that one of the rules in `text.ts` accepts. */
function ruled(problemOf: (text: string) => FieldProblem | null) {
  return z.string().superRefine((text, context) => {
    tell(context, problemOf(text))
  })
}

/** The same for one line, put into its canonical form before it is judged. */
function ruledLine(problemOf: (text: string) => FieldProblem | null) {
  return z
    .string()
    .overwrite(tidyLine)
    .superRefine((text, context) => {
      tell(context, problemOf(text))
    })
}

/** Text to look something up by: whatever people type, as long as a database can hold it. */
export function searched(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0'), 'Control characters are not allowed.')
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
      tell(context, text === '' ? null : lineProblem(text, sizes.statusTextMax))
    }),
  emoji: ruled(emojiProblem).nullable(),
  expiresAt: Time.nullable(),
})

export const UserKind = z.enum(['person', 'guest', 'bot'])
export const UserRole = z.enum(['user', 'moderator', 'admin'])
export const Presence = z.enum(['online', 'away', 'busy', 'invisible', 'offline'])

/** How somebody is right now, as others may know it. */
export const PresenceOf = z.strictObject({ userId: Id, presence: Presence, lastSeenAt: Time.nullable() })

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

/** Somebody for whom whoever runs the place makes an account. */
export const NewPerson = z.strictObject({
  username: Username,
  name: DisplayName.optional(),
  email: Email.optional(),
  role: UserRole.default('user'),
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

const ActionName = z
  .string()
  .max(preferenceSizes.shortcutNameMax)
  .regex(/^[a-z][A-Za-z0-9.-]*$/, 'Use a name such as “room.next”.')
const Chord = z
  .string()
  .max(preferenceSizes.chordMax)
  .regex(/^(?:(?:(?:Mod|Ctrl|Alt|Shift|Meta)\+){0,5}[\x21-\x7e]{1,20})?$/, 'Use a chord such as “Ctrl+Shift+KeyM”.')
const Shortcuts = z
  .record(ActionName, Chord)
  .refine((chosen) => Object.keys(chosen).length <= preferenceSizes.shortcuts, 'Too many shortcuts.')
const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Use a time of day such as “22:00”.')
const DoNotDisturb = z.strictObject({
  until: Time.nullable(),
  schedule: z.strictObject({ from: TimeOfDay, to: TimeOfDay, days: z.array(z.int().min(0).max(6)).max(7) }).nullable(),
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
  whoMayMessage: z.enum(preferenceChoices.whoMayMessage),
  whoMayAdd: z.enum(preferenceChoices.whoMayAdd),
  shortcuts: Shortcuts,
  singleKeys: z.boolean(),
  skinTone: z.enum(preferenceChoices.skinTone),
  recentEmoji: z.array(ruled(emojiProblem)).max(preferenceSizes.recentEmoji),
  desktopNotifications: z.boolean(),
  notifyAbout: z.enum(preferenceChoices.notifyAbout),
  keywords: z.array(ruledLine((text) => lineProblem(text, preferenceSizes.keywordMax))).max(preferenceSizes.keywords),
  soundName: z.enum(preferenceChoices.soundName),
  doNotDisturb: DoNotDisturb,
  toolbar: z.boolean(),
  collapsedSections: z.array(searched(preferenceSizes.sectionMax)).max(preferenceSizes.collapsedSections),
})

export const PlaceName = ruledLine((text) => lineProblem(text, sizes.placeNameMax))

export const PasswordPolicyShape = z.union([
  z.strictObject({ kind: z.literal('mixed'), minLength: z.int() }),
  z.strictObject({ kind: z.literal('length'), minLength: z.int() }),
])

/** What a place takes, so that a client can say no before it sends anything. */
const FileRules = z.strictObject({
  maxBytes: z.int().meta({ description: 'The largest file, in bytes.' }),
  perMessage: z.int().meta({ description: 'How many files one message carries at most.' }),
  types: z.array(z.string()).meta({ description: 'Media types that are taken, such as `image/*`.' }),
})

/** What anyone may know of a place before they sign in. */
export const Place = z.strictObject({
  name: z.string(),
  version: z.string(),
  registration: z.enum(['open', 'invite', 'closed']),
  guests: z.boolean(),
  passwordPolicy: PasswordPolicyShape,
  files: FileRules,
  deletionDays: z
    .int()
    .meta({ description: 'For so many days somebody who deleted their account can take that back.' }),
  editWindowSeconds: z
    .int()
    .nullable()
    .meta({ description: 'For how long after it was said a message can be edited by its author; null for ever.' }),
  firstAccount: z
    .boolean()
    .meta({ description: 'True until the first account exists, which becomes the administrator.' }),
})

const line = (max: number) => ruledLine((text) => (text === '' ? null : lineProblem(text, max)))

export const RoomKind = z.enum(['channel', 'group', 'direct'])
export const RoomVisibility = z.enum(['public', 'private'])
export const RoomRole = z.enum(['owner', 'admin', 'moderator', 'member'])
export const RoomName = ruledLine((text) => lineProblem(text, sizes.roomNameMax))
export const Topic = line(sizes.topicMax)
export const Description = ruled((text) => textProblem(text, sizes.descriptionMax))
export const Category = line(sizes.categoryMax)
export const Slug = ruled(slugProblem)
export const MaxMembers = z.int().min(2).max(sizes.membersMax)
export const SlowMode = z
  .int()
  .min(0)
  .max(sizes.slowModeMaxSeconds)
  .meta({ description: 'Seconds between two messages of one member; 0 is off.' })
export const HistoryVisibility = z
  .enum(['all', 'joined'])
  .meta({ description: 'Whether new members see what was said before they joined.' })
export const NotifyLevel = z.enum(['all', 'mentions', 'none'])
const Count = z.int().min(0)

/** A room. A direct has no name of its own: it is called by the other person. */
export const Author = z.strictObject({
  id: Id,
  username: z.string(),
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  kind: UserKind,
})

export const Room = z.strictObject({
  id: Id,
  kind: RoomKind,
  visibility: RoomVisibility,
  name: z.string().nullable(),
  topic: z.string(),
  description: z.string(),
  category: z.string(),
  slug: z.string().nullable(),
  formerSlugs: z
    .array(z.strictObject({ slug: z.string(), until: Time }))
    .optional()
    .meta({
      description:
        'Under which it was known before, the latest first. They lead to it until another room is called so; of several that were, to the one that was last.',
    }),
  avatarUrl: z.string().nullable(),
  people: z.tuple([Author, Author]).nullable().meta({
    description: 'Both people of a direct, in the same order for each of them; null for every other room.',
  }),
  maxMembers: z.int(),
  memberCount: Count,
  ownerId: Id.nullable(),
  historyVisibility: HistoryVisibility,
  slowModeSeconds: Count,
  readOnly: z.boolean(),
  seq: Count,
  rev: Count,
  lastMessageAt: Time.nullable(),
  createdAt: Time,
  archivedAt: Time.nullable(),
})

export const Membership = z.strictObject({
  roomId: Id,
  userId: Id,
  role: RoomRole,
  joinedAt: Time,
  readSeq: Count,
  deliveredSeq: Count,
  notify: NotifyLevel,
  mutedUntil: Time.nullable().meta({ description: 'No notifications until then, by the member’s own wish.' }),
  favourite: z.boolean(),
  position: z.number().nullable().meta({ description: 'Favourites stand in the order of this number.' }),
  readTurn: Count.meta({
    description:
      'How often the member has marked the room unread. `readSeq` goes back with it; otherwise it goes forward only.',
  }),
  readTurnSeq: Count.meta({
    description: 'How far the room was when they did so last: what they had said until there reads nothing.',
  }),
  silencedUntil: Time.nullable().meta({ description: 'May not write until then, by a moderator’s decision.' }),
})

const Mine = z.boolean().meta({ description: 'Whether you are among them.' })

/** How people reacted. What everybody hears does not say `mine`. */
export const Reaction = z.strictObject({
  emoji: z.string(),
  count: z.int().min(1),
  mine: Mine.optional(),
  userIds: z
    .array(Id)
    .max(sizes.reactionPeople)
    .meta({ description: 'The first of them; all are in `reactions.list`.' }),
})

/** What happened, for a message that nobody wrote. */
export const SystemNote = z.strictObject({
  what: z.enum([
    'created',
    'joined',
    'left',
    'added',
    'removed',
    'renamed',
    'topic',
    'archived',
    'unarchived',
    'owner',
    'pinned',
  ]),
  userId: Id.nullable().meta({ description: 'Whom it is about, if not the author.' }),
  text: z
    .string()
    .nullable()
    .meta({ description: 'The new name or topic. A message that was pinned is quoted as the answer to it would.' }),
})

/** What a link in a message leads to, as the page behind it said when it was looked at. */
export const Preview = z.strictObject({
  url: z.string(),
  title: z.string().nullable(),
  description: z.string().nullable(),
  site: z.string().nullable(),
  image: z
    .strictObject({ url: z.string(), width: z.int(), height: z.int(), placeholder: z.string().nullable() })
    .nullable()
    .meta({ description: 'A copy that the place keeps.' }),
})

export const FileVariantChoice = z.enum(fileVariants)
export const FileAlt = z
  .string()
  .overwrite(tidyLine)
  .superRefine((text, context) => {
    tell(context, text === '' ? null : lineProblem(text, sizes.altMax))
  })
  .meta({ description: 'What a picture shows, for those who do not see it.' })

const Pixels = z.int().min(1)
const FileVariant = z.strictObject({ url: z.string(), width: Pixels, height: Pixels })

/** A file as those who may see it find it. Addresses are paths of the place and the same for everybody. */
export const File = z.strictObject({
  id: Id,
  name: z.string(),
  mime: z.string().meta({ description: 'What its bytes say it is, whatever its name says.' }),
  size: Count,
  status: z.enum(fileStatuses),
  reason: z.enum(fileReasons).nullable(),
  width: Pixels.nullable(),
  height: Pixels.nullable(),
  duration: z.number().nullable().meta({ description: 'In seconds.' }),
  placeholder: z
    .string()
    .nullable()
    .meta({ description: 'A ThumbHash in base64, to be shown until the picture is there.' }),
  alt: z.string(),
  url: z.string(),
  variants: z.strictObject({
    thumb: FileVariant.optional(),
    medium: FileVariant.optional(),
    square: FileVariant.optional(),
  }),
})

/** A file that comes in several requests. */
export const Upload = z.strictObject({
  id: Id,
  size: Count.meta({ description: 'What it will come to, in bytes.' }),
  offset: Count.meta({ description: 'How much of it has come: what is sent next begins there.' }),
  expiresAt: Time.meta({ description: 'When it is forgotten if nothing more comes.' }),
  file: File.nullable().meta({ description: 'What it has become, once all of it has come.' }),
})

/** A message in its present state. A deleted one keeps its place and loses everything it said. */
export const Message = z.strictObject({
  id: Id,
  roomId: Id,
  seq: z.int().min(1),
  rev: z.int().min(1),
  author: Author,
  kind: z.enum(['text', 'image', 'file', 'system', 'call', 'poll']),
  content: z.string(),
  files: z.array(File),
  replyTo: z
    .strictObject({
      id: Id,
      seq: z.int(),
      author: Author,
      excerpt: z.string().meta({ description: 'The beginning of what it answers, on one line.' }),
      shows: z.enum(quoteKinds).meta({
        description:
          'What the excerpt is: `words`, which are Markdown; the names of its `files`, which are plain text; or why it is empty: the message is a note of the room and says `nothing`, it is `hidden` because new members do not see what was said before they came, or it is `deleted`.',
      }),
    })
    .nullable(),
  previews: z.array(Preview),
  mentions: z
    .array(Id)
    .meta({ description: 'Whom it calls: by name, and by `@here` those who were here when it was sent, at most 500.' }),
  mentionsRoom: z.enum(['room', 'here']).nullable().meta({ description: '`room` calls all members.' }),
  roomLinks: z
    .array(z.strictObject({ slug: z.string(), roomId: Id }))
    .optional()
    .meta({
      description: `The public rooms that \`#slug\` named when it was written, at most ${mostRoomLinks}; absent where it names none. What such a room is called since then changes nothing about it.`,
    }),
  reactions: z.array(Reaction),
  system: SystemNote.nullable(),
  nonce: z.string().nullable(),
  createdAt: Time,
  editedAt: Time.nullable(),
  deletedAt: Time.nullable(),
  pinnedAt: Time.nullable(),
})

/** A message as an answer to one person shows it. */
export const AnsweredMessage = Message.extend({ reactions: z.array(Reaction.extend({ mine: Mine })) })

const MessageContent = ruled(messageProblem).meta({
  description: `Markdown, up to ${sizes.messageMax} characters, kept as written.`,
})
/** What goes with files may be left unsaid. */
export const MessageContentOrNone = z.union([z.literal(''), MessageContent])
export const Nonce = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'Use printable ASCII characters.')
  .max(sizes.nonceMax)
export const Emoji = ruled(emojiProblem)

/** What somebody has begun to write in a room; only they see it. */
export const Draft = z.strictObject({
  roomId: Id,
  content: z.string(),
  replyToId: Id.nullable(),
  updatedAt: Time,
})

/** Something that is done in the background. What is done is not kept. */
export const Job = z.strictObject({
  id: Id,
  kind: z.string().meta({ description: 'What is done, such as `files.process`.' }),
  state: z.enum(['waiting', 'running', 'exhausted']).meta({ description: 'Exhausted: it failed too often.' }),
  payload: z.record(z.string(), z.unknown()),
  attempts: Count,
  dueAt: Time.meta({ description: 'When it may be done, or, after a failure, be tried again.' }),
  startedAt: Time.nullable(),
  lastError: z.string().nullable(),
  createdAt: Time,
})

/** Somebody as those see them who run the place. */
export const AdminUser = z.strictObject({
  id: Id,
  username: z.string(),
  displayName: z.string(),
  kind: UserKind,
  role: UserRole,
  avatarUrl: z.string().nullable(),
  email: z.string().nullable(),
  state: z.enum(['active', 'deactivated']),
  deactivatedAt: Time.nullable(),
  lastSeenAt: Time.nullable(),
  createdAt: Time,
})

/** One thing that was done, as the audit log has it. */
export const AuditEntry = z.strictObject({
  n: z.int().min(1).meta({ description: 'Counts all entries of the place, in the order in which they were written.' }),
  at: Time,
  actor: z
    .strictObject({ id: Id, name: z.string() })
    .nullable()
    .meta({ description: 'Null where the place did it by itself, or nobody was signed in.' }),
  act: z.enum(auditActs),
  target: z.strictObject({ kind: z.enum(auditTargets), id: z.string(), name: z.string().nullable() }).nullable(),
  roomId: Id.nullable(),
  details: z.record(z.string(), z.unknown()),
  address: z.string().nullable().meta({ description: 'From where. Only administrators see it.' }),
  hash: z.string().meta({ description: 'Of this entry and of the hash before it, in hexadecimal.' }),
})

/** What is written about something, on one line or several. */
export const Written = (max: number) => ruled((text) => textProblem(text, max))

export const ReportReason = z.enum(reportReasons)
export const ReportState = z.enum(reportStates)
export const SanctionAction = z.enum(sanctionActions)

/** What is reported, or acted upon: a message, or a person. */
export const Target = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('message'),
    roomId: Id,
    messageId: Id,
    userId: Id.optional().meta({ description: 'Whose it is. It need not be said.' }),
  }),
  z.strictObject({ type: z.literal('user'), userId: Id }),
])

const ReportTarget = z.strictObject({
  type: z.enum(['message', 'user']),
  roomId: Id.nullable(),
  messageId: Id.nullable(),
  userId: Id.nullable().meta({ description: 'Whom it is about; null when they are no more.' }),
})

/** A report as who made it sees it. */
export const Report = z.strictObject({
  id: Id,
  target: ReportTarget,
  reason: ReportReason,
  note: z.string(),
  state: ReportState,
  outcome: z.string().meta({ description: 'What came of it, in words for who reported it.' }),
  createdAt: Time,
  closedAt: Time.nullable(),
})

/** What was reported as it was at that moment, taken by the place itself. */
export const Evidence = z.strictObject({
  content: z.string().meta({ description: 'What was said; of a person, what they say about themselves.' }),
  author: Author.meta({ description: 'Who said it, or who was reported.' }),
  seq: z.int().nullable(),
  files: z.array(z.strictObject({ id: Id, name: z.string(), mime: z.string(), size: Count })),
  createdAt: Time.nullable(),
  editedAt: Time.nullable(),
  takenAt: Time,
})

/** A report as those see it who look into it. */
export const ReportCase = Report.extend({
  reporter: Author.nullable().meta({ description: 'Null when they are no more, and where a rule reported it.' }),
  rule: z.string().nullable().meta({ description: 'What the rule was called that reported it by itself.' }),
  user: Author.nullable(),
  roomName: z.string().nullable().meta({ description: 'Null for a direct, for a person, and where the room is gone.' }),
  assignee: Author.nullable(),
  evidence: Evidence,
  updatedAt: Time,
})

export const ReportNote = z.strictObject({ id: Id, author: Author.nullable(), text: z.string(), createdAt: Time })

const Appeal = z.strictObject({
  text: z.string(),
  at: Time,
  state: z.enum(appealStates),
  answer: z.string(),
  answeredAt: Time.nullable(),
})

/** Something that was done about somebody. */
export const Sanction = z.strictObject({
  id: Id,
  action: SanctionAction,
  user: Author,
  roomId: Id.nullable().meta({ description: 'Null where it is about the whole place.' }),
  roomName: z.string().nullable(),
  messageId: Id.nullable(),
  reportId: Id.nullable(),
  reason: z.string(),
  by: Author.nullable(),
  createdAt: Time,
  expiresAt: Time.nullable().meta({ description: 'When it ends by itself; null where it does not.' }),
  endedAt: Time.nullable().meta({ description: 'When somebody ended it before its time.' }),
  endedBy: Author.nullable(),
  appeal: Appeal.nullable(),
})

/** Something that the place says to one person, until they have done with it. */
export const Notice = z.strictObject({
  id: Id,
  kind: z.enum(noticeKinds),
  text: z.string().meta({ description: 'What it is about: a reason, an outcome, the name of a file.' }),
  roomId: Id.nullable(),
  roomName: z.string().nullable(),
  reportId: Id.nullable(),
  until: Time.nullable().meta({ description: 'How long it holds; null where it has no end, or is no such thing.' }),
  sanctionId: Id.nullable().meta({ description: 'The decision that can be appealed against.' }),
  appeal: z
    .enum(appealStates)
    .nullable()
    .meta({ description: 'How the appeal stands; null where there was none yet.' }),
  createdAt: Time,
})

/** What there is between somebody and another person, as they themselves may know it. */
export const ContactState = z.enum(['accepted', 'incoming', 'outgoing', 'blocked'])
export const Contact = z.strictObject({
  user: User,
  state: ContactState.nullable().meta({ description: 'Null when there is nothing between you any more.' }),
  since: Time.nullable(),
})

/** A room as one of its members finds it. */
export const RoomState = z.strictObject({
  room: Room,
  membership: Membership,
  joinedRev: z.int().meta({ description: 'The revision at which the member came in.' }),
  unread: Count,
  mentions: Count,
  lastMessage: AnsweredMessage.nullable(),
})

const Label = ruledLine((text) => lineProblem(text, botSizes.labelMax))
/** What a token is called by who made it. */
export const TokenName = Label
export const Scope = z.enum(botScopes).meta({ description: 'What a token lets its bot do.' })
const LastFour = z.string().meta({ description: 'Its last 4 characters, to tell it from others.' })

/** A bot as its owner knows it. */
export const Bot = z.strictObject({
  user: User,
  owner: z.strictObject({ id: Id, username: z.string(), displayName: z.string() }).nullable(),
  tokens: Count.meta({ description: 'How many let it in now.' }),
  lastUsedAt: Time.nullable(),
  createdAt: Time,
})

/** What lets a bot in. The secret itself is told once, when it is made. */
export const BotToken = z.strictObject({
  id: Id,
  name: z.string(),
  scopes: z.array(Scope),
  lastFour: LastFour,
  createdAt: Time,
  expiresAt: Time.nullable(),
  lastUsedAt: Time.nullable(),
})

/** An address at which another program puts messages into a room. The address itself is told once. */
export const Webhook = z.strictObject({
  id: Id,
  roomId: Id,
  user: User.meta({ description: 'The bot in whose name it writes.' }),
  mayRename: z.boolean().meta({ description: 'Whether each message may say under which name it is shown.' }),
  mayCallAll: z.boolean().meta({ description: 'Whether it may speak to everybody in the room at once.' }),
  lastFour: LastFour,
  createdBy: z.strictObject({ id: Id, username: z.string(), displayName: z.string() }).nullable(),
  createdAt: Time,
  lastUsedAt: Time.nullable(),
})
