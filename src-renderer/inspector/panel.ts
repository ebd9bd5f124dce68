import type { ReactNode } from 'react';
import type { Moment } from './moment';
import type { InspectorWords } from './words';

/** One view of a session. A new one is a file in `panels` and a line in `panels/index.ts`. */
export interface InspectorPanel {
  readonly id: string;
  readonly title: `panel.${keyof InspectorWords['panel']}`;
  /** `top`: always there, a strip; `main`: the large place; `side`: beside it. Several in one place become tabs. */
  readonly area: 'top' | 'main' | 'side';
  /** It is offered only for a session of which a sync has set entries aside. */
  readonly isOnlyOfSynced?: true;
  readonly Body: (props: { readonly moment: Moment }) => ReactNode;
}
