/** Exact bounds of a rate from a count. */

/**
 * Upper bound of Clopper and Pearson: the rate at which `count` or fewer of `trials` would be seen with probability 1 − confidence.
 * For a count of 0 it is close to 3 / trials (the rule of three). Exact within 10⁻¹² of the rate; costs `count` steps per halving.
 */
export function upperBound(count: number, trials: number, confidence = 0.95): number {
  if (trials <= 0 || count >= trials) return 1
  let low = count / trials
  let high = 1
  for (let i = 0; i < 200 && high - low > 1e-12 * Math.max(high, 1e-9); i++) {
    const middle = (low + high) / 2
    if (atMost(count, trials, middle) > 1 - confidence) low = middle
    else high = middle
  }
  return high
}

/** Probability of `count` or fewer successes in `trials`, each with probability `p`: summed from the largest term down, in logarithms. */
function atMost(count: number, trials: number, p: number): number {
  const largest = logBinomial(trials, count) + count * Math.log(p) + (trials - count) * Math.log1p(-p)
  let sum = 0
  let term = 1
  // `p` is above count / trials here, so that terms fall towards 0 successes.
  for (let k = count; k >= 0 && term > 1e-17; k--) {
    sum += term
    term *= (k * (1 - p)) / ((trials - k + 1) * p)
  }
  return sum * Math.exp(largest)
}

function logBinomial(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

function logFactorial(n: number): number {
  if (n < 64) {
    let sum = 0
    for (let i = 2; i <= n; i++) sum += Math.log(i)
    return sum
  }
  // Stirling’s series; the next term is below 10⁻¹² from 64 on.
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
}
