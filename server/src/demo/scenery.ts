import sharp from 'sharp'
import { createChance } from './chance.ts'

/** An hour at the pier, in colours. */
interface Hour {
  readonly sky: readonly [top: string, middle: string, bottom: string]
  readonly sea: readonly [far: string, near: string]
  /** What shines, and how high it stands: 0 is the horizon. */
  readonly light: { readonly colour: string; readonly x: number; readonly height: number; readonly radius: number }
  readonly land: string
  readonly stars: number
  /** The lamp is lit. */
  readonly beam: boolean
  readonly sails: readonly { readonly x: number; readonly size: number; readonly colour: string }[]
}

const hours = {
  dawn: {
    sky: ['#3d5a80', '#e0a890', '#fbe3c0'],
    sea: ['#d9b8a0', '#2f4858'],
    light: { colour: '#fff1d0', x: 1080, height: 60, radius: 54 },
    land: '#26323c',
    stars: 0,
    beam: false,
    sails: [{ x: 900, size: 46, colour: '#f4ede0' }],
  },
  noon: {
    sky: ['#3b8fc4', '#8cc7e8', '#dff1f7'],
    sea: ['#69b3c9', '#12607a'],
    light: { colour: '#fffbe8', x: 1220, height: 520, radius: 44 },
    land: '#3c5a46',
    stars: 0,
    beam: false,
    sails: [
      { x: 880, size: 90, colour: '#ffffff' },
      { x: 1130, size: 38, colour: '#e2583e' },
    ],
  },
  evening: {
    sky: ['#2b2d5b', '#b4486a', '#f7a552'],
    sea: ['#d97a52', '#1d2440'],
    light: { colour: '#ffd27a', x: 860, height: 36, radius: 76 },
    land: '#15182b',
    stars: 12,
    beam: true,
    sails: [{ x: 1180, size: 60, colour: '#241c33' }],
  },
  night: {
    sky: ['#070b1d', '#101a3a', '#27365c'],
    sea: ['#233357', '#060a18'],
    light: { colour: '#e9edf7', x: 1290, height: 480, radius: 34 },
    land: '#04060f',
    stars: 220,
    beam: true,
    sails: [],
  },
} as const satisfies Readonly<Record<string, Hour>>

export type Scene = keyof typeof hours

const [width, height, horizon] = [1600, 1066, 640]

/** The lighthouse and the sea at an hour of the day, as a camera would have it. */
export function drawScene(scene: Scene): Promise<Buffer> {
  return sharp(Buffer.from(svgOf(hours[scene])))
    .jpeg({ quality: 86 })
    .toBuffer()
}

function svgOf(hour: Hour): string {
  const { light } = hour
  const lightY = horizon - light.height
  const parts = [
    gradient('sky', hour.sky),
    gradient('sea', hour.sea),
    `<radialGradient id="glow"><stop offset="0" stop-color="${light.colour}" stop-opacity=".8"/><stop offset="1" stop-color="${light.colour}" stop-opacity="0"/></radialGradient>`,
    `<linearGradient id="beam"><stop offset="0" stop-color="#fff3c4" stop-opacity=".75"/><stop offset="1" stop-color="#fff3c4" stop-opacity="0"/></linearGradient>`,
    rect(0, horizon, 'url(#sky)'),
    ...starsOf(hour.stars),
    circle(light.x, lightY, light.radius * 5, 'url(#glow)'),
    circle(light.x, lightY, light.radius, light.colour),
    rect(horizon, height - horizon, 'url(#sea)'),
    ...wavesOf(light),
    ...hour.sails.map(sail),
    ...(hour.beam ? ['<path d="M396 236 L1600 60 L1600 330 Z" fill="url(#beam)"/>'] : []),
    `<path d="M0 ${horizon - 40} Q240 ${horizon - 120} 420 ${horizon - 60} T730 ${horizon + 30} Q700 ${horizon + 90} 420 ${horizon + 150} T0 ${horizon + 190} Z" fill="${hour.land}"/>`,
    ...lighthouse(hour),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`
}

function gradient(id: string, colours: readonly string[]): string {
  const stops = colours.map((colour, at) => `<stop offset="${at / (colours.length - 1)}" stop-color="${colour}"/>`)
  return `<linearGradient id="${id}" x2="0" y2="1">${stops.join('')}</linearGradient>`
}

function rect(y: number, tall: number, fill: string): string {
  return `<rect y="${y}" width="${width}" height="${tall}" fill="${fill}"/>`
}

function circle(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" opacity="${opacity}"/>`
}

function starsOf(count: number): string[] {
  const chance = createChance(count)
  return Array.from({ length: count }, () => {
    const [x, y] = [chance.next() * width, chance.next() ** 1.4 * (horizon - 60)]
    return circle(Math.round(x), Math.round(y), 0.8 + chance.next() * 1.6, '#ffffff', 0.3 + 0.7 * chance.next())
  })
}

/** Short strokes, the nearer the longer, and the way of the light among them. */
function wavesOf({ x, colour }: Hour['light']): string[] {
  const chance = createChance(1887)
  return Array.from({ length: 420 }, () => {
    const depth = chance.next() ** 1.6
    const y = horizon + 6 + depth * (height - horizon)
    const long = 10 + depth * 120
    const isLit = chance.next() < 0.35
    const from = isLit ? x + (chance.next() - 0.5) * (60 + depth * 420) : chance.next() * width
    return `<path d="M${Math.round(from - long / 2)} ${Math.round(y)} q${Math.round(long / 2)} ${-3 - depth * 7} ${Math.round(long)} 0" stroke="${isLit ? colour : '#ffffff'}" stroke-opacity="${isLit ? 0.4 : 0.1}" stroke-width="${1 + depth * 3}" fill="none"/>`
  })
}

function sail({ x, size, colour }: Hour['sails'][number]): string {
  const y = horizon + 18 + size / 3
  return `<path d="M${x} ${y} v${-size * 1.6} l${size * 0.8} ${size * 1.4} z M${x - 4} ${y - size * 0.2} v${-size * 1.1} l${-size * 0.45} ${size} z" fill="${colour}"/><path d="M${x - size * 0.7} ${y + 4} h${size * 1.6} l${-size * 0.3} ${size * 0.28} h${-size} z" fill="#2a1f1a"/>`
}

function lighthouse({ beam, stars }: Hour): string[] {
  const [white, red] = stars > 100 ? ['#8e96ab', '#6e2a33'] : ['#f3eee4', '#b8402e']
  const band = (from: number, to: number, fill: string) => {
    const half = (y: number) => 34 + (y - 270) * 0.075
    return `<path d="M${380 - half(from)} ${from} H${380 + half(from)} L${380 + half(to)} ${to} H${380 - half(to)} Z" fill="${fill}"/>`
  }
  return [
    ...[0, 1, 2, 3, 4].map((at) => band(270 + at * 66, 336 + at * 66, at % 2 === 0 ? white : red)),
    '<path d="M338 262 h84 v10 h-84 z" fill="#222831"/>',
    `<path d="M352 212 h56 v50 h-56 z" fill="${beam ? '#ffe9a8' : '#9fb6c2'}"/>`,
    '<path d="M344 212 Q380 160 416 212 z" fill="#222831"/>',
    ...(beam ? [circle(380, 237, 90, 'url(#glow)')] : []),
  ]
}
