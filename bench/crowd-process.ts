import { setTimeout as pause } from 'node:timers/promises'
import { Deliveries } from './deliveries.ts'
import { Learned } from './exactness.ts'
import { RawClient } from './raw-client.ts'
import type { CrowdCommand, CrowdFigures, Door, Entry, Sending } from './crowd.ts'
import { sampleWords } from './sample.ts'

/** Everybody of one benchmark in one process: thousands of silent listeners, some of whom speak when told to. */
const people: RawClient[] = []
/** Those of them who have been greeted: before that a word more would be one too many. */
const greeted: RawClient[] = []
const deliveries = new Deliveries()
const learned = new Learned()
let frames = 0
let closed = 0
let cpuBefore = process.cpuUsage()
let markedAt = performance.now()

/** As many connections are opened at once as the queue of an ordinary server takes. */
const usuallyAtOnce = 200

async function enter(door: Door): Promise<Entry> {
  const startedAt = performance.now()
  const { atOnce = usuallyAtOnce, patienceMs = null } = door
  let next = 0
  let failures = 0
  let missing = 0
  const insist = async (index: number) => {
    const place = people.length
    for (let tries = 1; ; tries += 1) {
      const failure = await enterOne(door, index, place).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
      )
      if (failure === null) {
        const person = people[place]
        if (person !== undefined) greeted.push(person)
        return
      }
      failures += 1
      if (patienceMs === null) throw failure
      await pause(Math.random() * Math.min(5_000, 250 * 2 ** tries))
      if (performance.now() - startedAt < patienceMs) continue
      missing += 1
      return
    }
  }
  const line = async () => {
    for (let index = next++; index < door.greetings.length; index = next++) await insist(index)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, door.greetings.length) }, line))
  return { ms: performance.now() - startedAt, failures, missing }
}

/** Resolves when as many frames have come as the door says; what comes later is a delivery. */
function enterOne(door: Door, index: number, place: number): Promise<void> {
  const { host = '127.0.0.1', port, path, greetings, answers, isLearning = false } = door
  return new Promise((resolve, reject) => {
    let missing = answers
    const onFrame = (buffer: Buffer, start: number, end: number) => {
      if (missing === 0) {
        frames += 1
        if (isLearning) learned.hear(place, buffer, start, end)
        return deliveries.hear(buffer, start, end)
      }
      missing -= 1
      if (missing > 0) return
      const text = buffer.toString('utf8', start, Math.min(end, start + 300))
      if (text.includes('"error"')) return reject(new Error(`not let in: ${text}`))
      if (isLearning) learned.welcomed(place, buffer.toString('utf8', start, end))
      resolve()
    }
    const onClose = () => {
      closed += 1
      reject(new Error('closed before it was greeted'))
    }
    people[place] = new RawClient({ host, port, path, onFrame, onClose }, (answer) => {
      if (answer !== 'ok') return reject(answer)
      const greeting = greetings[index] ?? ''
      if (greeting !== '') people[place]?.send(greeting)
      if (missing === 0) resolve()
    })
  })
}

function mark(): void {
  frames = 0
  closed = 0
  cpuBefore = process.cpuUsage()
  markedAt = performance.now()
}

function figures(): CrowdFigures {
  const cpu = process.cpuUsage(cpuBefore)
  return {
    frames,
    closed,
    load: (cpu.user + cpu.system) / 1000 / (performance.now() - markedAt),
  }
}

const stillHere = JSON.stringify({ id: 0, op: 'ping', in: {} })
const roundMs = 50
let round: NodeJS.Timeout | null = null

/** A part of the crowd every round, so that everybody has said it once when the time is over. */
function stay(everyMs: number): void {
  if (round !== null) clearInterval(round)
  let [before, due, next] = [performance.now(), 0, 0]
  round = setInterval(() => {
    const now = performance.now()
    due += (greeted.length * (now - before)) / everyMs
    before = now
    // One after the other, and not by a count: more may have come since.
    for (; due >= 1; due -= 1) {
      next = (next + 1) % greeted.length
      greeted[next]?.send(stillHere)
    }
  }, roundMs)
}

/** Everybody hangs up at once, without a word. */
function leave(): void {
  if (round !== null) clearInterval(round)
  round = null
  greeted.length = 0
  learned.forget()
  for (const person of people.splice(0)) person.destroy()
}

/** Says what is due, by the clock and not by the answers. */
function send(sending: Sending): Promise<void> {
  const { burst = 1 } = sending
  deliveries.expect(sending)
  return new Promise((resolve) => {
    const startedAt = deliveries.startedAt
    let said = 0
    const say = () => {
      const elapsed = performance.now() - startedAt
      const passed = Math.floor(((elapsed / 1000) * sending.perSecond) / burst)
      const due = Math.min(sending.messages, (passed + 1) * burst)
      for (; said < due; said += 1) sayOne(sending, said)
      if (said < sending.messages) setTimeout(say, 1)
      else resolve()
    }
    say()
  })
}

function sayOne({ voices }: Sending, number: number): void {
  const voice = voices[number % voices.length]
  if (voice === undefined) return
  people[voice.person]?.send(commandOf(voice.room, number))
}

function commandOf(room: string, number: number): string {
  const content = `m${number} ${sampleWords}`
  return `{"id":${number},"op":"messages.send","in":{"roomId":"${room}","content":"${content}","nonce":"n${number}-${deliveries.startedAt}"}}`
}

/** Keeps so many unanswered messages on their way for so long: what the server can take. */
function press({ voices, inFlight, ms }: { voices: Sending['voices']; inFlight: number; ms: number }): Promise<void> {
  const most = 2_000_000
  deliveries.expect({ voices, messages: most, perSecond: 1, listeners: 0 })
  return new Promise((resolve) => {
    const endsAt = performance.now() + ms
    let said = 0
    const one = () => {
      if (performance.now() < endsAt && said < most)
        sayOne({ voices, messages: most, perSecond: 1, listeners: 0 }, said++)
      else if (deliveries.answered === said) resolve()
    }
    deliveries.onAnswer = one
    for (let i = 0; i < inFlight; i += 1) one()
  })
}

async function obey(command: CrowdCommand): Promise<unknown> {
  switch (command.do) {
    case 'enter':
      return enter(command.door)
    case 'mark':
      return mark()
    case 'figures':
      return figures()
    case 'stay':
      return stay(command.everyMs)
    case 'leave':
      return leave()
    case 'send':
      return send(command.sending)
    case 'press': {
      await press(command)
      return deliveries.answered
    }
    case 'judge':
      return learned.judge(command.said)
    case 'latencies':
      return deliveries.latencies()
  }
}

process.on('message', ({ id, command }: { id: number; command: CrowdCommand }) => {
  obey(command).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) }),
  )
})
process.once('disconnect', () => process.exit(0))
