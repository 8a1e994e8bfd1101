import type { ReactNode } from 'react'
import { CodeBlock } from './code-block.tsx'
import { renderInline } from './render-inline.tsx'
import { TableBlock } from './table-block.tsx'
import { TaskMark } from './task-mark.tsx'
import type { Block, ListItem } from './tree.ts'

/** Makes elements of a whole text, with something at the end of its last line. */
export function renderMessage(blocks: readonly Block[], tail: ReactNode): ReactNode {
  const last = blocks.at(-1)
  if (tail === null) return renderBlocks(blocks)
  if (last?.is !== 'paragraph') return [renderBlocks(blocks), <p key="tail">{tail}</p>]
  const path = String(blocks.length - 1)
  return [
    renderBlocks(blocks.slice(0, -1)),
    <p key={path} dir="auto">
      {renderInline(last.parts, path)}
      {tail}
    </p>,
  ]
}

/** Makes elements of a text. They depend on nothing but the text, so they can be kept as long as it. */
function renderBlocks(blocks: readonly Block[], path = ''): ReactNode {
  return blocks.map((block, at) => renderBlock(block, `${path}${at}`))
}

function renderBlock(block: Block, path: string): ReactNode {
  switch (block.is) {
    case 'paragraph':
      return (
        <p key={path} dir="auto">
          {renderInline(block.parts, path)}
        </p>
      )
    case 'heading':
      // The page has headings of its own; to those who jump from one to the next, words in a message are none of them.
      return (
        <p key={path} dir="auto" data-heading={Math.min(block.level, 3)}>
          {renderInline(block.parts, path)}
        </p>
      )
    case 'quote':
      return (
        <blockquote key={path} dir="auto">
          {renderBlocks(block.blocks, `${path}.`)}
        </blockquote>
      )
    case 'list':
      return block.start === null ? (
        <ul key={path} dir="auto">
          {renderItems(block.items, path)}
        </ul>
      ) : (
        <ol key={path} dir="auto" start={block.start}>
          {renderItems(block.items, path)}
        </ol>
      )
    case 'code':
      return <CodeBlock key={path} part={path} language={block.language} text={block.text} />
    case 'table':
      return <TableBlock key={path} table={block} path={path} />
    case 'rule':
      return <hr key={path} />
  }
}

function renderItems(items: readonly ListItem[], path: string): ReactNode {
  return items.map((item, at) => renderItem(item, `${path}.${at}`))
}

function renderItem({ isDone, blocks }: ListItem, path: string): ReactNode {
  return (
    <li key={path} data-task={isDone === null ? undefined : ''}>
      {isDone !== null && <TaskMark isDone={isDone} />}
      {renderItemBlocks(blocks, `${path}.`)}
    </li>
  )
}

/** The first lines of an item stand beside its mark. */
function renderItemBlocks([first, ...rest]: readonly Block[], path: string): ReactNode {
  if (first?.is !== 'paragraph') return renderBlocks(first === undefined ? rest : [first, ...rest], path)
  return (
    <>
      {renderInline(first.parts, `${path}0`)}
      {rest.map((block, at) => renderBlock(block, `${path}${at + 1}`))}
    </>
  )
}
