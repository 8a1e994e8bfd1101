import type { ReactNode } from 'react'
import { useWords } from '../app/page-context.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { renderInline } from './render-inline.tsx'
import type { Block, ColumnAlign, Inline } from './tree.ts'

interface TableBlockProps {
  readonly table: Extract<Block, { is: 'table' }>
  readonly path: string
}

const aligned = { start: 'text-start', center: 'text-center', end: 'text-end' } as const

/** A table that scrolls within itself when it is wider than its place. */
export function TableBlock({ table, path }: TableBlockProps) {
  const { markdown } = useWords()
  const { head, rows, aligns } = table
  return (
    <ScrollRegion label={markdown.table} className="table-block">
      <table>
        <thead>
          <tr>{head.map((cell, column) => renderCell('th', cell, aligns[column], `${path}h${column}`))}</tr>
        </thead>
        <tbody>{rows.map((row, at) => renderRow(row, aligns, `${path}r${at}`))}</tbody>
      </table>
    </ScrollRegion>
  )
}

function renderRow(row: readonly (readonly Inline[])[], aligns: readonly ColumnAlign[], path: string): ReactNode {
  return <tr key={path}>{row.map((cell, column) => renderCell('td', cell, aligns[column], `${path}c${column}`))}</tr>
}

function renderCell(
  Tag: 'th' | 'td',
  cell: readonly Inline[],
  align: ColumnAlign | undefined,
  path: string,
): ReactNode {
  const className = align === null || align === undefined ? undefined : aligned[align]
  return (
    <Tag key={path} scope={Tag === 'th' ? 'col' : undefined} className={className}>
      <bdi>{renderInline(cell, path)}</bdi>
    </Tag>
  )
}
