import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** A fact with its name. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values, in columns where there is room. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(({ name, value }) => (
        <div key={name} className={classes['fact']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
