import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** A fact with its name. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** Takes two columns: ids, file names, addresses. */
  readonly isWide?: boolean;
}

export interface FactsProps {
  readonly facts: readonly Fact[];
  /** Narrow columns, for a strip of short values. */
  readonly isDense?: boolean;
}

/** Names and values, in columns where there is room. */
export function Facts({ facts, isDense = false }: FactsProps) {
  return (
    <dl className={classes['facts']} data-dense={isDense}>
      {facts.map(({ name, value, isWide = false }) => (
        <div key={name} className={classes['fact']} data-wide={isWide}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
