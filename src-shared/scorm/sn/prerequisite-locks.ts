import type { Script } from './aicc-script';
import { pathTo, type ActivityTree } from './tree';

/**
 * Positions of the scripts that nothing a learner does could make hold: two items that wait for each other, an item that
 * waits for itself, one that waits for an item without content. Where items wait in a circle, the first of the manifest
 * is told, so that the rest opens after it. Statuses are looked at one by one: `A=passed & A=failed` is not found.
 */
export function scriptsThatLock(
  tree: ActivityTree,
  scripts: readonly (Script | null)[],
  positions: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const net = createNet();
  const nodes = scripts.map((script) => (script === null ? null : net.add(Infinity)));
  const whole = clusterNodes(net, tree, nodes, 'whole');
  const part = clusterNodes(net, tree, nodes, 'part');
  const grow = (script: Script): number => {
    if (script.kind === 'at-least') return net.add(script.count, script.of.map(grow));
    if (script.words.includes('not attempted')) return net.add(0);
    const isDone = script.words.every((word) => word === 'passed' || word === 'completed');
    const target = (isDone ? whole : part)[positions.get(script.id) ?? -1];
    return target ?? net.add(0);
  };
  scripts.forEach((script, position) => {
    const node = nodes[position] ?? null;
    if (script !== null && node !== null) net.require(node, 1, [grow(script)]);
  });
  const locking = new Set<number>();
  nodes.forEach((node, position) => {
    if (node === null || net.isPossible(node)) return;
    locking.add(position);
    net.allow(node);
  });
  return locking;
}

/** A node for every activity: that a learner could get through the whole of it, or through some part. */
function clusterNodes(
  net: Net,
  tree: ActivityTree,
  scripts: readonly (number | null)[],
  of: 'whole' | 'part',
): readonly number[] {
  const nodes: number[] = [];
  for (const { activity, position, children } of tree.toReversed()) {
    const inside = children.flatMap((child) => nodes[child] ?? []);
    const keys = pathTo(tree, position).flatMap((at) => scripts[at] ?? []);
    if (inside.length > 0) nodes[position] = net.add(of === 'whole' ? inside.length : 1, inside);
    else nodes[position] = net.add(activity.content === null ? Infinity : keys.length, keys);
  }
  return nodes;
}

/** Statements that become possible when enough of others have. */
interface Net {
  /** A new statement, possible when `count` of those in `of` are; returns its number. */
  add(count: number, of?: readonly number[]): number;
  /** Says of a statement what it takes. */
  require(node: number, count: number, of: readonly number[]): void;
  isPossible(node: number): boolean;
  allow(node: number): void;
}

/** Each link is followed once, so the whole takes linear time. */
function createNet(): Net {
  const missing: number[] = [];
  const followers: number[][] = [];
  const isPossible = (node: number): boolean => (missing[node] ?? 0) <= 0;
  const allow = (first: number): void => {
    missing[first] = 0;
    const waiting = [first];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const follower of followers[node] ?? []) {
        if (isPossible(follower)) continue;
        missing[follower] = (missing[follower] ?? 0) - 1;
        if (isPossible(follower)) waiting.push(follower);
      }
      followers[node] = [];
    }
  };
  const require = (node: number, count: number, of: readonly number[]): void => {
    const open = of.filter((each) => !isPossible(each));
    for (const each of open) followers[each]?.push(node);
    missing[node] = count - (of.length - open.length);
    if (isPossible(node)) allow(node);
  };
  const add = (count: number, of: readonly number[] = []): number => {
    const node = missing.push(Infinity) - 1;
    followers.push([]);
    require(node, count, of);
    return node;
  };
  return { add, require, isPossible, allow };
}
