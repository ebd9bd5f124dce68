import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { RosterService, Secret } from './service';

export function mountRosterRoutes(ownerRouter: Router, roster: RosterService): void {
  serve(ownerRouter, contract.listLearners, (asked, { tenantId }) => roster.list(tenantId, asked));
  serve(ownerRouter, contract.createLearner, (wanted, { tenantId }) => roster.create(tenantId, wanted));
  serve(ownerRouter, contract.changeLearners, (wanted, { tenantId }) => ({
    success: true as const,
    learners: roster.changeMany(tenantId, wanted),
  }));
  serve(ownerRouter, contract.deleteLearners, ({ learner_ids }, { tenantId }) => ({
    success: true as const,
    ...roster.remove(tenantId, learner_ids),
  }));
  serve(ownerRouter, contract.importLearners, (asked, { tenantId }) => roster.importList(tenantId, asked));
  // Before those that take any word for an id.
  serve(ownerRouter, contract.exportLearners, (asked, { tenantId, res }) => {
    res.set('Content-Disposition', 'attachment; filename="people.csv"');
    res.type('text/csv; charset=utf-8; header=present').send(roster.exportList(tenantId, asked));
  });
  serve(ownerRouter, contract.makeLearnerCards, (asked, { tenantId }) => ({
    cards: roster.cards(tenantId, asked),
  }));
  serve(ownerRouter, contract.readLearner, ({ learnerId }, { tenantId }) => roster.read(tenantId, learnerId));
  serve(ownerRouter, contract.updateLearner, (wanted, { tenantId }) => roster.update(tenantId, wanted));
  serve(ownerRouter, contract.deleteLearner, ({ learnerId }, { tenantId }) => {
    const { sessions_kept } = roster.remove(tenantId, [learnerId]);
    return { success: true as const, deleted: true as const, learner_id: learnerId, sessions_kept };
  });
  serve(ownerRouter, contract.setLearnerSecret, ({ learnerId, ...given }, { tenantId }) =>
    roster.setSecret(tenantId, learnerId, secretIn(given)),
  );
  serve(ownerRouter, contract.clearLearnerSecret, ({ learnerId }, { tenantId }) =>
    roster.clearSecret(tenantId, learnerId),
  );
  serve(ownerRouter, contract.listLearnerGroups, (_, { tenantId }) => {
    const groups = roster.listGroups(tenantId);
    return { data: groups, groups };
  });
  serve(ownerRouter, contract.createLearnerGroup, (wanted, { tenantId }) =>
    roster.createGroup(tenantId, wanted),
  );
  serve(ownerRouter, contract.updateLearnerGroup, (wanted, { tenantId }) =>
    roster.updateGroup(tenantId, wanted),
  );
  serve(ownerRouter, contract.setGroupMembers, (wanted, { tenantId }) => roster.setMembers(tenantId, wanted));
  serve(ownerRouter, contract.deleteLearnerGroup, ({ groupId }, { tenantId }) => {
    roster.removeGroup(tenantId, groupId);
    return { success: true as const, deleted: true as const, group_id: groupId };
  });
}

/** The contract has seen to it that there is one of them. */
function secretIn({
  pin = '',
  pictures,
}: {
  readonly pin?: string | undefined;
  readonly pictures?: readonly string[] | undefined;
}): Secret {
  return pictures === undefined ? { pin } : { pictures };
}
