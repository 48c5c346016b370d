/**
 * The bundled story: legitimate roaming, then questions from addresses that have no reason to ask. A synthetic re-enactment; subscriber numbers
 * cannot be assigned.
 */
import type { ActorName, Step, SubscriberName } from '../detect/author.js'

const people: readonly SubscriberName[] = ['us.one', 'us.two', 'us.three']

/** Steps in the order of time, over about two hours. */
export function story(): Step[] {
  const steps: Step[] = []
  const put = (
    at: number,
    operation: string,
    from: ActorName,
    to: ActorName,
    about: SubscriberName,
    outcome: Step['outcome'] = 'answered',
  ): void => {
    steps.push({ operation: `map.${operation}`, from, to, about, outcome, at })
  }
  // Three US subscribers arrive in France and Britain: authentication, registration, profile.
  people.forEach((who, i) => {
    const vlr: ActorName = i === 2 ? 'gb.vlr' : 'fr.vlr'
    put(10 + 40 * i, 'sendAuthenticationInfo', vlr, 'us.hlr', who)
    put(12 + 40 * i, 'updateLocation', vlr, 'us.hlr', who)
    put(13 + 40 * i, 'insertSubscriberData', 'us.hlr', vlr, who)
  })
  // Messages are delivered as they should be: routing information, then the message.
  for (let n = 0; n < 8; n++) {
    const who = people[n % 3] ?? 'us.one'
    put(300 + 200 * n, 'sendRoutingInfoForSM', 'gb.smsc', 'us.hlr', who)
    put(302 + 200 * n, 'mtForwardSM', 'gb.smsc', n % 3 === 2 ? 'gb.vlr' : 'fr.vlr', who)
  }
  // The home network itself asks where its subscribers are.
  put(2000, 'provideSubscriberInfo', 'us.hlr', 'fr.vlr', 'us.one')
  // 2018: one range asks the HLR directly.
  people.forEach((who, i) => put(2400 + 60 * i, 'anyTimeInterrogation', 'cn.range', 'us.hlr', who, i === 1 ? 'answered' : 'refused'))
  // 2019: leased addresses, in two steps and with different addresses for each.
  put(3000, 'sendRoutingInfoForSM', 'bb.leased', 'us.hlr', 'us.one')
  put(3030, 'provideSubscriberInfo', 'ag.leased', 'fr.vlr', 'us.one')
  put(3300, 'sendRoutingInfoForSM', 'bs.leased', 'us.hlr', 'us.two')
  put(3320, 'provideSubscriberInfo', 'bb.leased', 'fr.vlr', 'us.two')
  put(3600, 'sendIMSI', 'bb.leased', 'us.hlr', 'us.three')
  put(3700, 'insertSubscriberData', 'bs.leased', 'gb.vlr', 'us.three')
  // Somebody registers without a phone, and takes keys without a subscriber.
  put(4200, 'updateLocation', 'bb.leased', 'us.hlr', 'us.three')
  put(4300, 'sendAuthenticationInfo', 'ag.leased', 'us.hlr', 'us.one')
  // The day goes on.
  put(7000, 'sendRoutingInfoForSM', 'gb.smsc', 'us.hlr', 'gb.one')
  put(7002, 'mtForwardSM', 'gb.smsc', 'gb.vlr', 'gb.one')
  put(7600, 'updateLocation', 'fr.vlr', 'us.hlr', 'us.two')
  return steps
}
