import type { FileStatus } from '@parley/protocol/wire'

/** What files take. */
export const placeStorage = {
  failed: 'What files take could not be found out',
  toSettings: 'Set what files may take',
  broken:
    'Some files could not be made ready. What they were given up for stands in the background work, where it can be tried again.',
  toJobs: 'To the background work',
  what: 'What',
  files: 'Files',
  size: 'Size',
  kinds: 'By kind',
  states: 'By state',
  stateOf: {
    pending: 'Waiting',
    processing: 'Being prepared',
    ready: 'Ready',
    failed: 'Failed',
    refused: 'Refused',
  } satisfies Record<FileStatus, string>,
  exports: (number: string, bytes: string) =>
    `Archives of people’s own data that wait to be fetched: ${number}, ${bytes} in all. They count for nobody and go by themselves.`,
  rooms: 'Rooms with most',
  largest: 'Largest files',
  largestNote: 'What a file is called is shown only where everybody may read it. Nobody reads here what is in it.',
  nameless: 'Name not shown',
  where: {
    nowhere: 'Not in any room',
    direct: 'In direct messages',
    private: 'In a private room',
    public: 'In a public room',
  },
  by: (name: string) => `By ${name}`,
  people: 'Whose files',
  peopleNote: 'The most first, beside what each may bring.',
  search: 'Find people',
  list: {
    none: 'Nobody found',
    noneText: 'Nobody of that name has files.',
    failed: 'Whose files they are could not be found out',
    more: 'Show more',
  },
}
