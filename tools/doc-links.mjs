import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { writtenFiles } from './files.mjs'

/** @typedef {{ file: string, line: number, what: string }} Broken */

/** The changelog tells of files that are no more. */
const isPage = /^(?!CHANGELOG)[A-Z_-]+\.md$|^docs\/.*\.md$/
const isFileName = /\.(tsx?|mjs|sql|css|html|md|json|ya?ml|sh|svg|png|webp)$/
/** Alone, without a folder, only these are surely meant as files: `openapi.json` may be an address, `x.ts` is any file. */
const isSourceName = /^(?!x\.)[\w.-]+\.(tsx?|mjs|sql)$/
const isMade = /(^|\/)(node_modules|dist|data|\.build)(\/|$)/

/**
 * Every mention of a file that is not there and every link that leads nowhere.
 * @param {string} root
 * @returns {Broken[]}
 */
export function findBroken(root) {
  const files = new Set(writtenFiles(root))
  const folders = new Set([...files].flatMap(foldersOf))
  return [...files]
    .filter((file) => isPage.test(file))
    .flatMap((file) => {
      const text = withoutCodeBlocks(readFileSync(join(root, file), 'utf8'))
      /** @param {number} index */
      const line = (index) => text.slice(0, index).split('\n').length
      const links = linksIn(text).filter(({ target }) => !leads(root, file, target))
      const names = namesIn(text).filter(
        ({ name }) => looksLikePath(name, folders) && !exists(name, file, files, folders),
      )
      return [
        ...links.map(({ index, target }) => ({ file, line: line(index), what: `links to ${target}` })),
        ...names.map(({ index, name }) => ({ file, line: line(index), what: `names ${name}` })),
      ]
    })
}

/** @param {string} file @returns {string[]} */
function foldersOf(file) {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Blanks them, so that lines keep their numbers. @param {string} text */
function withoutCodeBlocks(text) {
  return text.replace(/^( *)(```|~~~)[^]*?^\1\2/gm, (block) => block.replace(/[^\n]/g, ' '))
}

/** @param {string} text */
function linksIn(text) {
  const inline = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)]
  const references = [...text.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm)]
  const html = [...text.matchAll(/\b(?:src|srcset|href)="([^"\s]+)"/g)]
  return [...inline, ...references, ...html].map(({ index, 1: target = '' }) => ({ index, target }))
}

/** @param {string} text */
function namesIn(text) {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(({ index, 1: name = '' }) => ({ index, name: name.trim() }))
}

/** @param {string} name @param {ReadonlySet<string>} folders */
function looksLikePath(name, folders) {
  if (!/^[\w.*-][\w./*-]*$/.test(name) || isMade.test(name)) return false
  if (!name.includes('/')) return isSourceName.test(name)
  return isFileName.test(name) || folders.has(name.split('/')[0] ?? '')
}

/**
 * A page may name a file from the project's folder, from its own, or by the end of its path.
 * @param {string} name @param {string} page @param {ReadonlySet<string>} files @param {ReadonlySet<string>} folders
 */
function exists(name, page, files, folders) {
  const wanted = posix.normalize(name).replace(/\/$/, '')
  const all = [...files, ...folders]
  if (wanted.includes('*')) {
    const pattern = wanted
      .split('*')
      .map((part) => part.replaceAll('.', '\\.'))
      .join('[^/]*')
    return all.some((path) => new RegExp(`(^|/)${pattern}$`).test(path))
  }
  const beside = posix.join(posix.dirname(page), wanted)
  return all.some((path) => path === wanted || path === beside || path.endsWith(`/${wanted}`))
}

/** @param {string} root @param {string} page @param {string} target */
function leads(root, page, target) {
  if (/^[a-z]+:/i.test(target)) return true
  const [path = '', anchor] = decodeURI(target).split('#')
  const file = path === '' ? page : posix.join(posix.dirname(page), path)
  if (file.startsWith('..') || !existsSync(join(root, file))) return false
  if (anchor === undefined || !file.endsWith('.md')) return true
  return anchorsOf(readFileSync(join(root, file), 'utf8')).includes(anchor)
}

/** As GitHub and GitLab make them of headings. @param {string} text */
function anchorsOf(text) {
  const headings = [...withoutCodeBlocks(text).matchAll(/^#+\s+(.+?)\s*#*$/gm)].map(([, heading = '']) => heading)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  )
}
