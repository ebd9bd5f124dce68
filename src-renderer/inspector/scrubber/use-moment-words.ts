import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import { eventOf } from '../../../src-shared/inspect/runs';
import type { Mark } from '../../../src-shared/inspect/marks';
import { useFormats } from '../../ui/formats';
import { useInspectorSay } from '../use-inspector-say';
import type { Travel } from '../use-travel';

/** Says where in a session a position is, and what happened there. */
export function useMomentWords({ journal, story }: Pick<Travel, 'journal' | 'story'>) {
  const say = useInspectorSay();
  const formats = useFormats();
  const timeOf = (entry: JournalEntry) => formats.clock(eventOf(entry).nowMs);
  const markWords = (mark: Mark): string => {
    if (mark.kind !== 'status') return say(`travel.${mark.kind}`);
    const status = {
      completion: say(`status.${mark.completionStatus}`),
      success: say(`status.${mark.successStatus}`),
    };
    return mark.title === null
      ? say('travel.statusIs', status)
      : say('travel.scoStatusIs', { sco: mark.title, ...status });
  };
  return {
    /** "120 of 10,000, 12:03:04.123" */
    place: (position: number): string => {
      const entry = journal[position - 1];
      const facts = { position: formats.number(position), total: formats.number(journal.length) };
      return entry === undefined
        ? say('travel.begin', facts)
        : say('travel.place', { ...facts, time: timeOf(entry) });
    },
    /** The call or event of that entry, and its marks. */
    happening: (position: number): string => {
      const entry = journal[position - 1];
      if (entry === undefined) return '';
      const event = eventOf(entry);
      const call = event.type === 'call' ? [event.method, event.args[0] ?? ''].join(' ').trim() : '';
      const marks = story.marks.filter((mark) => mark.position === position).map(markWords);
      return [call, ...marks].filter((part) => part !== '').join(', ');
    },
  };
}
