import { Page } from '../../ui/page';
import { useManageSay } from '../use-manage-say';
import { PeoplePart } from './people-part';

export function PeoplePage() {
  const say = useManageSay();
  return (
    <Page title={say('app.classroom')} subtitle={say('people.subtitle')} testId="people-page">
      <PeoplePart />
    </Page>
  );
}
