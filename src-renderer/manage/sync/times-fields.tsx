import type { Remote } from '../../../src-shared/contract/remotes';
import { HoursField } from './hours-field';
import { MeteredField } from './metered-field';
import { ScheduleField } from './schedule-field';

/** When a remote is synced by itself, if at all. */
export type Times = Pick<Remote, 'every_minutes' | 'hours' | 'pause_on_metered'>;

export const onlyAsked: Times = { every_minutes: null, hours: null, pause_on_metered: false };

export function areGoodTimes({ hours }: Times): boolean {
  return hours?.days.length !== 0;
}

export interface TimesFieldsProps {
  readonly value: Times;
  readonly onChange: (value: Times) => void;
}

/** Whether a remote is synced by itself, how often, and what holds it back. */
export function TimesFields({ value, onChange }: TimesFieldsProps) {
  return (
    <>
      <ScheduleField
        value={value.every_minutes}
        onChange={(minutes) => {
          onChange({ ...value, every_minutes: minutes });
        }}
      />
      {value.every_minutes !== null && (
        <>
          <HoursField
            value={value.hours}
            onChange={(hours) => {
              onChange({ ...value, hours });
            }}
          />
          <MeteredField
            value={value.pause_on_metered}
            onChange={(isHeld) => {
              onChange({ ...value, pause_on_metered: isHeld });
            }}
          />
        </>
      )}
    </>
  );
}
