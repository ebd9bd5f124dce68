import { notifications } from '@mantine/notifications';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useChangePeople, useRemovePeople, type PeopleChanges } from '../../api/roster';
import { confirmFirst } from '../confirm-first';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';

/** Deeds on some of the roster; those that take something away ask first. */
export function useDeeds(chosen: readonly LearnerId[], onDone: () => void) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const changing = useChangePeople();
  const removing = useRemovePeople();
  const count = chosen.length;
  const done = (message: string) => () => {
    notifications.show({ message, role: 'status' });
    onDone();
  };
  const change = (changes: Omit<PeopleChanges, 'learner_ids'>, told: string) => {
    const wish = { ...changes, learner_ids: [...chosen] };
    changing.mutate(wish, { onSuccess: done(told), onError: sayFailure });
  };
  const asked = (about: 'forget' | 'end' | 'remove', deed: () => void) => () => {
    const question = {
      title: say(`people.${about}Title`, { count }),
      text: say(`people.${about}Text`),
      confirm: say(`people.${about}Confirm`),
      keep: say('people.keep'),
      isLoss: true,
    };
    confirmFirst(question, deed);
  };
  return {
    change,
    forgetSecrets: asked('forget', () => {
      change({ clear_secret: true }, say('people.forgotten', { count }));
    }),
    endCards: asked('end', () => {
      change({ new_card: true }, say('people.ended', { count }));
    }),
    remove: asked('remove', () => {
      removing.mutate(chosen, { onSuccess: done(say('people.removed', { count })), onError: sayFailure });
    }),
  };
}
