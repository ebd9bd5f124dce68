import { Card } from '../../ui/card';
import { useManageSay } from '../use-manage-say';
import { DataFolder } from './data-folder';
import { PortsCard } from './ports-card';
import { RoomCard } from './room-card';

export function DataSection() {
  const say = useManageSay();
  return (
    <>
      <Card title={say('settings.dataFolder')}>
        <DataFolder />
      </Card>
      <RoomCard />
      <PortsCard />
    </>
  );
}
