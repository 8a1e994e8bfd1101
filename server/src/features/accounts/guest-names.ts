import { randomInt } from 'node:crypto'

const qualities =
  'Amber Brave Breezy Bright Calm Cheerful Clever Copper Cosmic Curious Dapper Daring Eager Early Easy Fair Fleet ' +
  'Gentle Golden Happy Hazel Honest Jolly Keen Kind Lively Lucky Mellow Merry Mossy Nimble Noble Olive Patient Plucky ' +
  'Polite Quick Quiet Ready Rosy Silver Sincere Smiling Snowy Spry Steady Sunny Swift Tidy Velvet Warm Wise Witty'
const creatures =
  'Alpaca Badger Beaver Bison Bittern Crane Curlew Deer Dipper Dolphin Dormouse Dove Egret Falcon Ferret Finch Fox ' +
  'Gannet Gecko Hare Hedgehog Heron Ibex Ibis Jackdaw Kestrel Kingfisher Lark Lemur Lynx Marten Merlin Mole Moose ' +
  'Narwhal Newt Ocelot Osprey Otter Owl Panda Penguin Petrel Plover Puffin Quail Rabbit Raven Robin Seal Sparrow ' +
  'Squirrel Starling Stoat Stork Swallow Swan Tapir Tern Toucan Turtle Vole Walrus Wren Yak'

function pick(words: string): string {
  const list = words.split(' ')
  return list[randomInt(list.length)] ?? ''
}

/** A name to say hello to, such as “Amber Otter”. Several guests may have the same; their usernames differ. */
export function friendlyName(): string {
  return `${pick(qualities)} ${pick(creatures)}`
}
