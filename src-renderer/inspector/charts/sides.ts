/** Where the reading begins there are the names and numbers of the upright axis, and time goes on from there. */
export function sidesOf(direction: 'ltr' | 'rtl') {
  return direction === 'rtl'
    ? ({ x: { reversed: true }, y: { orientation: 'right', tickMargin: 10 } } as const)
    : ({ x: {}, y: {} } as const);
}
