import type { Finding } from '../../src-shared/contract/common';
import { roomBehind } from '../../src-shared/kernel/json-size';
import { tellOfPackage } from './zip-faults';

/** Characters of JSON that findings of one package may take: they come with every answer about it. */
const mostCharacters = 256 * 1024;

const worstFirst = ['error', 'warning', 'info'] as const;

/** The findings in their order, the worst of them as far as there is room, and how many were left out. */
export function boundedFindings(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Set<Finding>();
  let room = mostCharacters;
  for (const severity of worstFirst)
    for (const finding of findings.filter((one) => one.severity === severity)) {
      const rest = roomBehind(finding, room);
      if (rest < 0) continue;
      room = rest;
      kept.add(finding);
    }
  const number = findings.length - kept.size;
  if (number === 0) return findings;
  const told = tellOfPackage('package.more-findings', { number });
  return [...findings.filter((one) => kept.has(one)), { ...told, severity: 'info', file: null, line: null }];
}
