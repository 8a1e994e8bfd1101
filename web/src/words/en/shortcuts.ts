/** Keys and what they do. */
export const shortcuts = {}
