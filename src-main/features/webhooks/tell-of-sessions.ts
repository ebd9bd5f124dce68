import type { EventName } from '../../../src-shared/contract/event-names';
import type { Session } from '../../../src-shared/contract/sessions';
import type { Writes } from '../../db/open';
import type { SessionNews } from '../sessions/service';
import type { WebhookService } from './service';

/** Says what became of a session: each change as `session.updated`, and what it means under a name of its own. */
export function tellOfSessions(webhooks: WebhookService) {
  return (tx: Writes, news: SessionNews): void => {
    if (news.before !== null && !webhooks.hasAny(tx, news.before.tenantId)) return;
    const session = news.after();
    const about = {
      tenantId: session.tenant_id,
      about: session.session_id,
      ids: { session_id: session.session_id, package_id: session.package_id, user_id: session.user_id },
      data: dataOf(session),
    };
    for (const event of eventsOf(news, session)) webhooks.emit(tx, { ...about, event });
  };
}

function eventsOf({ what, before }: SessionNews, after: Session): readonly EventName[] {
  if (what === 'created') return ['session.created'];
  if (what === 'launched') return ['session.launched'];
  const isNew = (is: boolean, was: boolean) => is && !was;
  const events: readonly (readonly [EventName, boolean])[] = [
    ['session.updated', true],
    [
      'session.completed',
      isNew(after.completion_status === 'completed', before?.completionStatus === 'completed'),
    ],
    ['session.passed', isNew(after.success_status === 'passed', before?.successStatus === 'passed')],
    ['session.failed', isNew(after.success_status === 'failed', before?.successStatus === 'failed')],
    ['session.scored', hasNewScore(before, after)],
  ];
  return events.filter(([, happened]) => happened).map(([event]) => event);
}

function hasNewScore(before: SessionNews['before'], { score }: Session): boolean {
  const was = before?.score ?? { raw: null, scaled: null };
  const isSame = score.raw === was.raw && score.scaled === was.scaled;
  return !isSame && (score.raw !== null || score.scaled !== null);
}

function dataOf(session: Session): Readonly<Record<string, unknown>> {
  const { completion_status, success_status, score, time_spent_seconds, version, cmi_data } = session;
  return { completion_status, success_status, score, time_spent_seconds, version, cmi_data, session };
}
