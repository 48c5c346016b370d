/** Addresses of nodes below SCCP, replaced for `--nodes`: link addresses, IP addresses, point codes. Numbers of nodes are replaced like those of people. */
import type { Page } from '../../report/anonymise/fields.js'
import type { Permutation } from '../../report/anonymise/permutation.js'

const ETHERNET = 1

export class NodeAddresses {
  readonly #permutation: Permutation

  constructor(permutation: Permutation) {
    this.#permutation = permutation
  }

  /**
   * Ethernet: both addresses of the outermost and of the innermost frame, their first octet (local, group) kept. Of other link layers nothing is an address
   * of a node that lasts. False: frames in between have addresses, too.
   */
  link(page: Page, linkType: number, header: number, innermost: number, frames: number): boolean {
    const outermost = linkType === ETHERNET && header >= 12
    if (outermost) this.#macs(page, 0)
    if (frames > 0 && !(outermost && innermost === 0)) this.#macs(page, innermost)
    return frames <= (outermost ? 2 : 1)
  }

  #macs(page: Page, frame: number): void {
    for (const at of [frame, frame + 6]) this.#replace(page, at, at + 6, 'mac', 2)
  }

  /** IP: the first octet (of IPv6 the first two) stays, so that private and multicast addresses stay so. */
  ip(page: Page, sourceAt: number, destinationAt: number, version: number): void {
    const length = version === 4 ? 4 : 16
    for (const at of [sourceAt, destinationAt]) this.#replace(page, at, at + length, `ipv${version}`, version === 4 ? 2 : 4)
  }

  /** Point codes of a routing label or of M3UA Protocol Data: OPC and DPC within their 14 or 24 bits. */
  routingLabel(page: Page, at: number, form: 'm3ua' | 'itu' | 'ansi'): void {
    const { out } = page
    if (form === 'm3ua') {
      for (const pc of [at, at + 4]) {
        const code = ((out[pc + 1] as number) << 16) | ((out[pc + 2] as number) << 8) | (out[pc + 3] as number)
        const mapped = this.#pointCode(code, code > 0x3fff)
        out[pc + 1] = mapped >> 16
        out[pc + 2] = (mapped >> 8) & 255
        out[pc + 3] = mapped & 255
      }
    } else if (form === 'ansi') {
      for (const pc of [at + 1, at + 4]) {
        const code = (out[pc] as number) | ((out[pc + 1] as number) << 8) | ((out[pc + 2] as number) << 16)
        const mapped = this.#pointCode(code, true)
        for (let i = 0; i < 3; i++) out[pc + i] = (mapped >> (8 * i)) & 255
      }
    } else {
      const [b1, b2, b3, b4] = [out[at + 1] as number, out[at + 2] as number, out[at + 3] as number, out[at + 4] as number]
      const dpc = this.#pointCode(b1 | ((b2 & 0x3f) << 8), false)
      const opc = this.#pointCode((b2 >> 6) | (b3 << 2) | ((b4 & 15) << 10), false)
      out[at + 1] = dpc & 255
      out[at + 2] = (dpc >> 8) | ((opc & 3) << 6)
      out[at + 3] = (opc >> 2) & 255
      out[at + 4] = (opc >> 10) | (b4 & 0xf0)
    }
  }

  /** The point code of an SCCP address (Q.713 §3.4.2; ANSI T1.112.3 §3.5: behind the SSN): two octets by ITU, three by ANSI. */
  sccpAddress(page: Page, from: number, to: number, ansi: boolean): void {
    const { out } = page
    const indicator = to > from ? (out[from] as number) : 0
    if ((indicator & (ansi ? 2 : 1)) === 0) return
    const at = from + 1 + (ansi && (indicator & 1) !== 0 ? 1 : 0)
    const size = ansi ? 3 : 2
    if (at + size > to) return
    const code = (out[at] as number) | ((out[at + 1] as number) << 8) | (ansi ? (out[at + 2] as number) << 16 : 0)
    const mapped = this.#pointCode(ansi ? code : code & 0x3fff, ansi)
    for (let i = 0; i < size; i++) out[at + i] = (mapped >> (8 * i)) & 255
  }

  /** 14 bits are permuted as decimal digits within their range by walking on until the result fits it: one to one. */
  #pointCode(code: number, wide: boolean): number {
    const [size, limit] = wide ? ([8, 0x1000000] as const) : ([5, 0x4000] as const)
    let mapped = code
    do mapped = Number(this.#permutation.digits(String(mapped).padStart(size, '0'), `point-code/${size}`))
    while (mapped >= limit)
    return mapped
  }

  #replace(page: Page, from: number, to: number, domain: string, keep: number): void {
    if (to > page.out.length) return
    page.out.set(this.#permutation.octets(page.out.slice(from, to), domain, keep), from)
    page.written.fill(1, from, to)
  }
}
