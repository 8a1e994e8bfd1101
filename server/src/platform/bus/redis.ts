import { EventEmitter } from 'node:events'
import type { Logger } from '../log.ts'
import { randomToken } from '../ids.ts'
import type { RedisConnection } from '../redis/connection.ts'
import { codeOf } from '../redis/redis-error.ts'
import { type Bus, type BusMessages, type BusTopic, type Followed, heardByAll } from './bus.ts'
import { channelOf, channelsFor, nodeChannel, placeChannel } from './redis-channels.ts'
import { Hearing } from './redis-hearing.ts'
import { Interest } from './redis-interest.ts'
import { decode, encode, encodeAsked, encodeHeard, encodeLost } from './redis-messages.ts'
import { Recent } from './recent.ts'

export interface RedisBusParts {
  readonly redis: RedisConnection
  readonly placeId: string
  readonly log: Logger
}

/** So many messages may be on their way; those beyond are lost, rather than kept by a node that Redis does not listen to. */
const mostUnderWay = 20_000
/** How often a node looks whether it still has to tell that something of its was lost. */
const owedMs = 1_000

/** The bus of a place of many nodes. Rejects when it cannot listen at first. */
export async function redisBus(parts: RedisBusParts): Promise<Bus> {
  const bus = new RedisBus(parts)
  await bus.connect()
  return bus
}

class RedisBus implements Bus {
  readonly #redis: RedisConnection
  readonly #placeId: string
  readonly #log: Logger
  /** One's own messages come back and are known by this. */
  readonly #node = randomToken(9)
  readonly #emitter = new EventEmitter()
  readonly #interest: Interest
  /** Who comes into a room is told on two ways and heard once. */
  readonly #comings = new Recent(1_000)
  readonly #hearing = new Hearing()
  readonly #owed: NodeJS.Timeout
  #underWay = 0
  #hasLost = false

  constructor({ redis, placeId, log }: RedisBusParts) {
    this.#redis = redis
    this.#placeId = placeId
    this.#log = log
    this.#emitter.setMaxListeners(0)
    this.#interest = new Interest({
      redis,
      log,
      message: (text) => this.#hear(text),
      recovered: () => this.#recover(),
    })
    this.#owed = setInterval(() => void this.#tellLost(), owedMs).unref()
    redis.onReady(() => void this.#tellLost())
  }

  async connect(): Promise<void> {
    try {
      await this.#interest.connect()
      await this.#interest.add([placeChannel(this.#placeId), nodeChannel(this.#placeId, this.#node)])
    } catch (error) {
      await this.close()
      throw error
    }
  }

  async publish<T extends BusTopic>(topic: T, message: BusMessages[T]): Promise<void> {
    this.#emitter.emit(topic, message)
    const text = encode(this.#node, topic, message)
    await Promise.all(channelsFor(this.#placeId, topic, message).map((channel) => this.#send(channel, text)))
    if (heardByAll.has(topic)) await this.#untilHeard()
  }

  subscribe<T extends BusTopic>(topic: T, listener: (message: BusMessages[T]) => void): () => void {
    this.#emitter.on(topic, listener)
    return () => void this.#emitter.off(topic, listener)
  }

  follow(kind: Followed, keys: readonly string[]): Promise<void> {
    return this.#interest.add(keys.map((key) => channelOf(this.#placeId, kind, key)))
  }

  unfollow(kind: Followed, key: string): void {
    this.#interest.remove(channelOf(this.#placeId, kind, key))
  }

  onRecovery(listener: () => void): void {
    this.#emitter.on('recovery', listener)
  }

  async ping(): Promise<void> {
    const speaks = () =>
      this.#redis.ping().then(
        () => true,
        () => false,
      )
    if (!this.#interest.isWhole || !(await speaks())) throw new Error('the bus does not carry')
  }

  close(): Promise<void> {
    clearInterval(this.#owed)
    this.#hearing.close()
    this.#interest.close()
    this.#emitter.removeAllListeners()
    return Promise.resolve()
  }

  /** What is told on one channel arrives in order: whoever has heard the question has heard what was said before. */
  async #untilHeard(): Promise<void> {
    const text = (question: number) => encodeAsked(this.#node, question)
    const missing = await this.#hearing.everybody((question) => this.#send(placeChannel(this.#placeId), text(question)))
    if (missing > 0) this.#log.warn({ missing }, 'not every node said in time that it heard')
  }

  /** Answers how many nodes it is on its way to. */
  async #send(channel: string, text: string): Promise<number> {
    if (!this.#redis.isReady || this.#underWay >= mostUnderWay) {
      this.#hasLost = true
      return 0
    }
    this.#underWay += 1
    try {
      return await this.#redis.publish(channel, text)
    } catch {
      this.#hasLost = true
      return 0
    } finally {
      this.#underWay -= 1
    }
  }

  /** The others cannot know what they have not been sent; they are told that there was something. */
  async #tellLost(): Promise<void> {
    if (!this.#hasLost || !this.#redis.isReady) return
    this.#hasLost = false
    await this.#send(placeChannel(this.#placeId), encodeLost(this.#node))
  }

  #hear(text: string): void {
    if (text.startsWith(`${this.#node} `) && !text.startsWith(`${this.#node} asked `)) return
    try {
      const told = decode(text)
      if (told.topic === 'lost') return this.#recover()
      if (told.topic === 'heard') return this.#hearing.heard(told.question)
      if (told.topic === 'asked') return this.#answer(told)
      if (told.topic === 'room.news' && told.message.ev === 'member.joined') {
        if (!this.#comings.isNew(`${told.message.room} ${told.message.rev}`)) return
      }
      this.#emitter.emit(told.topic, told.message)
    } catch (error) {
      this.#log.error({ code: codeOf(error) }, 'a message of another node could not be used')
    }
  }

  #answer({ node, question }: { readonly node: string; readonly question: number }): void {
    if (node === this.#node) this.#hearing.heard(question)
    else void this.#send(nodeChannel(this.#placeId, node), encodeHeard(this.#node, question))
  }

  #recover(): void {
    this.#log.info('the bus carries again')
    this.#emitter.emit('recovery')
  }
}
