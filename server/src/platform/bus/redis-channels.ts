import type { BusMessages, BusTopic, Followed } from './bus.ts'

/** What is in braces decides which node of a cluster a channel is on, and so which channels are asked for in one command. */
const slots = 64

/** For what every node hears. */
export function placeChannel(placeId: string): string {
  return `parley:${placeId}:place`
}

/** For what one node hears. */
export function nodeChannel(placeId: string, node: string): string {
  return `parley:${placeId}:node:${node}`
}

export function channelOf(placeId: string, kind: Followed, key: string): string {
  return `parley:${placeId}:{${slotOf(key)}}:${kind}:${key}`
}

function slotOf(key: string): number {
  let hash = 0
  for (let index = Math.max(0, key.length - 8); index < key.length; index += 1) {
    hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0
  }
  return hash % slots
}

type ByTopic = { readonly [T in BusTopic]: (message: BusMessages[T], placeId: string) => readonly string[] }

const channels: ByTopic = {
  'session.ended': (_, placeId) => [placeChannel(placeId)],
  'account.changed': (_, placeId) => [placeChannel(placeId)],
  'settings.changed': (_, placeId) => [placeChannel(placeId)],
  'node.died': (_, placeId) => [placeChannel(placeId)],
  'jobs.waiting': (_, placeId) => [placeChannel(placeId)],
  'rules.changed': (_, placeId) => [placeChannel(placeId)],
  'room.news': ({ ev, room, about }, placeId) => {
    const own = channelOf(placeId, 'room', room)
    // Their node may not follow the room yet.
    return ev === 'member.joined' && about !== null ? [own, channelOf(placeId, 'person', about)] : [own]
  },
  'room.moved': ({ room }, placeId) => [channelOf(placeId, 'room', room)],
  'room.passing': ({ room }, placeId) => [channelOf(placeId, 'room', room)],
  'person.news': ({ person }, placeId) => [channelOf(placeId, 'person', person)],
  'presence.news': ({ person }, placeId) => [channelOf(placeId, 'presence', person)],
  'presence.hidden': ({ person }, placeId) => [channelOf(placeId, 'person', person)],
}

/** Where those listen whom a message is for. */
export function channelsFor<T extends BusTopic>(placeId: string, topic: T, message: BusMessages[T]): readonly string[] {
  return channels[topic](message, placeId)
}
