/** A session deleted at a remote and here. */
export const erase = {
  open: 'Delete there too…',
  openNamed: 'Delete there too… {{learner}}: {{title}}',
  title: 'Delete this session on “{{name}}” and here?',
  text: 'All that {{learner}} did in it is lost on both sides: every call, answers, times and the result. It cannot be brought back. What other servers have of it stays.',
  confirm: 'Delete here and there',
  keep: 'Keep it',
  done: 'Deleted on {{name}} and here.',
  notOffered: '{{name}} has no call that deletes a session. Nothing was deleted.',
  failed: '{{what}}. Nothing was deleted.',
} as const;
