/** Labels of a name of TS 23.003 behind the host. */
const OF_NETWORK = 5

/** Whose agent it is: the realm of a network, else the last two labels of its name, or three where the second is that of a registry such as co.uk. */
export function agentDomain(name: string): string {
  const labels = name.split('.')
  const count = name.endsWith('.3gppnetwork.org') ? OF_NETWORK : (labels.at(-2)?.length ?? 0) <= 3 ? 3 : 2
  return labels.slice(-count).join('.')
}
