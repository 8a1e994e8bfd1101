/** The panes and how they are moved. */
export const layout = {
  resize: { sidebar: 'Width of the sidebar', details: 'Width of the details' },
  back: 'Back to the rooms',
}
