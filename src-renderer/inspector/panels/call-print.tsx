import type { Session } from '../../../src-shared/contract/sessions';
import { useFormats } from '../../ui/formats';
import { OnPaper } from '../../ui/on-paper';
import { useInspectorSay } from '../use-inspector-say';
import { eventName, faultOf } from './call-name';
import './call-print.css';
import type { CallRow } from './call-rows';

export interface PrintedCallsProps {
  readonly rows: readonly CallRow[];
  readonly session: Session;
  /** Titles of activities by id; where there is but one, the column is left out. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Paper is for reading: a value that is longer goes on in the CSV. */
const mostCharacters = 160;

/** Some hundred pages; more would hold up the whole window. */
const mostRows = 5000;

export function CallPrint({ onDone, ...printed }: PrintedCallsProps & { readonly onDone: () => void }) {
  return (
    <OnPaper onDone={onDone}>
      <PrintedCalls {...printed} />
    </OnPaper>
  );
}

export function PrintedCalls({ rows, session, titles }: PrintedCallsProps) {
  const say = useInspectorSay();
  const formats = useFormats();
  const learner = session.learner_name ?? session.user_id;
  const withActivity = titles.size > 1;
  const cut = (text: string) =>
    text.length > mostCharacters
      ? `${text.slice(0, mostCharacters)}… (${say('matrix.characters', { count: text.length })})`
      : text;
  return (
    <>
      <h1>{session.package_title}</h1>
      <p>
        {say('page.of', { learner, attempt: session.attempt_number })}
        {' · '}
        {formats.dateTime(session.started_at)}
      </p>
      <table data-with-activity={withActivity}>
        <thead>
          <tr>
            <th>{say('log.number')}</th>
            <th>{say('log.time')}</th>
            <th>{say('log.took')}</th>
            <th>{say('log.call')}</th>
            <th>{say('log.value')}</th>
            <th>{say('log.result')}</th>
            {withActivity && <th>{say('log.activity')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <tr key={row.position}>
              <td>{row.position}</td>
              <td>{formats.clock(row.atMs)}</td>
              <td>{row.tookMs === null ? '' : formats.tenths(row.tookMs)}</td>
              {row.kind === 'event' ? (
                <td dir="auto">{eventName(row, say)}</td>
              ) : (
                <td dir="ltr">
                  {row.name}
                  <Fault row={row} /> {cut(row.element)}
                </td>
              )}
              <td dir="auto">{cut(row.value)}</td>
              <td dir="auto">
                {row.isError
                  ? say(row.isUnset ? 'log.unset' : 'log.error', { code: row.errorCode })
                  : cut(row.result)}
              </td>
              {withActivity && <td dir="auto">{titles.get(row.activityId ?? '') ?? row.activityId}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && <p>{say('changes.more', { count: rows.length - mostRows })}</p>}
    </>
  );
}

function Fault({ row: { entry } }: { readonly row: CallRow }) {
  const say = useInspectorSay();
  const fault = faultOf(entry);
  return fault === undefined ? null : ` [${say(`bench.met.${fault.kind}`)}]`;
}
