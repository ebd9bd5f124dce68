import { Table, Text, VisuallyHidden } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { Answer } from '../../../src-shared/contract/endpoint';
import type { OutgoingRequest, readOutgoing } from '../../../src-shared/contract/outgoing';
import { useOutgoing } from '../../api/machine';
import { Card } from '../../ui/card';
import { useFormats } from '../../ui/formats';
import { StatePage } from '../../ui/state-page';
import { StatusMark } from '../../ui/status-mark';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';

/** What left this machine, as it happens: the promise of privacy, and a list to hold it against. */
export function PrivacySection() {
  const say = useManageSay();
  return (
    <Answered query={useOutgoing()} height={260} label={say('privacy.loading')}>
      {(outgoing) => <Outgoing of={outgoing} />}
    </Answered>
  );
}

function Outgoing({ of: data }: { readonly of: Answer<typeof readOutgoing> }) {
  const say = useManageSay();
  const formats = useFormats();
  const since = formats.dateTime(data.since);
  return (
    <>
      <Text>{say('privacy.promise')}</Text>
      <Card title={say('privacy.title')} isFlush>
        <div role="status" data-testid="outgoing-state" data-sent={data.sent} data-stopped={data.stopped}>
          {data.sent === 0 ? (
            <StatePage
              order={3}
              icon={<IconShieldCheck size={32} />}
              title={say('privacy.nothing', { since })}
              text={
                data.stopped === 0
                  ? say('privacy.nothingText')
                  : say('privacy.stopped', { count: data.stopped })
              }
            />
          ) : (
            <Text px="lg" pb="md">
              {say('privacy.some', { count: data.sent, since })}{' '}
              {say('privacy.stopped', { count: data.stopped })}
            </Text>
          )}
        </div>
        {data.requests.length > 0 && <Requests requests={data.requests} />}
      </Card>
      <Text size="sm" c="dimmed">
        {say('privacy.kept')} {say('privacy.notSeen')}
      </Text>
    </>
  );
}

function Requests({ requests }: { readonly requests: readonly OutgoingRequest[] }) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer minWidth={680} mah="32rem">
      <Table data-testid="outgoing" stickyHeader>
        <caption>
          <VisuallyHidden>{say('privacy.caption')}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            {(['when', 'purpose', 'to', 'outcome', 'size'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {say(`privacy.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const tones = { under_way: 'underway', answered: 'good', failed: 'warning', stopped: 'none' } as const;

function RequestRow({ request }: { readonly request: OutgoingRequest }) {
  const say = useManageSay();
  const formats = useFormats();
  const { outcome, status, times } = request;
  const label = {
    under_way: () => say('privacy.under_way'),
    answered: () => say('privacy.answered', { status: status ?? '' }),
    failed: () => say('privacy.failed'),
    stopped: () => (times === 1 ? say('privacy.stoppedOne') : say('privacy.stoppedTimes', { times })),
  }[outcome]();
  return (
    <Table.Tr data-testid="outgoing-row" data-outcome={outcome} data-purpose={request.purpose}>
      <Table.Td>
        <Text size="sm">{formats.dateTime(request.at)}</Text>
      </Table.Td>
      <Table.Td>{say(`privacy.${request.purpose}`)}</Table.Td>
      <Table.Td>
        <Text size="sm" dir="ltr" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {request.method} {request.origin}
        </Text>
      </Table.Td>
      <Table.Td>
        <StatusMark tone={tones[outcome]} label={label} />
      </Table.Td>
      <Table.Td>
        {outcome === 'stopped'
          ? '–'
          : `${formats.bytes(request.bytes_sent)} / ${formats.bytes(request.bytes_received)}`}
      </Table.Td>
    </Table.Tr>
  );
}
