/** Curves by table, so that every engine gives the same integer. */

/** Ten thousand times the logistic function at 0, 0.5, 1 ... 6. */
const LOGISTIC = [5000, 6225, 7311, 8176, 8808, 9241, 9526, 9707, 9820, 9890, 9933, 9959, 9975];

/** Odds in ten-thousandths for `x` hundredths of a logit, between table points by straight line; symmetric around 5,000. */
export function logistic(x: number): number {
  const size = Math.min(Math.abs(Math.trunc(x)), 599);
  const step = Math.floor(size / 50);
  const low = LOGISTIC[step] ?? 0;
  const high = LOGISTIC[step + 1] ?? 0;
  const at = low + Math.floor(((high - low) * (size - step * 50)) / 50);
  return x < 0 ? 10_000 - at : at;
}
