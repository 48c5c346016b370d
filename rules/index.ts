/** THE list of rules. A test checks that every file under rules/ is in it. */
import type { Detector } from '../src/detect/author.js'
import airWithoutAttach from './credentials/air-without-attach.js'
import gtpContext from './credentials/gtp-context-from-outside.js'
import keysForAnotherCountry from './credentials/keys-for-another-country.js'
import keysForHome from './credentials/keys-for-the-home-network.js'
import keysUnderAFalseName from './credentials/keys-under-a-false-name.js'
import keysOfInner from './credentials/keys-of-an-inner-application.js'
import saiWithoutRegistration from './credentials/sai-without-registration.js'
import reportedWithoutLookup from './denial/delivery-reported-without-lookup.js'
import callEnded from './denial/call-ended-by-foreign-service.js'
import diameterDataChanged from './denial/diameter-data-changed-by-foreign-network.js'
import innerDisturbs from './denial/inner-operation-that-disturbs.js'
import orderToGateway from './denial/order-of-a-gateway-to-a-gateway.js'
import noticeByOther from './denial/notice-by-network-that-does-not-serve.js'
import oneFlooded from './denial/one-subscriber-flooded-with-messages.js'
import purgeByOtherNetwork from './denial/purge-by-network-that-does-not-serve.js'
import purgeByOtherNetworkAtFirst from './denial/purge-by-network-that-does-not-serve-at-first.js'
import registrationCancelled from './denial/registration-cancelled-by-foreign-network.js'
import resetOfAnother from './denial/reset-of-another-register.js'
import callsEnded from './denial/calls-ended-by-foreign-network.js'
import roamingNumber from './denial/roaming-number-from-foreign-network.js'
import sessionEnded from './denial/session-ended-by-an-address-from-nowhere.js'
import diameterOriginContradiction from './evasion/diameter-origin-contradiction.js'
import echoThatCarries from './evasion/echo-that-carries.js'
import gtpWithinATunnel from './evasion/gtp-within-a-tunnel.js'
import encodingThatHides from './evasion/encoding-that-hides.js'
import operationOutsideContext from './evasion/operation-outside-context.js'
import ownRealmFromAnotherAddress from './evasion/own-realm-from-another-address.js'
import ownRealmFromOutside from './evasion/own-realm-from-outside.js'
import ownTitleFromAnotherAddress from './evasion/own-title-from-another-address.js'
import ownTitleFromOutside from './evasion/own-title-from-outside.js'
import questionBehindAnother from './evasion/question-behind-another.js'
import visitedNetwork from './evasion/visited-network-of-another-country.js'
import registerThatNeverAnswered from './evasion/register-that-never-answered.js'
import callCharged from './fraud/call-charged-by-foreign-service.js'
import innerCharges from './fraud/inner-operation-that-charges.js'
import serviceUsedAtFirst from './fraud/service-used-by-network-that-does-not-serve-at-first.js'
import serviceUsed from './fraud/service-used-by-network-that-does-not-serve.js'
import sessionElsewhere from './fraud/session-for-subscriber-elsewhere.js'
import textShownByForeignNetwork from './fraud/text-shown-by-foreign-network.js'
import oneSubscriberLookedUpAgain from './identity/one-subscriber-looked-up-again.js'
import identityFromForeignNetwork from './identity/identity-from-foreign-network.js'
import numbersInOrder from './identity/numbers-looked-up-in-order.js'
import numbersSwept from './identity/numbers-swept.js'
import sriSmWithoutDelivery from './identity/sri-sm-without-delivery.js'
import srrWithoutDelivery from './identity/srr-without-delivery.js'
import callControlByForeignService from './interception/call-control-by-foreign-service.js'
import callFollowed from './interception/call-followed-by-foreign-service.js'
import callSteered from './interception/call-steered-by-foreign-service.js'
import trueNode from './identity/true-node-past-the-router.js'
import identityThenRegistration from './interception/identity-then-registration.js'
import profileThenCallControl from './interception/profile-then-call-control.js'
import registrationForMinutes from './interception/registration-for-minutes.js'
import registrationTooFarAway from './interception/registration-too-far-away.js'
import registrationWithoutAuthentication from './interception/registration-without-authentication.js'
import sessionMoved from './interception/session-moved-by-an-address-from-nowhere.js'
import tracedByForeignNetwork from './interception/traced-by-foreign-network.js'
import atiFromForeignNetwork from './location/ati-from-foreign-network.js'
import diameterLocation from './location/diameter-location-from-foreign-network.js'
import identityThenLocationAcross from './location/identity-then-location-across-technologies.js'
import identityThenLocation from './location/identity-then-location.js'
import identityLearnedByAnother from './location/identity-learned-by-another.js'
import lcsFromForeignNetwork from './location/lcs-from-foreign-network.js'
import oneSubscriberAskedAgain from './location/one-subscriber-asked-again.js'
import oneSubscriberAskedByMany from './location/one-subscriber-asked-by-many.js'
import oneSubscriberAskedOverDays from './location/one-subscriber-asked-over-days.js'
import psiFromForeignNetwork from './location/psi-from-foreign-network.js'
import reportedToForeignCentre from './location/reported-to-foreign-centre.js'
import refusedThenAsked from './location/refused-then-asked-in-the-other-technology.js'
import deliveryPastTheRouter from './messaging/delivery-past-the-router.js'
import deliveryWithoutLookup from './messaging/delivery-without-lookup.js'
import dataToOneNumber from './messaging/data-messages-to-one-number.js'
import messageForTheSim from './messaging/message-for-the-sim-from-outside.js'
import messageForTheSimThenAnswer from './messaging/message-for-the-sim-then-answer.js'
import silentMessage from './messaging/silent-message-from-outside.js'
import applicationOutsideRoaming from './probing/application-outside-roaming.js'
import dialoguesThatAskNothing from './probing/dialogues-that-ask-nothing.js'
import gtpAddressesTried from './probing/gtp-addresses-tried.js'
import gtpIdentitiesTried from './probing/gtp-identities-tried.js'
import gtpInside from './probing/gtp-message-inside-networks-only.js'
import gtpFirstVersion from './probing/gtp-of-the-first-version.js'
import gtpTunnelsTriedSlowly from './probing/gtp-tunnels-tried-slowly.js'
import gtpTunnelsTried from './probing/gtp-tunnels-tried.js'
import homeOperationFromForeignNetwork from './probing/home-operation-from-foreign-network.js'
import identitiesSwept from './probing/identities-swept.js'
import operationInside from './probing/operation-inside-networks-only.js'
import innerWrites from './profile/inner-operation-that-writes.js'
import dataChangedByForeignNetwork from './profile/data-changed-by-foreign-network.js'
import diameterProfile from './profile/diameter-profile-from-foreign-network.js'
import profileRestored from './profile/profile-restored-by-network-that-does-not-serve.js'
import profileRead from './profile/profile-read-from-foreign-network.js'
import serviceSet from './profile/service-set-by-network-that-does-not-serve.js'
import serviceSetAtFirst from './profile/service-set-by-network-that-does-not-serve-at-first.js'
import oneSubscriberAskedOfMany from './location/one-subscriber-asked-of-many-nodes.js'
import registrationForSwitchElsewhere from './evasion/registration-for-a-switch-elsewhere.js'
import anotherNumberInMessage from './evasion/another-number-in-the-message.js'
import partsThatDoNotGoTogether from './evasion/parts-that-do-not-go-together.js'
import deliveredForAnotherCentre from './messaging/delivered-for-another-centre.js'
import sessionInAnotherName from './fraud/session-in-the-name-of-another-network.js'
import gtpFromNoPartner from './probing/gtp-from-an-address-of-no-partner.js'
import requestToAnotherHome from './evasion/request-to-another-home.js'
import requestToAnotherHomeAtFirst from './evasion/request-to-another-home-at-first.js'
import realmByStrangeAgents from './evasion/realm-by-strange-agents.js'
import realmByStrangeAgentsAtFirst from './evasion/realm-by-strange-agents-at-first.js'
import answersWithoutAQuestion from './evasion/answers-without-a-question.js'

