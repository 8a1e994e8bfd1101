/** How the page gets attention. */
export const attention = {}
