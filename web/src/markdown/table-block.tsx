import { useWords } from '../app/page-context.ts'
import { renderInline } from './render-inline.tsx'
import type { Block, ColumnAlign } from './tree.ts'

interface TableBlockProps {
  readonly table: Extract<Block, { is: 'table' }>
  readonly path: string
}

const aligned = { start: 'text-start', center: 'text-center', end: 'text-end' } as const

/** A table that scrolls within itself when it is wider than its place. */
export function TableBlock({ table, path }: TableBlockProps) {
  const { markdown } = useWords()
  return (
    <div role="region" aria-label={markdown.table} tabIndex={0} className="table-block">
      <table>
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              <th key={column} scope="col" dir="auto" className={alignment(table.aligns[column])}>
                {renderInline(cell, `${path}h${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} dir="auto" className={alignment(table.aligns[column])}>
                  {renderInline(cell, `${path}r${at}c${column}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function alignment(align: ColumnAlign | undefined): string | undefined {
  return align === null || align === undefined ? undefined : aligned[align]
}
