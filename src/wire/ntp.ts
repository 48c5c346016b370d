/** Times of 32 bits as in NTP: seconds in UTC, since 1900 while the top bit is set, else since the overflow of 2036-02-07 (RFC 4330 §3). */

// Seconds between 1900 and 1970: 70 years with 17 leap days.
const TO_1970 = 2_208_988_800

/** Seconds of NTP as ISO 8601. */
export function ntpText(seconds: number): string {
  return new Date(1000 * (seconds - TO_1970 + (seconds < 0x80000000 ? 2 ** 32 : 0))).toISOString().replace('.000Z', 'Z')
}

/** ISO 8601 as seconds of NTP. */
export function ntpSeconds(text: string): number {
  return (Date.parse(text) / 1000 + TO_1970) % 2 ** 32
}
