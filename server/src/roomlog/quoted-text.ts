/** As SQL: as much of a message as a reply may quote; one without words is quoted by the names of what it carries. */
export function quotedText({ roomId, seq, content }: Readonly<Record<'roomId' | 'seq' | 'content', string>>): string {
  return `case when ${content} <> '' then left(${content}, 1000) else coalesce((
    select string_agg(qf.name, ', ' order by qf.position) from files qf where qf.room_id = ${roomId} and qf.seq = ${seq}), '') end`
}
