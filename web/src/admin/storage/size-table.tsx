import { useAdminWords, useLang } from '../../app/page-context.ts'
import { fileSize } from '../../files/file-size.ts'

interface SizeTableProps {
  readonly title: string
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly files: number
    readonly bytes: number
  }[]
}

/** How many files there are of each, and what they take. */
export function SizeTable({ title, rows }: SizeTableProps) {
  const { placeStorage: words } = useAdminWords()
  const lang = useLang()
  const number = new Intl.NumberFormat(lang)
  if (rows.length === 0) return null
  return (
    <table className="h-fit w-full border-collapse tabular-nums">
      <caption className="pb-2 text-start text-lg font-semibold">{title}</caption>
      <thead>
        <tr className="text-sm text-ink-muted">
          <th scope="col" className="w-full py-1 text-start font-normal">
            {words.what}
          </th>
          <th scope="col" className="py-1 text-end font-normal whitespace-nowrap">
            {words.files}
          </th>
          <th scope="col" className="py-1 ps-6 text-end font-normal whitespace-nowrap">
            {words.size}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, files, bytes }) => (
          <tr key={key} className="border-t border-line align-top">
            <th scope="row" className="py-2 text-start font-normal">
              <bdi className="[overflow-wrap:anywhere]">{label}</bdi>
            </th>
            <td className="py-2 text-end">{number.format(files)}</td>
            <td className="py-2 ps-6 text-end whitespace-nowrap">{fileSize(bytes, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
