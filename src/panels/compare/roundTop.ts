/** The smallest number with one digit and a half that is not below `reach`: 1, 1.5, 2, 2.5 ... */
export function roundTop(reach: number): number {
  if (!(reach > 0)) return 1
  const step = 10 ** Math.floor(Math.log10(reach)) / 2
  return Math.ceil((reach / step) * (1 - 1e-9)) * step
}
