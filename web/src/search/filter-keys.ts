/** Filters that are offered beneath the field, in this order. */
export const filterKeys = ['from', 'in', 'after', 'before', 'has', 'is'] as const
export type FilterKey = (typeof filterKeys)[number]
