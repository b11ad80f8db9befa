/**
 * How cost grows with size: the exponent k of the power law cost ≈ c · size^k that fits best, by least squares on the
 * logarithms. 1 is linear, 2 quadratic, 0 constant. Points with a cost of zero say nothing and are left out.
 */
export function fittedExponent(points: ReadonlyArray<readonly [size: number, cost: number]>): number {
  const logs = points
    .filter(([, cost]) => cost > 0)
    .map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return spread === 0 ? 0 : logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}
