/** The number ranges of the protected networks, for the residual identity scan. */
import { findPlmn } from '../intel/index.js'
import { ResidualScan } from '../wire/residual.js'
import type { Config } from './config.js'

/** A country code alone says too little. */
const LEAST_TITLE = 3

/** The scan for the configured home; undefined when no networks are configured: then nothing is searched for, and nothing is paid. */
export function residualScanOf({ home }: Pick<Config, 'home'>): ResidualScan | undefined {
  const imsi = [...home.plmns, ...home.countries.flatMap(mccsOf)]
  const msisdn = home.global_titles.filter((title) => title.length >= LEAST_TITLE)
  return imsi.length + msisdn.length === 0 ? undefined : new ResidualScan({ imsi, msisdn })
}

function mccsOf(country: string): string[] {
  const all = Array.from({ length: 600 }, (_, i) => String(200 + i))
  return all.filter((mcc) => findPlmn(`${mcc}01`)?.country === country)
}
