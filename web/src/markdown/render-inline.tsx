import type { ReactNode } from 'react'
import { Mention } from './mention.tsx'
import { RoomReference } from './room-reference.tsx'
import { Spoiler } from './spoiler.tsx'
import { TextLink } from './text-link.tsx'
import type { Inline, Span } from './tree.ts'

const tags = { strong: 'strong', emphasis: 'em', underline: 'u', strike: 's' } as const satisfies Record<
  Exclude<Span, 'spoiler'>,
  string
>

/** Makes elements of what stands within lines. `path` tells parts of one text apart. */
export function renderInline(parts: readonly Inline[], path: string): ReactNode {
  return parts.map((node, at) => renderNode(node, `${path}.${at}`))
}

function renderNode(node: Inline, path: string): ReactNode {
  switch (node.is) {
    case 'text':
      return node.text
    case 'break':
      return <br key={path} />
    case 'code':
      return <code key={path}>{node.text}</code>
    case 'link':
      return (
        <TextLink key={path} address={node.address}>
          {renderInline(node.parts, path)}
        </TextLink>
      )
    case 'mention':
      return <Mention key={path} name={node.name} />
    case 'room':
      return <RoomReference key={path} slug={node.slug} />
    case 'spoiler':
      return (
        <Spoiler key={path} part={path} hidden={renderQuiet(node.parts, path)}>
          {renderInline(node.parts, path)}
        </Spoiler>
      )
    default: {
      const Tag = tags[node.is]
      return <Tag key={path}>{renderInline(node.parts, path)}</Tag>
    }
  }
}

/** The same in the same shape, with nothing in it that can be pressed. */
function renderQuiet(parts: readonly Inline[], path: string): ReactNode {
  return parts.map((node, at) => {
    const key = `${path}.${at}`
    switch (node.is) {
      case 'mention':
        return `@${node.name}`
      case 'room':
        return `#${node.slug}`
      case 'link':
      case 'spoiler':
        return <span key={key}>{renderQuiet(node.parts, key)}</span>
      case 'text':
      case 'break':
      case 'code':
        return renderNode(node, key)
      default: {
        const Tag = tags[node.is]
        return <Tag key={key}>{renderQuiet(node.parts, key)}</Tag>
      }
    }
  })
}
