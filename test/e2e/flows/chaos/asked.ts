/** How often the server is killed, and the seed of when: `npm run soak:chaos -- --kills N --seed S` says it by the environment. */
export function askedChaos() {
  const kills = Number(process.env['LECTERN_CHAOS_KILLS'] ?? 20);
  const seed = Number(process.env['LECTERN_CHAOS_SEED'] ?? Date.now() % 1_000_000);
  return { kills, seed, learners: 20 };
}
