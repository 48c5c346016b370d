/** Messages to transactions. */
export { Correlation, type CorrelationStats } from './correlation.js'
export { MAX_OPEN } from './layout.js'
