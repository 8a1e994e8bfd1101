/** What a client holds travels in an address where there is no socket, and proxies cut those at a few thousand characters. */
export const mostHeldInAddress = 60
