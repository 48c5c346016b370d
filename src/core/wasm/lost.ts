// Messages of SCCP of which segments never came, given up before a segment is added: each is a row, as `#reportLost` of pipeline/user-data.ts makes it.
import {
  READING_REJECTED,
  c_at,
  c_dpc,
  c_file,
  c_frame,
  c_interface,
  c_link,
  c_message,
  c_networkIndicator,
  c_opc,
  c_reading,
  c_serviceIndicator,
  c_sls,
  c_vlan,
} from './layout'
import { incomplete } from './m3ua'
import { put16, put32, put8 } from './octets'
import { copyOldest, firstFrom, giveUpOldest, hasRoomForWhole, isOldestLate, timeOfOldest, wholeFrom, wholeTo } from './segments'
import { tellLost } from './state'

/**
 * Gives messages up for the segment in work: those that wait too long, else the oldest. They fill rows from `row` to before `most`. Returns how many they are, which may be
 * fewer than must go; 0: the careful way is to make the next one.
 */
export function makeWay(row: usize, most: usize): u32 {
  let count: u32 = 0
  while (row < most && hasRoomForWhole() && (count == 0 || isOldestLate()) && reportOldest(row)) {
    row++
    count++
  }
  return count
}

/** False leaves everything as it was. */
function reportOldest(row: usize): bool {
  const about = copyOldest()
  if (about == 0) return false
  const isSua = load<u32>(about, 52) != 0
  if (isSua || !incomplete(firstFrom, wholeFrom, wholeFrom, wholeTo, row, load<u32>(about, 48))) return false
  store<f64>(c_at + (row << 3), timeOfOldest())
  put16(c_file, row, load<u32>(about))
  put32(c_frame, row, load<u32>(about, 4))
  put16(c_interface, row, load<u32>(about, 8))
  put16(c_vlan, row, load<u32>(about, 12))
  put16(c_message, row, load<u32>(about, 16))
  put32(c_link, row, load<u32>(about, 20))
  put32(c_opc, row, load<u32>(about, 28))
  put32(c_dpc, row, load<u32>(about, 32))
  put8(c_serviceIndicator, row, load<u32>(about, 36))
  put8(c_networkIndicator, row, load<u32>(about, 40))
  put8(c_sls, row, load<u32>(about, 44))
  put8(c_reading, row, READING_REJECTED)
  giveUpOldest(row)
  tellLost()
  return true
}
