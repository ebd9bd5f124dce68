/** Everything the main process shows, in one place; pages have their own. */
export const en = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    revealDataFolder: 'Show data folder',
  },
  roles: {
    quit: 'Quit Lectern',
    close: 'Close window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    reload: 'Reload',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    togglefullscreen: 'Full screen',
    toggleDevTools: 'Developer tools',
    minimize: 'Minimise',
    zoom: 'Zoom',
    front: 'Bring all to front',
    about: 'About Lectern',
    services: 'Services',
    hide: 'Hide Lectern',
    hideOthers: 'Hide others',
    unhide: 'Show all',
  },
  moving: {
    choose: 'Choose the folder where Lectern keeps its data',
    use: 'Use this folder',
    question: (folder: string) => `Keep the data in ${folder} from now on?`,
    explained: (oldFolder: string) =>
      `Lectern restarts with the new folder. The old one stays as it is, with all that is in it: ${oldFolder}`,
    restart: 'Restart Lectern',
    cancel: 'Cancel',
  },
  crashed: {
    title: 'The player stopped working',
    happened: (times: number) =>
      `The page that plays the course has ended ${times} times within a short time.`,
    safe: 'What was saved before stays saved, and the attempt can go on from there.',
    todo: 'Try again, or close the player and open the course later. If it ends each time, something in the course is too much for this machine.',
    again: 'Try again',
    close: 'Close the player',
  },
  failure: {
    title: 'Lectern could not start',
    safe: 'Your packages and results are safe: nothing was changed.',
    locked: (folder: string) => ({
      happened: `Another Lectern is using the data folder ${folder}.`,
      todo: 'Close the other Lectern (or stop its "serve"), then start again, or choose another folder with --data FOLDER.',
    }),
    notWritable: (folder: string) => ({
      happened: `The data folder ${folder} cannot be written.`,
      todo: 'Give yourself the right to write there, free some disk space, or choose another folder with --data FOLDER.',
    }),
    packagesSafe: 'Your packages are safe: they were not touched, and nothing was written to the database.',
    databaseMissing: (folder: string) => ({
      happened: `The data folder ${folder} holds packages, but its database lectern.db is missing or empty.`,
      todo: 'Restore lectern.db from a backup, or choose another folder with --data FOLDER.',
    }),
    databaseCorrupt: (folder: string) => ({
      happened: `The database lectern.db in the data folder ${folder} is damaged.`,
      todo: 'Restore lectern.db from a backup, or choose another folder with --data FOLDER.',
    }),
    backupSafe: 'The backup is safe: it was only read.',
    restoreUnfinished: (folder: string) => ({
      happened: `A backup was being restored into the data folder ${folder}, and that was broken off.`,
      todo: 'Restore it once more into the same folder (lectern restore), or choose another folder with --data FOLDER.',
    }),
    portTaken: (port: number | null) => ({
      happened: `The port ${port ?? ''} is used by another program.`,
      todo: 'Close that program, or start with another port: --port NUMBER.',
    }),
    portForbidden: (port: number | null) => ({
      happened: `This system does not let Lectern listen on port ${port ?? ''}.`,
      todo: 'Ports below 1024 are often kept for the system, and others may be reserved. Start with another port: --port NUMBER.',
    }),
    badOption: (option: string, given: string | null) => ({
      happened:
        given === null
          ? `${option} needs a value.`
          : `${option} must be a whole number from 0 to 65535, not "${given}".`,
      todo: 'Correct the command line and start again.',
    }),
    unexpected: (reason: string) => ({
      happened: `Something went wrong that Lectern did not foresee: ${reason}`,
      todo: 'Start again. If it happens again, send the file logs/lectern.log of the data folder with a report.',
    }),
  },
} as const;
