import type { PasswordRule, Preferences, ProfileField, VisibilityChoice } from '@parley/protocol/wire'
import type { StrengthHint } from '../doors/password-strength.ts'
import type { FirstStep } from '../home/first-steps.ts'
import type { SettingsSection } from '../navigation/routes.ts'
import type { StatusTerm } from '../settings/status-expiry.ts'
import { acts } from './en/acts.ts'
import { attention } from './en/attention.ts'
import { bots, webhooks } from './en/bots.ts'
import { calendar } from './en/calendar.ts'
import { contacts } from './en/contacts.ts'
import { details } from './en/details.ts'
import { directory } from './en/directory.ts'
import { files } from './en/files.ts'
import { emoji } from './en/emoji.ts'
import { first } from './en/first.ts'
import { later } from './en/later.ts'
import { offline } from './en/offline.ts'
import { inbox } from './en/inbox.ts'
import { invites } from './en/invites.ts'
import { leaving } from './en/leaving.ts'
import { ownData } from './en/own-data.ts'
import { picker } from './en/picker.ts'
import { problems } from './en/problems.ts'
import { roomMenu } from './en/room-menu.ts'
import { reporting } from './en/reporting.ts'
import { rooms } from './en/rooms.ts'
import { shortcuts } from './en/shortcuts.ts'
import { signOut } from './en/sign-out.ts'
import { switcher } from './en/switcher.ts'
import { writing } from './en/writing.ts'
import { pluralIn } from './plural.ts'
import { together } from './together.ts'

const plural = pluralIn('en')

const visibilities: Record<VisibilityChoice, string> = {
  everyone: 'Everyone',
  members: 'Members only',
  nobody: 'Nobody',
}

const statusTerms: Record<StatusTerm, string> = {
  'half-hour': 'For 30 minutes',
  hour: 'For 1 hour',
  today: 'Until tonight',
  week: 'Until the end of the week',
  never: 'Until I change it',
  kept: 'As set before',
}

const sections: Record<SettingsSection, { readonly title: string; readonly about: string }> = {
  profile: { title: 'Profile', about: 'How others see you, and how much of it.' },
  appearance: { title: 'Appearance', about: 'Changes apply at once and follow you to every device.' },
  language: { title: 'Language and typing', about: 'What the page speaks, and what Enter does.' },
  notifications: { title: 'Notifications', about: 'How Parley gets your attention.' },
  shortcuts: { title: 'Shortcuts', about: 'The keys for everything, and how to change them.' },
  privacy: {
    title: 'Privacy',
    about: 'Who may write to you and add you, and what others learn about when you are here and what you have read.',
  },
  devices: { title: 'Devices', about: 'Where you are signed in. Sign out what you do not recognise.' },
  account: { title: 'Account', about: 'Your name for signing in, and your password.' },
  bots: { title: 'Bots', about: 'Programs that take part in your name.' },
  storage: { title: 'Storage', about: 'How much your files take.' },
}

