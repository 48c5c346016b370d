/** Messages to transactions. */
export { Correlator, type CorrelatorStats, MAX_OPEN } from './correlator.js'
