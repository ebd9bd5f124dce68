/** Everything the main process shows, in one place; pages have their own. */
export const words = {
  productName: 'Lectern',
  revealDataFolder: 'Show data folder',
  fileMenu: 'File',
  viewMenu: 'View',
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
    portTaken: (port: string) => ({
      happened: `The port ${port} is used by another program.`,
      todo: 'Close that program, or start with another port: --port NUMBER.',
    }),
    unexpected: (reason: string) => ({
      happened: `Something went wrong that Lectern did not foresee: ${reason}`,
      todo: 'Start again. If it happens again, send the file logs/lectern.log of the data folder with a report.',
    }),
  },
} as const;
