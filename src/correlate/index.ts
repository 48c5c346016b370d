/** Messages to transactions. */
export { Correlation, type CorrelationStats } from './correlation.js'
