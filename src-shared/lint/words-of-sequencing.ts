/** What the lint says about sequencing and prerequisites that no learner can satisfy. */
export const wordsOfSequencing = {
  'sequencing.no-way-in': {
    message: '"{{title}}" allows neither choice nor flow, so nobody gets to what is inside',
    fix: 'Set choice or flow of its controlMode to "true"',
    section: 'SN 3.2',
  },
  'sequencing.nothing-to-choose': {
    message: '"{{title}}" allows choice only, but all that is inside is hidden from choice',
    fix: 'Show one of its items, or allow flow',
    section: 'SN 3.2',
  },
  'sequencing.empty-menu': {
    message:
      'All items have isvisible="false", so learners see an empty menu and only get on by Continue and Previous',
    fix: 'Set isvisible to "true" for what learners may choose, unless one way through is all there should be',
    section: 'CAM 3.4.1.9',
  },
  'sequencing.previous-in-forward-only': {
    message: '"{{title}}" wants to go to the previous activity, but "{{parent}}" allows only forward',
    fix: 'Remove the rule, or set forwardOnly to "false"',
    section: 'SN 3.2',
  },
  'sequencing.prerequisites/unreadable': {
    message: 'The prerequisites of "{{title}}" cannot be read from character {{at}} on; they are left aside',
    fix: 'Correct the prerequisites',
  },
  'sequencing.prerequisites/unknown-item': {
    message: 'The prerequisites of "{{title}}" ask for "{{item}}", which the course does not have',
    fix: 'Correct the identifier in the prerequisites',
  },
  'sequencing.prerequisites/never': {
    message: 'The prerequisites of "{{title}}" can never be met: they wait for themselves or for nothing',
    fix: 'Correct the prerequisites',
  },
  'sequencing.attempt-limit': {
    message: '"{{title}}" has an attemptLimit of 0, so it can never be begun',
    fix: 'Raise attemptLimit, or remove it',
    section: 'SN 3.5',
  },
  'sequencing.selection/too-many': {
    message: '"{{title}}" selects {{number}} of its children, but has only {{children}}',
    fix: 'Lower selectCount',
    section: 'SN 3.11',
  },
  'sequencing.selection/none': {
    message: '"{{title}}" selects 0 of its children, so nothing inside is shown',
    fix: 'Raise selectCount',
    section: 'SN 3.11',
  },
  'sequencing.selection/no-timing': {
    message: '"{{title}}" has a selectCount, but its selectionTiming is "never"',
    fix: 'Set selectionTiming to "once" or "onEachNewAttempt"',
    section: 'SN 3.11',
  },
  'sequencing.objective-never-written': {
    message:
      'A rule of "{{title}}" asks for the global objective "{{target}}", which nothing in this course writes',
    fix: 'Let an objective write to it',
    section: 'SN 3.10.3',
  },
  'sequencing.objective-from-elsewhere': {
    message:
      'A rule of "{{title}}" asks for the global objective "{{target}}", which only another course can write',
    fix: 'Let an objective of this course write to it, unless another one does',
    section: 'SN 3.10.3',
  },
  'sequencing.measure-never-written': {
    message:
      'The score of "{{title}}" is read from the global objective "{{target}}", to which no score is written: what the content scores decides nothing',
    fix: 'Set writeNormalizedMeasure to "true", or readNormalizedMeasure to "false"',
    section: 'SN 3.10.3',
  },
  'sequencing.rollup-of-nobody/rule': {
    message: 'A rollup rule of "{{title}}" for "{{action}}" counts none of its children',
    fix: 'Let a child take part in rollup, or remove the rule',
    section: 'SN 3.7',
  },
  'sequencing.rollup-of-nobody/course': {
    message: 'Nothing in the course takes part in rollup, so it is never completed nor satisfied',
    fix: 'Let an item take part in rollup',
    section: 'SN 3.7',
  },
  'sequencing.rollup-count': {
    message: 'A rollup rule of "{{title}}" asks for {{number}} children, but only {{children}} are counted',
    fix: 'Lower minimumCount',
    section: 'SN 3.7',
  },
  'sequencing.measure-out-of-reach/none': {
    message: '"{{title}}" is satisfied by measure, but nothing inside can have a score',
    fix: 'Weigh a SCO that reports a score, or set satisfiedByMeasure to "false"',
    section: 'SN 3.10',
  },
  'sequencing.measure-out-of-reach/weights': {
    message:
      '"{{title}}" is satisfied from a measure of {{least}} on, but its weights allow {{most}} at most',
    fix: 'Set objectiveMeasureWeight to 0 for what has no score, or lower minNormalizedMeasure',
    section: 'SN 3.10',
  },
  'sequencing.always-disabled': {
    message: 'A rule of "{{title}}" disables it always',
    fix: 'Remove the rule, or give it a condition',
    section: 'SN 3.4',
  },
  'sequencing.endless-retry': {
    message: 'A rule of "{{title}}" begins it anew whenever it is left',
    fix: 'Give the rule a condition, such as "not satisfied"',
    section: 'SN 3.4',
  },
} as const;
