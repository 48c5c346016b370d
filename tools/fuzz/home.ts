/** The networks that fuzzing protects: those of the test numbers, so that the residual identity scan has something to find. */
import { type Config, noConfig } from '../../src/pipeline/config.js'
import { residualScanOf } from '../../src/pipeline/protected.js'

export const config: Config = { ...noConfig, home: { ...noConfig.home, plmns: ['00101', '310410'], global_titles: ['1202555', '447700'] } }
export const residual = residualScanOf(config)
