// The row of an answer that nobody asked for (unasked.ts), where it tells something: a transaction without a question.
import { S_HIGH, S_LOW, S_TID } from './dialogues'
import { CALLING, CALLED } from './ends'
import {
  m_calledNature,
  m_calledPlan,
  m_calledSsn,
  m_callingNature,
  m_callingPlan,
  m_callingSsn,
  m_context,
  m_contextKind,
  m_dpc,
  m_interface,
  m_link,
  m_networkIndicator,
  m_opc,
  m_vlan,
  NOW,
  OUTCOME_ANSWERED,
  t_begin,
  t_calledHigh,
  t_calledLow,
  t_calledNature,
  t_calledPlan,
  t_calledSsn,
  t_callingHigh,
  t_callingLow,
  t_callingNature,
  t_callingPlan,
  t_callingSsn,
  t_context,
  t_contextKind,
  t_dpc,
  t_end,
  t_file,
  t_frame,
  t_interface,
  t_link,
  t_message,
  t_networkIndicator,
  t_opc,
  t_outcome,
  t_procedure,
  t_vlan,
  UNASKED_ANSWER,
  UNMATCHED,
} from './layout'
import { nextRow, written } from './output'
import { add } from './state'
import { NO_TITLE } from './title'
import { isTold } from './unasked'

/** Hands over an answer that nobody asked for, from whom it came and to whom, where it tells something. */
export function tellUnasked(row: usize, time: f64, file: u32, frame: u32, number: u32): void {
  add(UNMATCHED, 1)
  const high = load<i32>(CALLED, S_HIGH)
  if (high == NO_TITLE || !isTold(load<i32>(CALLED, S_TID), high, load<i32>(CALLED, S_LOW), load<i32>(CALLING, S_HIGH), load<f64>(NOW)))
    return
  const to = nextRow()
  const half = to << 1
  const word = to << 2
  store<f64>(t_begin + (to << 3), time)
  store<f64>(t_end + (to << 3), time)
  store<u16>(t_file + half, <u16>file)
  store<u32>(t_frame + word, frame)
  store<u16>(t_message + half, <u16>number)
  store<u16>(t_procedure + half, <u16>UNASKED_ANSWER)
  // The first answer of a dialogue names its application context (Q.773 §3.2.1, TS 29.002 §17.3)
  store<u8>(t_contextKind + to, load<u8>(m_contextKind + row))
  store<u16>(t_context + half, load<u16>(m_context + (row << 1)))
  store<u8>(t_outcome + to, <u8>OUTCOME_ANSWERED)
  store<u32>(t_link + word, load<u32>(m_link + (row << 2)))
  store<u16>(t_interface + half, load<u16>(m_interface + (row << 1)))
  store<u16>(t_vlan + half, load<u16>(m_vlan + (row << 1)))
  store<u32>(t_opc + word, load<u32>(m_dpc + (row << 2)))
  store<u32>(t_dpc + word, load<u32>(m_opc + (row << 2)))
  store<u8>(t_networkIndicator + to, load<u8>(m_networkIndicator + row))
  store<u16>(t_callingSsn + half, load<u16>(m_calledSsn + (row << 1)))
  store<u8>(t_callingPlan + to, load<u8>(m_calledPlan + row))
  store<u8>(t_callingNature + to, load<u8>(m_calledNature + row))
  store<i32>(t_callingHigh + word, high)
  store<i32>(t_callingLow + word, load<i32>(CALLED, S_LOW))
  store<u16>(t_calledSsn + half, load<u16>(m_callingSsn + (row << 1)))
  store<u8>(t_calledPlan + to, load<u8>(m_callingPlan + row))
  store<u8>(t_calledNature + to, load<u8>(m_callingNature + row))
  store<i32>(t_calledHigh + word, load<i32>(CALLING, S_HIGH))
  store<i32>(t_calledLow + word, load<i32>(CALLING, S_LOW))
  written()
}
