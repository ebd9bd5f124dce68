import { confirmFirst, type Question } from './confirm-first';
import { LossButton, type LossButtonProps } from './loss-button';

export interface ConfirmedLossProps extends Omit<LossButtonProps, 'onClick'> {
  readonly question: Omit<Question, 'isLoss'>;
  readonly onConfirm: () => void;
}

/** In a row of small buttons, the one that takes something away once that is confirmed. */
export function ConfirmedLoss({ question, onConfirm, ...button }: ConfirmedLossProps) {
  return (
    <LossButton
      {...button}
      onClick={() => {
        confirmFirst({ ...question, isLoss: true }, onConfirm);
      }}
    />
  );
}
