import { Anchor, Avatar, Chip, Group, Loader, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { RoomPerson } from '../../src-shared/contract/room-visit';
import { foldedText } from '../../src-shared/kernel/folded-text';
import { enterRoom } from '../api/room-visit';
import type { Notice } from './classroom-app';
import classes from './classroom.module.css';
import { usePeople } from './room-queries';
import { Scene } from './scene';
import { SecretPage } from './secret-page';
import { groupsOf, initialsOf, needsSearch, sharedNames, shownPeople } from './shown-people';
import { Told } from './told';
import { troubleOf } from './trouble';
import { useClassroomSay } from './use-classroom-say';
import { useTrouble } from './use-trouble';

export interface NamesPageProps {
  readonly code: string;
  readonly notice: Notice;
  readonly onIn: () => void;
  readonly onOtherCode: (why: Notice) => void;
}

/** Who is expected, as tiles; then what they know besides, on a page that the back button leaves. */
export function NamesPage({ code, notice, onIn, onOtherCode }: NamesPageProps) {
  const { data, error } = usePeople(code);
  const queries = useQueryClient();
  const [address, goTo] = useLocation();
  const isOtherCode = error !== null && troubleOf(error).kind === 'room-code';
  useEffect(() => {
    if (isOtherCode) onOtherCode('codeChanged');
  }, [isOtherCode, onOtherCode]);
  const look = () => void queries.invalidateQueries({ queryKey: ['people'] });
  const last = useTrouble(({ kind }) => {
    if (kind === 'room-code') onOtherCode('codeChanged');
    else look();
  });
  if (data === undefined) return error === null ? <Loader m="xl" /> : <NotYet error={error} />;

  const people = data.data;
  const chosen = people.find((person) => address === `/who/${person.learner_id}`);
  const choose = (person: RoomPerson) => {
    if (person.asks !== 'nothing') goTo(`/who/${person.learner_id}`);
    else
      void last.run(async () => {
        await enterRoom({ code, learner_id: person.learner_id });
        onIn();
      });
  };
  if (chosen !== undefined && chosen.asks !== 'nothing')
    return (
      <SecretPage
        key={chosen.asks}
        person={chosen}
        asks={chosen.asks}
        code={code}
        onIn={() => {
          goTo('/', { replace: true });
          onIn();
        }}
        onBack={() => goTo('/')}
        onChanged={look}
        onOtherCode={() => onOtherCode('codeChanged')}
      />
    );
  return (
    <Tiles
      people={people}
      onChoose={choose}
      onOtherCode={() => onOtherCode(null)}
      told={toldOf(last, notice)}
    />
  );
}

/** Why there are no names so far. They come by themselves; a host that is not reached is told of above. */
function NotYet({ error }: { readonly error: Error }) {
  const say = useClassroomSay();
  const trouble = troubleOf(error);
  if (trouble.kind === 'wait') return <Told text={say('trouble.wait', { count: trouble.seconds })} />;
  return trouble.kind === 'failed' ? <Told text={say('trouble.failed')} /> : null;
}

function toldOf({ text, trouble }: ReturnType<typeof useTrouble>, notice: Notice): ToldWord {
  if (text !== null) return { text };
  if (trouble !== null) return { key: 'trouble.listChanged' };
  return notice === null ? { text: null } : { key: `trouble.${notice}` };
}

type ToldWord =
  | { readonly text: string | null }
  | { readonly key: 'trouble.listChanged' | `trouble.${NonNullable<Notice>}` };

interface TilesProps {
  readonly people: readonly RoomPerson[];
  readonly told: ToldWord;
  readonly onChoose: (person: RoomPerson) => void;
  readonly onOtherCode: () => void;
}

function Tiles({ people, told, onChoose, onOtherCode }: TilesProps) {
  const say = useClassroomSay();
  const [group, setGroup] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const groups = groupsOf(people);
  const shared = sharedNames(people);
  const shown = shownPeople(people, { group, search });
  return (
    <Scene
      title={say('names.title')}
      text={people.length === 0 ? say('names.empty') : say('names.text')}
      testId="names-page"
    >
      <Told text={'key' in told ? say(told.key) : told.text} />
      {needsSearch(people) && (
        <TextInput
          size="lg"
          type="search"
          leftSection={<IconSearch size={22} aria-hidden />}
          aria-label={say('names.search')}
          placeholder={say('names.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-testid="names-search"
        />
      )}
      {groups.length > 1 && <Groups groups={groups} chosen={group} onChoose={setGroup} />}
      <ul className={classes['tiles']} aria-label={say('names.title')}>
        {shown.map((person) => (
          <li key={person.learner_id}>
            <UnstyledButton
              className={classes['tile'] ?? ''}
              onClick={() => onChoose(person)}
              data-testid="name"
            >
              <Avatar size={44} radius="xl" variant="light" color="ink" aria-hidden>
                {initialsOf(person.name)}
              </Avatar>
              <span className={classes['name']}>
                {person.name}
                {shared.has(foldedText(person.name)) && (
                  <Text span display="block" size="sm" c="dimmed">
                    {person.groups.join(', ')}
                  </Text>
                )}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {people.length > 0 && shown.length === 0 && <Text role="status">{say('names.none')}</Text>}
      <Anchor
        component="button"
        type="button"
        size="lg"
        ta="start"
        onClick={onOtherCode}
        data-testid="other-code"
      >
        {say('names.otherCode')}
      </Anchor>
    </Scene>
  );
}

interface GroupsProps {
  readonly groups: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (group: string | null) => void;
}

function Groups({ groups, chosen, onChoose }: GroupsProps) {
  const say = useClassroomSay();
  return (
    <Chip.Group value={chosen ?? ''} onChange={(value) => onChoose(value === '' ? null : value)}>
      <Group gap="xs" role="radiogroup" aria-label={say('names.groups')}>
        {['', ...groups].map((group) => (
          <Chip key={group} value={group} size="lg" data-testid="names-group">
            {group === '' ? say('names.all') : group}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
