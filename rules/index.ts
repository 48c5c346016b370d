/** THE list of rules. A test checks that every file under rules/ is in it. */
import type { Detector } from '../src/detect/author.js'
import saiWithoutRegistration from './credentials/sai-without-registration.js'
import operationOutsideContext from './evasion/operation-outside-context.js'
import identityFromForeignNetwork from './identity/identity-from-foreign-network.js'
import sriSmWithoutDelivery from './identity/sri-sm-without-delivery.js'
import registrationWithoutAuthentication from './interception/registration-without-authentication.js'
import atiFromForeignNetwork from './location/ati-from-foreign-network.js'
import identityThenLocation from './location/identity-then-location.js'
import lcsFromForeignNetwork from './location/lcs-from-foreign-network.js'
import psiFromForeignNetwork from './location/psi-from-foreign-network.js'
import dataChangedByForeignNetwork from './profile/data-changed-by-foreign-network.js'

export const rules: readonly Detector[] = [
  atiFromForeignNetwork,
  psiFromForeignNetwork,
  lcsFromForeignNetwork,
  identityThenLocation,
  identityFromForeignNetwork,
  sriSmWithoutDelivery,
  saiWithoutRegistration,
  dataChangedByForeignNetwork,
  registrationWithoutAuthentication,
  operationOutsideContext,
]
