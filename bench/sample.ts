/** What people say in the benchmarks: a message of ordinary length. */
export const sampleWords = 'Has anybody seen the minutes of yesterday? I would like to add two lines to them.'
