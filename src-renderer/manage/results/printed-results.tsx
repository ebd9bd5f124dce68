import type { QuestionAnswer, LearnerResults } from '../../../src-shared/contract/results';
import { standingOf } from '../../../src-shared/contract/work-standing';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';
import type { CourseColumn } from './courses-of';
import { figuresOf } from './result-words';

export interface PrintedTableProps {
  /** Whose results they are. */
  readonly title: string;
  readonly learners: readonly LearnerResults[];
  readonly courses: readonly CourseColumn[];
}

/** Course by course, each on its own: a table as wide as the screen has it fits no paper. */
export function PrintedTable({ title, learners, courses }: PrintedTableProps) {
  const say = useManageSay();
  const formats = useFormats();
  return courses.map(({ id, title: course }) => (
    <section key={id}>
      <h1>{course}</h1>
      <p>{[title, formats.dateTime(new Date().toISOString())].join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th>{say('results.learner')}</th>
            <th>{say('session.status')}</th>
            <th>{say('results.figures')}</th>
            <th>{say('results.attempts')}</th>
          </tr>
        </thead>
        <tbody>
          {learners.flatMap(({ learner_id: learnerId, name, results }) => {
            const work = results.find((one) => one.package_id === id);
            return work === undefined
              ? []
              : [
                  <tr key={learnerId}>
                    <td dir="auto">{name}</td>
                    <td>{say(`results.status.${standingOf(work)}`)}</td>
                    <td>{figuresOf(work, formats)}</td>
                    <td>{formats.number(work.attempts_used)}</td>
                  </tr>,
                ];
          })}
        </tbody>
      </table>
    </section>
  ));
}

export interface PrintedLearnerProps {
  readonly learner: LearnerResults;
  /** Empty where they are not wanted. */
  readonly answers: readonly QuestionAnswer[];
}

/** One learner: what they were given and what came of it, with their answers where they are wanted. */
export function PrintedLearner({ learner, answers }: PrintedLearnerProps) {
  const say = useManageSay();
  const formats = useFormats();
  const groups = learner.groups.map(({ name }) => name);
  return (
    <>
      <h1 dir="auto">{learner.name}</h1>
      <p>{[...groups, formats.dateTime(new Date().toISOString())].join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th>{say('assignments.course')}</th>
            <th>{say('session.status')}</th>
            <th>{say('results.figures')}</th>
            <th>{say('results.attempts')}</th>
          </tr>
        </thead>
        <tbody>
          {learner.results.map((work) => (
            <tr key={work.package_id}>
              <td dir="auto">{work.title}</td>
              <td>{say(`results.status.${standingOf(work)}`)}</td>
              <td>{figuresOf(work, formats)}</td>
              <td>{formats.number(work.attempts_used)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {answers.length > 0 && <PrintedAnswers answers={answers} />}
    </>
  );
}

function PrintedAnswers({ answers }: Pick<PrintedLearnerProps, 'answers'>) {
  const say = useManageSay();
  return (
    <table>
      <thead>
        <tr>
          <th>{say('results.question')}</th>
          <th>{say('results.answer')}</th>
          <th>{say('results.rightAnswer')}</th>
          <th>{say('results.result')}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((one) => (
          <tr key={`${one.session_id} ${one.activity_id} ${String(one.number)}`}>
            <td dir="auto">{one.description === '' ? one.question_id : one.description}</td>
            <td dir="auto">{one.learner_response}</td>
            <td dir="auto">{one.correct_responses.join(' | ')}</td>
            <td dir="auto">{one.result}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
