/** The way around. */
export const sidebar = {}
