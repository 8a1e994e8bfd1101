import { z } from 'zod'
import { fileKinds, fileStatuses } from '../files.ts'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Id, RoomKind, RoomVisibility, searched, Time, UserKind } from '../shapes.ts'
import { tidyLine } from '../text.ts'

const Count = z.int().min(0)
const Bytes = Count.meta({ description: 'In bytes.' })
const Person = z.strictObject({ id: Id, username: z.string(), displayName: z.string() })

export const adminStorage = operation('admin.storage', {
  summary: 'What takes how much room: by kind, state and room, the largest files, and what people took with them.',
  audience: 'admin',
  input: z.strictObject({}),
  output: z.strictObject({
    used: Bytes.meta({ description: 'Of all files, as they count for those who brought them.' }),
    quota: Count.nullable(),
    files: Count,
    kinds: z.array(z.strictObject({ kind: z.enum(fileKinds), files: Count, bytes: Bytes })),
    states: z.array(z.strictObject({ status: z.enum(fileStatuses), files: Count, bytes: Bytes })),
    exports: z.strictObject({ files: Count, bytes: Bytes }).meta({
      description: 'What people asked to have of all that is theirs, and can still fetch. It counts for nobody.',
    }),
    rooms: z.array(
      z.strictObject({ room: z.strictObject({ id: Id, name: z.string().nullable() }), files: Count, bytes: Bytes }),
    ),
    largest: z.array(
      z.strictObject({
        id: Id,
        name: z.string().nullable().meta({ description: 'Only where everybody may find it: in a public room.' }),
        mime: z.string(),
        bytes: Bytes,
        owner: Person,
        room: z.strictObject({ kind: RoomKind, visibility: RoomVisibility }).nullable().meta({
          description: 'Where it was sent; null for what was not, such as a picture of somebody.',
        }),
        createdAt: Time,
      }),
    ),
  }),
})

export const adminStorageUsers = operation('admin.storageUsers', {
  summary: 'Whose files take how much room, the most first; who has none is not among them.',
  audience: 'admin',
  input: z.strictObject({
    q: searched(sizes.queryMax).overwrite(tidyLine).default('').meta({ description: 'A part of a name or username.' }),
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
  }),
  output: z.strictObject({
    items: z.array(z.strictObject({ user: Person.extend({ kind: UserKind }), bytes: Bytes, quota: Count.nullable() })),
    nextCursor: z.string().nullable(),
  }),
})
