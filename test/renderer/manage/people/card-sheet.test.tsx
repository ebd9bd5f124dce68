import { expect, test } from 'vitest';
import type { LearnerCard } from '../../../../src-shared/contract/roster';
import { GroupId, LearnerId } from '../../../../src-shared/kernel/ids';
import { PrintedCards } from '../../../../src-renderer/manage/people/card-sheet';
import { markupOf } from '../../support/render';

const card: LearnerCard = {
  learner_id: LearnerId.parse('00000000-0000-4000-8000-000000000001'),
  user_id: 'a1',
  name: 'Ada <Lovelace>',
  groups: [
    { group_id: GroupId.parse('00000000-0000-4000-8000-000000000002'), kind: 'class', name: '5b' },
    { group_id: GroupId.parse('00000000-0000-4000-8000-000000000003'), kind: 'group', name: 'Choir' },
  ],
  text: '4QX7-9M0C-T2HD',
};

test('a card has the name, the class, its text, and a code only where the room can be reached', () => {
  const plain = markupOf(<PrintedCards cards={[card]} aPage="10" roomAddress={null} />);
  for (const part of ['Ada &lt;Lovelace&gt;', '5b', '4QX7-9M0C-T2HD']) expect(plain).toContain(part);
  expect(plain).not.toContain('Choir');
  expect(plain).not.toContain('<svg');
  const coded = markupOf(
    <PrintedCards cards={[card, card]} aPage="8" roomAddress="http://192.168.1.20:8390/" />,
  );
  expect(coded.match(/<svg/g)).toHaveLength(2);
  expect(coded).toContain('>192.168.1.20:8390<');
  expect(coded).not.toContain('style=');
});
