export const ZOOM_STEPS = [50, 75, 100, 125, 150, 175, 200] as const;

/** A chosen percentage, or as wide as the window allows. */
export type Zoom = number | 'width';

const LEAST = ZOOM_STEPS[0];
const MOST = 200;

/** The next step up or down from a percentage, which may lie between steps; the last one stays. */
export function nextZoom(percent: number, direction: 1 | -1): number {
  const beyond = ZOOM_STEPS.filter((step) => (direction === 1 ? step > percent : step < percent));
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? (direction === 1 ? MOST : LEAST);
}

/** Percentage at which a sheet fills the width, within the limits of the zoom. */
export function fittingZoom(available: number, sheet: number): number {
  return Math.max(LEAST, Math.min(MOST, Math.floor((100 * available) / sheet)));
}
