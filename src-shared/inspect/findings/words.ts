/** What findings on a run say, in English, by id; `id/case` where an id has several sentences. Screens translate this. */
export const runFindingWords = {
  'run.initialize-never': 'The SCO was shown and never called Initialize',
  'run.calls-before-initialize': 'Calls before Initialize, all refused: {{count}}',
  'run.status-after-terminate': '{{element}} was set to "{{value}}" after Terminate, and is lost',
  'run.status-refused':
    '{{element}} was set to "{{value}}" and refused with error {{code}}: it stands where it stood',
  'run.calls-after-terminate': 'Calls after Terminate, all refused: {{count}}',
  'run.terminate-never': 'The SCO was left and never called Terminate',
  'run.suspend-data-over-limit/standard':
    'suspend_data reached {{used}} characters; the standard promises room for {{limit}}',
  'run.suspend-data-over-limit/profile':
    'suspend_data of {{used}} bytes was refused; this system keeps {{limit}}',
  'run.suspend-data-over-limit/refuse':
    'suspend_data of {{used}} characters was refused; this system keeps {{limit}}',
  'run.suspend-data-over-limit/cut':
    'suspend_data of {{used}} characters was cut, and content was not told; this system keeps {{limit}}',
  'run.suspend-data-near-limit': 'suspend_data fills {{percent}} % of its room',
  'run.exit-not-suspend/unset':
    'suspend_data was set, but {{element}} was not set to "suspend": the next launch may begin afresh',
  'run.exit-not-suspend/other':
    'suspend_data was set, but {{element}} was set to "{{value}}": the next launch may begin afresh',
  'run.commit-never/never':
    'Values were set, and Commit was not called after; seconds of work without it: {{seconds}}',
  'run.commit-never/since':
    'Values were set after the last Commit; seconds of work without another: {{seconds}}',
  'run.commit-never/late':
    'Values were set, and Commit was called only later; seconds of work without it: {{seconds}}',
  'run.score-without-max': 'A score of {{raw}} was set without {{element}}',
  'run.score-without-min': 'A score of {{raw}}, below zero, was set without {{element}}',
  'run.score-without-scaled/passing-score':
    'A score of {{raw}} was set without cmi.score.scaled, which alone counts against the passing score {{least}}',
  'run.score-without-scaled/rollup':
    'A score of {{raw}} was set without cmi.score.scaled, which alone counts for the course',
  'run.completed-never-passed':
    'Completed, but neither passed nor failed: no score was set, and the passing score is {{least}}',
  'run.errors-ignored/values':
    'Values that were refused, and nobody asked why: {{count}}. First: {{element}} = "{{value}}", error {{code}}',
  'run.errors-ignored/suspend-data':
    'suspend_data was refused here, and nobody asked why: {{count}}. The longest had {{used}} characters, error {{code}}; the old value stands',
  'run.commit-failed': 'Commit failed, and nobody asked why: {{count}}. First error: {{code}}',
  'run.read-only-set': 'Values that only the system may set were set: {{count}}. First: {{element}}',
  'run.session-time-never/refused':
    '{{element}} was set to "{{value}}" and refused with error {{code}}, so no time is known',
  'run.session-time-never/never': '{{element}} was never set',
  'run.same-value-repeated': '{{element}} was set again and again to the value that was there: {{count}}',
} as const;

/** What its author can do about it. */
export const runFixWords = {
  'run.initialize-never': 'Find the API when the page opens, and call Initialize("") before anything else.',
  'run.calls-before-initialize': 'Wait until Initialize has answered "true" before reading or writing.',
  'run.status-after-terminate':
    'Set the status before Terminate (LMSFinish); what comes later is refused everywhere.',
  'run.status-refused': 'Set one of the words that the standard lists for it, in its spelling.',
  'run.calls-after-terminate': 'Remember that Terminate was called, and make no calls after it.',
  'run.terminate-never':
    'Call Terminate when the learner leaves: after the last page, and in pagehide for those who close the window.',
  'run.suspend-data-over-limit': 'Keep less: store numbers instead of texts, or pack what is stored.',
  'run.suspend-data-near-limit': 'Look how it grows with each page, and keep less before it is full.',
  'run.exit-not-suspend':
    'Set it to "suspend" before Terminate (LMSFinish) as long as the learner may come back.',
  'run.commit-never': 'Call Commit after each page or answer: then a crash costs little.',
  'run.score-without-max': 'Set the greatest score beside it, so that everybody reads the same share.',
  'run.score-without-min': 'Set the least score beside it; others take 0.',
  'run.score-without-scaled': 'Set cmi.score.scaled, from -1 to 1, whenever the raw score changes.',
  'run.completed-never-passed':
    'Set the score, so that the passing score can decide, or declare no passing score.',
  'run.errors-ignored': 'Look at the answer of SetValue, and ask GetLastError when it is "false".',
  'run.commit-failed': 'Look at the answer of Commit: when it is "false", try again, and tell the learner.',
  'run.read-only-set': 'Leave the call out: it is refused everywhere.',
  'run.session-time-never':
    'Set it once before Terminate (LMSFinish); otherwise many systems report no time at all.',
  'run.same-value-repeated': 'Call SetValue only when the value has changed.',
} as const;

export type RunFindingId = keyof typeof runFixWords;