export const en = {
  ...together(first, later),
  offline,
  reporting,
  ownData,
  leaving,
  attention,
  calendar,
  acts,
  contacts,
  bots,
  webhooks,
  writing,
  problems,
  roomMenu,
  signOut,
  fieldsToMend: (count: number) =>
    plural(count, { one: 'One field needs another look.', other: '# fields need another look.' }),

  doors: {
    motto: 'A place to talk, on ground of your own.',
    password: 'Password',
    signIn: {
      title: 'Sign in',
      login: 'Username or e-mail',
      loginMissing: 'Write your username or e-mail address.',
      passwordMissing: 'Write your password.',
      submit: 'Sign in',
      pending: 'Signing in…',
      newHere: 'New here?',
      register: 'Create an account',
    },
    guest: {
      title: 'Just looking in?',
      name: 'A name to go by',
      placeholder: 'Left empty, you get a friendly one',
      submit: 'Continue as guest',
      pending: 'Opening the door…',
      note: 'No password needed. You can turn it into an account later and keep everything.',
    },
    register: {
      inviteText: 'Who creates an account here needs an invitation.',
      invite: 'Invitation code',
      inviteMissing: 'Write the code of your invitation.',
      title: 'Create your account',
      firstTitle: 'Set up your place',
      firstText: 'Nobody is here yet. The account you create now becomes its administrator.',
      username: 'Username',
      usernameNote: 'You sign in with it, and people mention you by it.',
      usernameReserved: 'This username is kept for the place itself.',
      displayName: 'Display name',
      displayNameNote: 'How others see you. Left empty, it is your username.',
      email: 'E-mail',
      emailNote: 'You can sign in with it too. Others never see it.',
      submit: 'Create account',
      firstSubmit: 'Create account and open the place',
      pending: 'Creating your account…',
      haveOne: 'Already have an account?',
      signIn: 'Sign in',
      closedTitle: 'Registration is closed',
      closedText: 'New accounts cannot be created here at the moment. Ask an administrator of this place.',
    },
    reset: {
      title: 'Set a new password',
      text: 'All devices that are signed in with the old one are signed out.',
      password: 'New password',
      submit: 'Set password',
      done: 'Your new password is set. Sign in with it.',
    },
    upgrade: {
      title: 'Keep your name',
      text: 'Create an account. Everything you have as a guest comes with you.',
      submit: 'Create account',
      done: 'You have an account now. Welcome for good!',
    },
    ended: {
      session_ended: 'This device was signed out from another one.',
      refresh_reused:
        'You were signed out for safety: this session was used from two places. If that was not you, change your password.',
      other: 'Your session has expired. Sign in to carry on where you were.',
    },
  },

  password: {
    show: 'Show password',
    hide: 'Hide password',
    rulesTitle: 'The password has',
    rules: {
      length: (least: number) => plural(least, { one: 'at least # character', other: 'at least # characters' }),
      max: (most: number) => `at most ${most} characters`,
      lower: () => 'a small letter',
      upper: () => 'a capital letter',
      digit: () => 'a digit',
      symbol: () => 'a sign, such as ! or -',
    } satisfies Record<PasswordRule, (number: number) => string>,
    ruleMet: 'done',
    ruleOpen: 'still missing',
    rulesOpen: 'Not all rules below are met yet.',
    strength: 'Strength',
    scores: ['Very weak', 'Weak', 'Fair', 'Strong', 'Very strong'] satisfies readonly [
      string,
      string,
      string,
      string,
      string,
    ],
    hints: {
      username: 'It contains your username.',
      common: 'It contains a word that is guessed first.',
      keyboard: 'Neighbouring keys are easy to guess.',
      sequence: 'Sequences such as 1234 are easy to guess.',
      repeats: 'Repeating something adds little.',
      year: 'Years are easy to guess.',
      longer: 'More characters help most. A few unrelated words are good.',
    } satisfies Record<StrengthHint, string>,
  },

  home: {
    title: 'Home',
    /** What stands around the name, which keeps its own direction. */
    welcome: { before: 'Welcome, ', after: '' },
    opening: (place: string) => `${place} is open. Join a room to talk in, and make yourself at home.`,
    waiting: 'Waiting for you',
    allWaiting: (count: number) => plural(count, { one: '# room', other: 'All # rooms' }),
    allRead: 'You have read everything.',
    recent: 'Carry on here',
    suggested: 'Rooms to begin with',
    browse: 'All public rooms',
    firstRoom: 'Nobody has opened a room yet',
    firstRoomText: 'Create the first one, and bring people along with a link.',
    firstRoomGuest: 'Rooms that others open show up here.',
    stepsTitle: 'First things',
    stepsDone: (done: number, all: number) => `${done} of ${all} done`,
    stepDone: 'Done',
    steps: {
      account: {
        title: 'Keep your account',
        text: 'You are a guest on this device only. With an account you can come back from anywhere.',
      },
      profile: {
        title: 'Say who you are',
        text: 'A line about yourself and a status help others know whom they talk to.',
      },
      look: {
        title: 'Make it yours',
        text: 'Theme, density, text sizes and typeface, with a preview to go by.',
      },
      people: { title: 'See who is here', text: 'Find the people of this place by name.' },
      room: { title: 'Make the first room', text: 'A channel for everybody, or one for those you ask in.' },
      company: { title: 'Bring people in', text: 'Make a link into your room and send it to whoever should be here.' },
    } satisfies Record<FirstStep, { title: string; text: string }>,
  },

  rooms,
  emoji,
  files,
  details,
  directory,
  inbox,
  invites,
  picker,
  switcher,
  shortcuts,

  people: {
    title: 'People',
    search: 'Find people',
    searchPlaceholder: 'Name or username',
    clear: 'Clear search',
    count: (count: number, more: boolean) =>
      more
        ? `The first ${plural(count, { one: '# person', other: '# people' })}`
        : plural(count, { one: '# person', other: '# people' }),
    none: (query: string) => `Nobody found for “${query}”`,
    noneText: 'Try a part of the name, or the username.',
    alone: 'It is just you so far',
    aloneText: 'Whoever joins this place shows up here.',
    more: 'Show more',
    loadingMore: 'Loading more…',
    failed: 'The people could not be loaded',
    guestTitle: 'Finding people takes an account',
    guestText:
      'As a guest you are welcome to look around. To find others, and for them to find you, create an account.',
    you: 'you',
    roles: { user: null, moderator: 'Moderator', admin: 'Administrator' },
  },

  card: {
    /** Read out before the name. */
    title: 'Profile of',
    loading: 'Loading profile…',
    missing: 'There is no such person',
    missingText: 'The account may have been removed.',
    failed: 'The profile could not be loaded',
    since: (month: string) => `Here since ${month}`,
    fields: {
      bio: 'About',
      location: 'Place',
      birthDate: 'Birth date',
      gender: 'Gender',
    } satisfies Record<ProfileField, string>,
    edit: 'Edit your profile',
    talk: 'Message',
  },

  settings: {
    title: 'Settings',
    navigation: 'Settings sections',
    all: 'All settings',
    away: 'Back to where you were',
    sections,
    saveFailed: 'A setting could not be saved and was put back',

    profile: {
      displayName: 'Display name',
      username: (name: string) => `Your username is @${name}.`,
      status: 'Status',
      statusText: 'What are you up to?',
      statusEmoji: 'Emoji',
      statusTerm: 'How long',
      statusTerms,
      statusUntil: (when: string) => `Until ${when}`,
      suggestions: 'Suggestions',
      suggested: [
        { emoji: '📅', text: 'In a meeting' },
        { emoji: '🎧', text: 'Focusing' },
        { emoji: '🤒', text: 'Out sick' },
        { emoji: '🌴', text: 'On holiday' },
      ],
      clearStatus: 'Clear status',
      about: 'About you',
      aboutNote: 'All of it is optional. You choose who sees each; everyone includes guests.',
      fields: { bio: 'About', location: 'Place', birthDate: 'Birth date', gender: 'Gender' },
      left: (count: number) => plural(count, { one: '# character left', other: '# characters left' }),
      whoSees: (field: string) => `Who sees: ${field}`,
      visibilities,
      save: 'Save profile',
      saving: 'Saving…',
      saved: 'Profile saved',
      unsaved: 'You have unsaved changes.',
      discard: 'Discard',
      guest: 'Guests have a name and nothing else. With an account you get a status and a full profile.',
    },

    appearance: {
      theme: 'Theme',
      themes: { system: 'System', light: 'Light', dark: 'Dark', contrast: 'High contrast' } satisfies Record<
        Preferences['theme'],
        string
      >,
      density: 'Density',
      densities: { comfortable: 'Comfortable', compact: 'Compact' },
      font: 'Typeface',
      fonts: { system: 'System', humanist: 'Humanist', serif: 'Serif', mono: 'Monospaced' },
      sizes: 'Text sizes',
      interfaceSize: 'Interface',
      messageSize: 'Messages',
      memberListSize: 'Member list',
      pixels: (size: number) => `${size} px`,
      messages: 'In conversations',
      showAvatars: 'Show avatars',
      showTimestamps: 'Show times',
      colouredNames: 'Coloured names',
      colouredNamesNote: 'Each person has a colour of their own.',
      motion: 'Reduce motion',
      motionNote: 'No animation, whatever the system says.',
    },

    sample: {
      title: 'Preview',
      label: 'Sample',
      room: 'lighthouse',
      members: 'Members',
      people: [
        { id: 'sample-0', name: 'Mara Lindqvist' },
        { id: 'sample-4', name: 'Tomás Rey' },
        { id: 'sample-2', name: 'أمل حداد' },
      ],
      messages: [
        { from: 0, time: '09:41', text: 'Morning! The lamp is fixed, and the keeper is asleep at last.' },
        { from: 1, time: '09:43', text: 'Wonderful. I will bring the new lens over after lunch.' },
        { from: 2, time: '09:44', text: 'صباح الخير! سأنتظركم عند المرسى.' },
        { from: 0, time: '09:45', text: 'See you at the pier.' },
      ],
    },

    language: {
      language: 'Language',
      followBrowser: (name: string) => `Like the browser (${name})`,
      typing: 'Typing',
      enterSends: 'Enter sends',
      enterSendsOn: 'Enter sends a message, Shift+Enter starts a new line.',
      enterSendsOff: 'Enter starts a new line, Ctrl+Enter sends.',
    },

    notifications: {
      about: 'Tell me about',
      abouts: {
        all: 'Everything in rooms I did not quieten',
        mentions: 'Direct messages, mentions and my words',
        none: 'Nothing',
      } satisfies Record<Preferences['notifyAbout'], string>,
      keywords: 'My words',
      keywordsNote: 'Whoever writes one of them calls you as a mention would. Enter adds a word.',
      removeKeyword: (word: string) => `Remove “${word}”`,
      desktop: 'Notifications of the system',
      desktopNote: 'Shown while you look elsewhere. Each says why it came, and goes when you have read it.',
      denied: 'This browser was told not to show notifications from here. Allow them in its settings for this page.',
      missing: 'This browser has no notifications, or only for the installed app.',
      test: 'Show one now',
      testText: 'This is how it looks.',
      sound: 'Sounds',
      soundNote: 'A short, quiet tone when something is for you.',
      tone: 'Tone',
      tones: { chime: 'Chime', drop: 'Drop', knock: 'Knock' } satisfies Record<Preferences['soundName'], string>,
      play: 'Play the tone',
      silent: 'This browser cannot play the tone.',
      quiet: 'Do not disturb',
      quietHours: (hours: number) => plural(hours, { one: 'For # hour', other: 'For # hours' }),
      quietUntil: (when: string) => `Quiet until ${when}.`,
      quietEnd: 'End now',
      schedule: 'Every week',
      scheduleNote: 'Quiet at the same times, by the clock of this device.',
      ends: { from: 'From', to: 'To' },
      days: 'Beginning on',
    },

    privacy: {
      messages: 'Who may message you',
      messagesNote: 'Conversations that exist already stay open.',
      adds: 'Who may add you to rooms',
      addsNote: 'By a link it is always you who joins.',
      who: { everyone: 'Everyone', rooms: 'People in my rooms', contacts: 'Contacts only' },
      readReceipts: 'Read receipts',
      readReceiptsNote: 'Others see how far you have read, and you see it of them.',
      lastSeen: 'Last seen',
      lastSeenNote: 'Others see when you were last here.',
    },

    devices: {
      current: 'This device',
      lastUsed: (when: string) => `Last used ${when}`,
      since: (when: string) => `Signed in ${when}`,
      unknownDevice: 'Unknown device',
      onSystem: (browser: string, system: string) => `${browser} on ${system}`,
      unknownAddress: 'address unknown',
      end: 'Sign out',
      endDevice: (device: string) => `Sign out ${device}`,
      confirmTitle: (device: string) => `Sign out ${device}?`,
      confirmText: 'That device has to sign in again. Nothing else is lost.',
      ended: (device: string) => `${device} is signed out`,
      endOthers: 'Sign out all other devices',
      othersTitle: 'Sign out all other devices?',
      othersText: (count: number) =>
        plural(count, {
          one: 'One other device has to sign in again.',
          other: '# other devices have to sign in again.',
        }),
      othersEnded: (count: number) =>
        plural(count, { one: 'One other device is signed out', other: '# other devices are signed out' }),
      none: 'You are signed in on this device only.',
      failed: 'The devices could not be loaded',
      endFailed: 'The device could not be signed out',
    },

    account: {
      username: 'Username',
      email: 'E-mail',
      noEmail: 'None given',
      role: 'Role',
      roles: { user: 'Member', moderator: 'Moderator', admin: 'Administrator' },
      password: 'Change password',
      current: 'Current password',
      currentMissing: 'Write your current password.',
      next: 'New password',
      same: 'This is your current password. Choose another.',
      change: 'Change password',
      changing: 'Changing…',
      changed: 'Password changed',
      changedText: 'All other devices have been signed out.',
      note: 'All your other devices will be signed out.',
      guest: 'As a guest you have no password: this device is your key. An account lets you in from anywhere.',
    },
  },
}

/** What a catalogue has to say, in whatever language. */
export type Words = typeof en
