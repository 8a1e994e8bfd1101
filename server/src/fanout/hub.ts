import type { Bus, BusMessages, RoomNews } from '../platform/bus/bus.ts'
import type { Missed } from '../roomlog/news.ts'
import { Bumps } from './bumps.ts'
import { Frame, gapFrame, ownFrame } from './frames.ts'
import { answerTo, Insiders } from './insiders.ts'
import { type Listener, type Listeners, ListenersBy } from './listener.ts'
import { Sequencer } from './sequencer.ts'

/** In a room that more than this many hear on one node, everything is told at once only to those who show it. */
const ordinarySize = 1_000
/** Of so many people it is asked at once where they are; a node may have thousands. */
const askedAtOnce = 200

type RoomRevs = ReadonlyMap<string, { readonly rev: number }>

export interface HubPorts {
  readonly bus: Bus
  /** What the log of a room says happened after a revision. */
  readonly lookUp: (roomId: string, since: number) => Promise<Missed>
  /** Which of these people are in a room. */
  readonly inside: (roomId: string, personIds: readonly string[]) => Promise<ReadonlySet<string>>
  /** In which rooms each of these people is, and how far those have come. */
  readonly positions: (personIds: readonly string[]) => Promise<ReadonlyMap<string, RoomRevs>>
  /** How far what is their own has come. */
  readonly own: (personIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** The first connection of a person on this node came, the last one went. */
  readonly came: (personId: string) => void
  readonly went: (personId: string) => void
}

/** Who is here and hears what. Rights follow the log: who leaves a room stops hearing it before the leaving is acknowledged. */
export class Hub {
  readonly #byPerson = new ListenersBy()
  readonly #byRoom = new ListenersBy()
  readonly #watchers = new ListenersBy()
  readonly #sequencer: Sequencer
  readonly #bumps = new Bumps((roomId, frame) => this.#tellOthers(roomId, frame))
  readonly #ports: HubPorts
  readonly #insiders: Insiders

