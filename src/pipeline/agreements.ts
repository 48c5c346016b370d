/** What a partner may do that others may not (configuration `agreements`). */
import { findPlmn, isNamedAs } from '../intel/index.js'
import type { Party } from '../model/finding.js'
import type { Config } from './config.js'

/** True when an agreement lets this network, or titles with this prefix, do this. */
export const areAgreed = (agreements: Config['agreements'], origin: Party, procedure: string): boolean =>
  agreements.some(({ partner, procedures }) => procedures.includes(procedure) && isPartner(origin, partner))

/** `partner`: a PLMN, or a prefix of titles. Public tables give titles an operator and seldom a network: those of the operator that the network has are meant, too. */
function isPartner(origin: Party, partner: string): boolean {
  if (partner.startsWith('+')) return origin.address.startsWith(partner)
  return origin.network === undefined ? isOfOperator(origin, partner) : origin.network === partner
}

/** One name in other words: «WINDTRE» is Wind Tre. Companies behind a name are often hosts of others, and are not meant. */
const isWritten = (brand: string, legal: string): boolean => squeezed(brand) === squeezed(legal)
const squeezed = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The tables name one operator, in one country, for an address and for a network. */
function isOfOperator({ country, operator }: Party, plmn: string): boolean {
  const network = findPlmn(plmn)
  if (operator === undefined || network === undefined || network.country !== country) return false
  const { operator: brand, legal } = network
  if (brand === undefined) return false
  return isNamedAs(operator, brand) || (legal !== undefined && isWritten(brand, legal) && isNamedAs(operator, legal))
}
