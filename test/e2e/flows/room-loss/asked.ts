/** Who is in the room, and the seed of what befalls it: `npm run soak:classroom -- --browsers N --seed S` says it by the environment. */
export function askedRoom() {
  const browsers = Number(process.env['LECTERN_ROOM_BROWSERS'] ?? 8);
  const seed = Number(process.env['LECTERN_ROOM_SEED'] ?? Date.now() % 1_000_000);
  return { browsers, seed, people: 40 };
}