export const rules: readonly Detector[] = [
  atiFromForeignNetwork,
  psiFromForeignNetwork,
  lcsFromForeignNetwork,
  reportedToForeignCentre,
  identityThenLocation,
  identityFromForeignNetwork,
  oneSubscriberLookedUpAgain,
  numbersInOrder,
  sriSmWithoutDelivery,
  keysOfInner,
  saiWithoutRegistration,
  dataChangedByForeignNetwork,
  tracedByForeignNetwork,
  registrationWithoutAuthentication,
  sessionMoved,
  operationOutsideContext,
  diameterLocation,
  identityThenLocationAcross,
  refusedThenAsked,
  srrWithoutDelivery,
  airWithoutAttach,
  diameterProfile,
  diameterDataChanged,
  oneFlooded,
  purgeByOtherNetwork,
  purgeByOtherNetworkAtFirst,
  diameterOriginContradiction,
  applicationOutsideRoaming,
  registrationCancelled,
  resetOfAnother,
  serviceSet,
  serviceSetAtFirst,
  identityThenRegistration,
  deliveryWithoutLookup,
  deliveryPastTheRouter,
  trueNode,
  silentMessage,
  messageForTheSim,
  sessionElsewhere,
  profileRead,
  operationInside,
  innerDisturbs,
  innerCharges,
  innerWrites,
  gtpIdentitiesTried,
  dialoguesThatAskNothing,
  gtpAddressesTried,
  gtpTunnelsTriedSlowly,
  gtpTunnelsTried,
  ownTitleFromOutside,
  ownRealmFromAnotherAddress,
  ownRealmFromOutside,
  ownTitleFromAnotherAddress,
  gtpContext,
  keysForAnotherCountry,
  keysForHome,
  keysUnderAFalseName,
  gtpInside,
  encodingThatHides,
  questionBehindAnother,
  callControlByForeignService,
  callSteered,
  callFollowed,
  callCharged,
  callEnded,
  profileThenCallControl,
  oneSubscriberAskedAgain,
  oneSubscriberAskedOverDays,
  oneSubscriberAskedByMany,
  identitiesSwept,
  numbersSwept,
  registrationTooFarAway,
  registrationForMinutes,
  messageForTheSimThenAnswer,
  dataToOneNumber,
  echoThatCarries,
  gtpWithinATunnel,
  visitedNetwork,
  registerThatNeverAnswered,
  noticeByOther,
  callsEnded,
  roamingNumber,
  sessionEnded,
  serviceUsed,
  serviceUsedAtFirst,
  profileRestored,
  textShownByForeignNetwork,
  homeOperationFromForeignNetwork,
  oneSubscriberAskedOfMany,
  registrationForSwitchElsewhere,
  anotherNumberInMessage,
  partsThatDoNotGoTogether,
  deliveredForAnotherCentre,
  sessionInAnotherName,
  gtpFromNoPartner,
  requestToAnotherHome,
  requestToAnotherHomeAtFirst,
  realmByStrangeAgents,
  realmByStrangeAgentsAtFirst,
  answersWithoutAQuestion,
  identityLearnedByAnother,
  gtpFirstVersion,
  reportedWithoutLookup,
  orderToGateway,
]
