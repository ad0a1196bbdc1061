import type { Curve } from '@frontdoor/scenarios';

/** What a curve says at a value: on the straight line between its points, and beyond them as at the last. */
export function readCurve(curve: Curve, value: number): number {
  let [fromX, fromY] = curve[0] as readonly [number, number];
  if (value <= fromX) return fromY;
  for (const [x, y] of curve) {
    if (value <= x) return x === fromX ? y : fromY + ((y - fromY) * (value - fromX)) / (x - fromX);
    [fromX, fromY] = [x, y];
  }
  return fromY;
}
