import { Select } from '@mantine/core';
import { LaunchRules } from '../../../../src-shared/contract/launch-rules';
import { useManageSay } from '../../use-manage-say';

type Place = LaunchRules['opens_in'];
const places = LaunchRules.shape.opens_in.unwrap();

export interface OpensInProps {
  readonly value: Place;
  readonly onChange: (value: Place) => void;
}

/** Where the content of the package stands. */
export function OpensIn({ value, onChange }: OpensInProps) {
  const say = useManageSay();
  return (
    <Select
      label={say('properties.opensIn')}
      description={say('properties.opensInHelp')}
      value={value}
      allowDeselect={false}
      data={places.options.map((place) => ({ value: place, label: say(`properties.place.${place}`) }))}
      onChange={(chosen) => {
        onChange(LaunchRules.shape.opens_in.parse(chosen));
      }}
      data-testid="opens-in"
    />
  );
}
