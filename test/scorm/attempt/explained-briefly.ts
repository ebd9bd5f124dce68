import type { Cause } from '../../../src-shared/scorm/attempt/explain-causes';
import type { Fact } from '../../../src-shared/scorm/attempt/explain-facts';

/** A step of a derivation in a few words. */
export function brief(cause: Cause): string {
  const id = String(cause.activity);
  switch (cause.kind) {
    case 'refusal':
      return `${cause.reason} at ${id}`;
    case 'control-mode':
      return `${cause.mode}=${String(cause.value)} ${id}`;
    case 'constraint':
      return `${cause.constraint} ${id}${cause.reach.length > 0 ? ` reaches ${cause.reach.join()}` : ''}`;
    case 'rule':
      return `rule ${String(cause.index)} ${cause.action} ${id}`;
    case 'condition': {
      const name = `${cause.isNegated ? 'not ' : ''}${cause.condition}`;
      const least = cause.threshold === null ? '' : ` ${String(cause.threshold)}`;
      return `${name}${least} ${id}${of(cause.objective)}: ${String(cause.value)}`;
    }
    case 'value': {
      const from = cause.source.startsWith('global')
        ? `from ${cause.source} ${String(cause.global)}`
        : cause.source;
      const least = cause.least === null ? '' : ` ${String(cause.least)}`;
      return `${cause.key} ${id}${of(cause.objective)}: ${String(cause.value)} ${from}${least}`;
    }
    case 'attempts':
      return `attempts ${id} ${String(cause.count)}${cause.limit === null ? '' : ` of ${String(cause.limit)}`}`;
    case 'rollup': {
      const children = cause.children.map(({ activity, value }) => `${activity} ${String(value)}`).join(', ');
      const rule = cause.index === null ? 'default' : String(cause.index);
      return `rollup ${cause.action} ${id} by ${rule} ${cause.holds ? 'holds' : 'lacks'}: ${children}`;
    }
    case 'not-selected':
      return `not selected ${id} of ${String(cause.cluster)}`;
    case 'state':
      return `state ${cause.state} ${id}`;
    case 'edge':
      return `edge ${cause.edge} ${id}`;
    default:
      return `${cause.kind} ${id}`;
  }
}

function of(objective: string | null): string {
  return objective === null ? '' : `/${objective}`;
}

/** A fact of an unlock in a few words. */
export function briefFact(fact: Fact): string {
  switch (fact.kind) {
    case 'value':
      return `${fact.activity}${of(fact.objective)} ${fact.key} ${fact.bound} ${String(fact.value)}`;
    case 'global':
      return `global ${fact.objective} ${fact.key} ${fact.bound} ${String(fact.value)}`;
    case 'attempts':
      return `${fact.activity} attempted ${String(fact.count)}`;
    case 'move':
      return `go ${fact.request}${fact.target === null ? '' : ` ${fact.target}`}`;
    case 'status':
      return `${fact.activity} ${fact.status}`;
  }
}