  constructor(ports: HubPorts) {
    this.#ports = ports
    this.#insiders = new Insiders(ports.inside)
    this.#sequencer = new Sequencer({
      deliver: (news) => this.#deliver(news),
      lookUp: ports.lookUp,
      reset: (roomId, rev) => void this.#reset(roomId, rev),
      gone: (roomId) => this.#gone(roomId),
      orphaned: (news) => this.#take(news),
    })
    const { bus } = ports
    bus.subscribe('room.news', (news) => this.#take(news))
    bus.subscribe('room.moved', ({ room, rev }) => this.#sequencer.expect(room, rev))
    bus.subscribe('room.passing', (passing) => this.#pass(passing))
    bus.subscribe('person.news', ({ person, text }) => {
      const frame = new Frame(text)
      for (const listener of this.#byPerson.of(person)) listener.hear(frame, null)
    })
    bus.subscribe('presence.news', ({ person, text }) => overhear(this.#watchers.of(person), new Frame(text)))
    bus.subscribe('presence.hidden', ({ person, watched, text }) => this.#hide(person, watched, new Frame(text)))
    bus.subscribe('session.ended', ({ sessionId, accountId, isBan }) =>
      this.#endSession(sessionId, accountId, isBan === true ? 'banned' : 'signed_out'),
    )
    bus.subscribe('node.died', () => this.#checkAll())
    bus.onRecovery(() => this.#checkAll())
  }

  get size(): number {
    return [...this.#byPerson.all()].length
  }

  /** The sessions of all who listen. */
  sessionIds(): ReadonlySet<string> {
    return new Set([...this.#byPerson.all()].map(({ sessionId }) => sessionId))
  }

  /** Whoever listens for one of these sessions. */
  endSessions(sessionIds: ReadonlySet<string>): void {
    for (const listener of this.#byPerson.all()) if (sessionIds.has(listener.sessionId)) listener.end('signed_out')
  }

  /** From when this resolves, it hears of rooms its person comes into. */
  async add(listener: Listener): Promise<void> {
    if (this.#byPerson.add(listener.personId, listener)) this.#ports.came(listener.personId)
    await this.#ports.bus.follow('person', [listener.personId])
  }

  /** From when this resolves, news of these rooms are kept for it. One that has been removed meanwhile stays so. */
  async listen(listener: Listener, roomIds: readonly string[]): Promise<void> {
    // Nobody would ever unfollow what is followed for one who is gone.
    if (!this.#isHere(listener)) return
    for (const roomId of roomIds) this.#listen(listener, roomId)
    await this.#ports.bus.follow('room', roomIds)
  }

  /**
   * It knows these rooms up to these revisions. Of the others it heard so far it is out again, except those it was told of
   * after its rooms had been read.
   */
  start(listener: Listener, revs: ReadonlyMap<string, number>): void {
    for (const roomId of listener.rooms) {
      const rev = revs.get(roomId)
      if (rev !== undefined) this.#sequencer.startAt(roomId, rev)
      else if (listener.arrivals?.has(roomId) !== true) this.#unlisten(listener, roomId)
    }
    listener.arrivals = null
  }

  remove(listener: Listener): void {
    for (const roomId of listener.rooms) this.#unlisten(listener, roomId)
    void this.watch(listener, [])
    if (!this.#byPerson.remove(listener.personId, listener)) return
    this.#ports.bus.unfollow('person', listener.personId)
    this.#ports.went(listener.personId)
  }

  /** The rooms it shows from now on. */
  focus(listener: Listener, roomIds: readonly string[]): void {
    listener.focus = new Set(roomIds)
  }

  /** The people it watches from now on; from when this resolves, their changes are heard. */
  async watch(listener: Listener, personIds: readonly string[]): Promise<void> {
    const before = listener.watched
    const wanted = new Set(this.#isHere(listener) ? personIds : [])
    listener.watched = wanted
    for (const personId of before) {
      if (wanted.has(personId)) continue
      if (this.#watchers.remove(personId, listener)) this.#ports.bus.unfollow('presence', personId)
    }
    for (const personId of wanted) this.#watchers.add(personId, listener)
    if (wanted.size > 0) await this.#ports.bus.follow('presence', [...wanted])
  }

  /** One of those it watched, it watches no more. */
  unwatch(listener: Listener, personId: string): void {
    listener.watched = new Set([...listener.watched].filter((id) => id !== personId))
    if (this.#watchers.remove(personId, listener)) this.#ports.bus.unfollow('presence', personId)
  }

  /** From now on nobody who is this person watches that one; how that looks is the last they hear. */
  #hide(personId: string, watchedId: string, frame: Frame): void {
    for (const listener of this.#byPerson.of(personId)) {
      if (!listener.watched.has(watchedId)) continue
      this.unwatch(listener, watchedId)
      listener.overhear(frame)
    }
  }

  /** Something may have been told that nobody here heard, or not been told at all. */
  #checkAll(): void {
    for (const roomId of this.#byRoom.keys()) this.#sequencer.check(roomId)
    void this.#checkPeople([...this.#byPerson.keys()])
  }

  /**
   * Who came into a room, and nobody here heard it: nothing of a room that is not followed would ever hint at it. Nor does
   * anything hint at what somebody changed of their own elsewhere.
   */
  async #checkPeople(personIds: readonly string[]): Promise<void> {
    for (let from = 0; from < personIds.length; from += askedAtOnce) {
      const some = personIds.slice(from, from + askedAtOnce)
      const isWanted = () => some.some((personId) => this.#byPerson.has(personId))
      const own = await answerTo(() => this.#ports.own(some), isWanted)
      for (const [personId, rev] of own ?? [])
        for (const listener of this.#byPerson.of(personId)) listener.hear(ownFrame(rev), null)
      const positions = await answerTo(() => this.#ports.positions(some), isWanted)
      for (const [about, rooms] of positions ?? [])
        for (const [room, { rev }] of rooms) await this.#letIn({ room, rev, about })
    }
  }

  #isHere(listener: Listener): boolean {
    return this.#byPerson.of(listener.personId).has(listener)
  }

  #take(news: RoomNews): void {
    const isPast = this.#sequencer.hasPassed(news.room, news.rev)
    if (news.ev === 'member.left' && !isPast) this.#showOut(news)
    if (news.ev !== 'member.joined') this.#sequencer.take(news)
    else if (isPast) void this.#letIn(news)
    else if (this.#byRoom.has(news.room)) this.#sequencer.take(news)
    else this.#openFor(news)
  }

  /** Others here may know the room beyond this already, so it is not known whether who came has left again since. */
  async #letIn({ room, rev, about }: Pick<RoomNews, 'room' | 'rev' | 'about'>): Promise<void> {
    const isNew = ({ rooms }: Listener) => !rooms.has(room)
    const newcomers = [...this.#byPerson.of(about ?? '')].filter(isNew)
    if (about === null || newcomers.length === 0) return
    const inside = await this.#whoIsInside(room, newcomers)
    if (!inside.has(about)) return
    const isFollowed = this.#byRoom.has(room)
    for (const listener of newcomers.filter(isNew)) {
      this.#listen(listener, room)
      listener.arrivals?.add(room)
      // What was told here before they listened they pull.
      listener.hear(gapFrame(room, rev), room)
    }
    if (!isFollowed) this.#follow(room, rev)
  }

  /** The first on this node who is in the room: nobody here follows it yet, so what comes after is looked up once it does. */
  #openFor(news: RoomNews): void {
    const newcomers = this.#byPerson.of(news.about ?? '')
    if (newcomers.size === 0) return
    this.#deliver(news)
    this.#follow(news.room, news.rev)
  }

  /** Those who listen know this room up to here; what came after, before it was followed, is looked up. */
  #follow(roomId: string, rev: number): void {
    this.#sequencer.startAt(roomId, rev)
    void this.#ports.bus.follow('room', [roomId]).then(() => this.#sequencer.check(roomId))
  }

  /** Out of order and at once: the last thing they hear of the room is that they are out of it. */
  #showOut(news: RoomNews): void {
    const frame = new Frame(news.text)
    if (news.about !== null) this.#insiders.left(news.room, news.about)
    for (const listener of this.#byPerson.of(news.about ?? '')) {
      if (!listener.rooms.has(news.room)) continue
      this.#unlisten(listener, news.room)
      listener.hear(frame, news.room)
    }
  }

  #deliver(news: RoomNews): void {
    this.#followMembership(news)
    const listeners = this.#byRoom.of(news.room)
    if (listeners.size > 0) this.#tell(news, listeners, new Frame(news.text))
    if (news.ev === 'room.deleted') this.#close(news.room)
  }

  /** Who comes in hears what comes after, in the order of the log: nothing that was said before they came. */
  #followMembership(news: RoomNews): void {
    if (news.ev === 'member.left') this.#showOut(news)
    if (news.ev !== 'member.joined') return
    for (const listener of this.#byPerson.of(news.about ?? '')) {
      this.#listen(listener, news.room)
      listener.arrivals?.add(news.room)
    }
  }

  #tell(news: RoomNews, listeners: Listeners, frame: Frame): void {
    const isOrdinary = listeners.size <= ordinarySize || news.ev === 'room.updated' || news.ev === 'room.deleted'
    const veiled = news.hiddenFrom.length === 0 ? null : gapFrame(news.room, news.rev)
    for (const listener of listeners) {
      if (veiled !== null && news.hiddenFrom.includes(listener.personId)) {
        listener.hear(veiled, news.room)
        continue
      }
      const hearsAll = isOrdinary || listener.focus.has(news.room)
      if (hearsAll || listener.personId === news.about || news.calls.includes(listener.personId))
        listener.hear(frame, news.room)
    }
    if (!isOrdinary) this.#bumps.note(news)
  }

  /** Those in a very large room who do not show it. */
  #tellOthers(roomId: string, frame: Frame): void {
    for (const listener of this.#byRoom.of(roomId)) if (!listener.focus.has(roomId)) listener.overhear(frame)
  }

  #pass({ room, from, hiddenFrom, text }: BusMessages['room.passing']): void {
    const frame = new Frame(text)
    const listeners = this.#byRoom.of(room)
    const isOrdinary = listeners.size <= ordinarySize
    for (const listener of listeners) {
      if (listener.personId === from || hiddenFrom.includes(listener.personId)) continue
      if (isOrdinary || listener.focus.has(room)) listener.overhear(frame)
    }
  }

  /** So much was missed that it is not known who came and went either. */
  async #reset(roomId: string, rev: number): Promise<void> {
    const frame = gapFrame(roomId, rev)
    const listeners = [...this.#byRoom.of(roomId)]
    for (const listener of listeners) this.#unlisten(listener, roomId)
    const inside = await this.#whoIsInside(roomId, listeners)
    for (const listener of listeners) {
      // They left, nobody knows when: they come back and are told what they are in.
      if (!inside.has(listener.personId) && !listener.rooms.has(roomId)) {
        listener.end('too_slow')
        continue
      }
      this.#listen(listener, roomId)
      listener.hear(frame, roomId)
    }
    if (this.#byRoom.has(roomId)) this.#follow(roomId, rev)
  }

  #whoIsInside(roomId: string, listeners: readonly Listener[]): Promise<ReadonlySet<string>> {
    const personIds = [...new Set(listeners.map(({ personId }) => personId))]
    return this.#insiders.of(roomId, personIds, () => listeners.some((listener) => this.#isHere(listener)))
  }

  /** It was deleted, and nobody here heard it: what the event would say of the room is not known any more. */
  #gone(roomId: string): void {
    const frame = gapFrame(roomId)
    for (const listener of this.#byRoom.of(roomId)) listener.hear(frame, roomId)
    this.#close(roomId)
  }

  #close(roomId: string): void {
    for (const listener of this.#byRoom.of(roomId)) this.#unlisten(listener, roomId)
  }

  #endSession(sessionId: string, personId: string, reason: 'signed_out' | 'banned'): void {
    for (const listener of this.#byPerson.of(personId)) if (listener.sessionId === sessionId) listener.end(reason)
  }

  #listen(listener: Listener, roomId: string): void {
    if (!this.#isHere(listener)) return
    this.#byRoom.add(roomId, listener)
    const shared = this.#byRoom.shared(roomId)
    listener.rooms.add(shared)
    this.#sequencer.open(shared)
  }

  #unlisten(listener: Listener, roomId: string): void {
    listener.rooms.delete(roomId)
    listener.arrivals?.delete(roomId)
    if (!this.#byRoom.remove(roomId, listener)) return
    this.#sequencer.forget(roomId)
    this.#bumps.forget(roomId)
    this.#ports.bus.unfollow('room', roomId)
  }
}

function overhear(listeners: Listeners, frame: Frame): void {
  for (const listener of listeners) listener.overhear(frame)
}
