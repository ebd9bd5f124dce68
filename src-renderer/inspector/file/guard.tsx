import { Component, type ReactNode } from 'react';

export interface GuardProps {
  readonly children: ReactNode;
  /** Something within could not be drawn. */
  readonly onTrouble: () => void;
}

/** Keeps the page where what is in it throws: a file of strangers may hold what no panel expects. */
export class Guard extends Component<GuardProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(): void {
    this.props.onTrouble();
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : this.props.children;
  }
}
