import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Card } from '../ui/card';

export interface OpeningCardProps {
  readonly title: string;
  /** What the button says while the card is closed, and while it is open. */
  readonly show: string;
  readonly hide: string;
  readonly testId: string;
  readonly children: (isOpen: boolean) => ReactNode;
}

/** A card whose long part is shown on request. */
export function OpeningCard({ title, show, hide, testId, children }: OpeningCardProps) {
  const [isOpen, setIsOpen] = useState(false);
  const toggle = (
    <Button
      size="xs"
      variant="default"
      aria-expanded={isOpen}
      data-testid={testId}
      onClick={() => {
        setIsOpen(!isOpen);
      }}
    >
      {isOpen ? hide : show}
    </Button>
  );
  return (
    <Card title={title} actions={toggle}>
      {children(isOpen)}
    </Card>
  );
}
