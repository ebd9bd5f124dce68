import {
  Button,
  CloseButton,
  Fieldset,
  Group,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import {
  longestElement,
  longestErrorCode,
  longestHoldMs,
  mostCalls,
  mostFaults,
} from '../../../../src-shared/contract/launch-as';
import { faultKinds, faultTargets } from '../../../../src-shared/scorm/attempt/fault-rules';
import { NumberField } from '../../number-field';
import { useManageSay } from '../../use-manage-say';
import { newFault, settingsOf, targetsOf, withKind, type Fault } from './launch-values';

export interface FaultFieldsProps {
  readonly faults: readonly Fault[];
  readonly onChange: (faults: Fault[]) => void;
}

/** What shall go wrong, rule by rule. */
export function FaultFields({ faults, onChange }: FaultFieldsProps) {
  const say = useManageSay();
  return (
    <Fieldset legend={say('bench.faults')}>
      <Text size="sm" c="dimmed">
        {say('bench.faultsHelp')}
      </Text>
      <Stack gap="md" mt="sm">
        {faults.map((fault, at) => (
          <FaultRow
            key={fault.id}
            fault={fault}
            number={at + 1}
            onChange={(changes) => {
              onChange(faults.map((one) => (one === fault ? { ...one, ...changes } : one)));
            }}
            onRemove={() => {
              onChange(faults.filter((one) => one !== fault));
            }}
          />
        ))}
        <div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={faults.length >= mostFaults}
            data-testid="bench-add-fault"
            onClick={() => {
              onChange([...faults, newFault(faults)]);
            }}
          >
            {say('bench.faultAdd')}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}

interface FaultRowProps {
  readonly fault: Fault;
  readonly number: number;
  readonly onChange: (changes: Partial<Fault>) => void;
  readonly onRemove: () => void;
}

function FaultRow({ fault, number, onChange, onRemove }: FaultRowProps) {
  const say = useManageSay();
  const has = settingsOf(fault);
  return (
    <Paper
      withBorder
      p="sm"
      role="group"
      aria-label={say('bench.faultNumber', { number })}
      data-testid="bench-fault"
    >
      <Group align="flex-start" wrap="nowrap">
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" verticalSpacing="xs" flex={1}>
          <Select
            label={say('bench.kind')}
            allowDeselect={false}
            value={fault.kind}
            data={faultKinds.map((value) => ({ value, label: say(`bench.kindIs.${value}`) }))}
            data-testid="fault-kind"
            onChange={(chosen) => {
              onChange(withKind(fault, faultKinds.find((kind) => kind === chosen) ?? fault.kind));
            }}
          />
          <Select
            label={say('bench.target')}
            allowDeselect={false}
            value={fault.target}
            data={targetsOf(fault.kind).map((value) => ({
              value,
              label: say(
                value === 'any' && fault.kind === 'commit-failure'
                  ? 'bench.targetIs.saving'
                  : `bench.targetIs.${value}`,
              ),
            }))}
            data-testid="fault-target"
            onChange={(chosen) => {
              onChange({ target: faultTargets.find((target) => target === chosen) ?? fault.target });
            }}
          />
          {has.element && (
            <TextInput
              label={say('bench.element')}
              placeholder="cmi.score"
              title={say('bench.elementHelp')}
              maxLength={longestElement}
              dir="ltr"
              value={fault.element}
              data-testid="fault-element"
              onChange={({ currentTarget }) => {
                onChange({ element: currentTarget.value.trim() });
              }}
            />
          )}
          <NumberField
            label={say('bench.fromCall')}
            value={fault.from_call}
            min={1}
            max={mostCalls}
            testId="fault-from"
            onChange={(from_call) => {
              onChange({ from_call: from_call ?? 1 });
            }}
          />
          {has.times && (
            <NumberField
              label={say('bench.times')}
              placeholder={say('bench.timesAlways')}
              value={fault.times}
              min={1}
              max={mostCalls}
              testId="fault-times"
              onChange={(times) => {
                onChange({ times });
              }}
            />
          )}
          <NumberField
            label={say('bench.chance')}
            value={Math.round(fault.chance * 100)}
            min={0}
            max={100}
            suffix=" %"
            testId="fault-chance"
            onChange={(percent) => {
              onChange({ chance: (percent ?? 100) / 100 });
            }}
          />
          {has.milliseconds && (
            <NumberField
              label={say('bench.milliseconds')}
              {...(fault.kind === 'offline' ? { description: say('bench.offlineHelp') } : {})}
              value={fault.milliseconds}
              min={0}
              max={longestHoldMs}
              testId="fault-milliseconds"
              onChange={(milliseconds) => {
                onChange({ milliseconds: milliseconds ?? 0 });
              }}
            />
          )}
          {has.errorCode && (
            <TextInput
              label={say('bench.errorCode')}
              placeholder={say('bench.errorCodeUsual')}
              inputMode="numeric"
              maxLength={longestErrorCode}
              dir="ltr"
              value={fault.error_code}
              data-testid="fault-code"
              onChange={({ currentTarget }) => {
                onChange({ error_code: currentTarget.value.replace(/\D/g, '') });
              }}
            />
          )}
        </SimpleGrid>
        <CloseButton mt={26} aria-label={say('bench.faultRemove', { number })} onClick={onRemove} />
      </Group>
    </Paper>
  );
}
