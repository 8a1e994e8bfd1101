/** The directory of public rooms. */
export const directory = {
  title: 'Rooms',
}
