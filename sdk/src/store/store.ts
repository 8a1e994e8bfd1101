import type {
  ContactView,
  MeView,
  NoticeView,
  PassingEvent,
  Preferences,
  PresenceView,
  UserView,
} from '@parley/protocol/wire'
import type { Watchable } from '../cell.ts'
import type { Departure } from './departures.ts'
import type { MemberEntry, RoomEntry } from './room-record.ts'
import type { SnapshotBounds, StoreSnapshot } from './snapshot.ts'
import type { TimelineView } from './timeline-view.ts'
import type { Typist } from './typing.ts'

/** Said once, and kept nowhere else. */
export type Told = Extract<PassingEvent, { readonly ev: 'upload.updated' }>

/** Everything the client knows, to be watched. A snapshot keeps its identity until what it shows changes. */
export interface Store {
  /** The person themselves, as last told; null before the first connection. */
  readonly me: Watchable<MeView | null>
  /** Their preferences, kept as they are on every device; null before the first connection. */
  readonly preferences: Watchable<Preferences | null>
  /** Ids of the messages that this person keeps for themselves; the messages are in `bookmarks.list`. */
  readonly bookmarks: Watchable<ReadonlySet<string>>
  /** Contacts, requests either way and who is blocked, by the id of the other person, the latest first. */
  readonly contacts: Watchable<ReadonlyMap<string, ContactView>>
  /** What the place says and was not dismissed; the latest first. */
  readonly notices: Watchable<ReadonlyMap<string, NoticeView>>
  /** The rooms this person is in, the liveliest first. */
  readonly rooms: Watchable<readonly RoomEntry[]>
  /** One of them; null when they are not in it, or it has not been told yet. */
  room(roomId: string): Watchable<RoomEntry | null>
  /** Rooms this person was in until just now, the latest first: what to tell who was looking at one. */
  readonly departures: Watchable<readonly Departure[]>
  /** What is held of a room's history. While somebody watches it, it is kept up to date whatever the room's size. */
  timeline(roomId: string): Watchable<TimelineView>
  /** Everybody in a room, once `client.loadMembers` has fetched them; null before. */
  members(roomId: string): Watchable<readonly MemberEntry[] | null>
  /** Somebody, as far as they were heard of. */
  person(userId: string): Watchable<UserView | null>
  /** How somebody is, as long as `client.watchPresence` names them. */
  presence(userId: string): Watchable<PresenceView | null>
  /** What this person was told last, they alone: how a file of theirs fares that no message carries yet, or a notice. */
  readonly told: Watchable<Told | null>
  /** Who else is writing in a room. */
  typing(roomId: string): Watchable<readonly Typist[]>
  /** Goes up with whatever changes. */
  readonly changes: Watchable<number>
  /**
   * As much of it as stays small, as plain data to be kept and given to the next client as `snapshot`; null while nothing is
   * known. A room that did not change since is the same object as before, so that only what changed has to be written.
   */
  freeze(most: SnapshotBounds): StoreSnapshot | null
  /** All of it as plain data, to be kept and given to the next client as `snapshot`; null while nothing is known. */
  toJSON(): StoreSnapshot | null
}
