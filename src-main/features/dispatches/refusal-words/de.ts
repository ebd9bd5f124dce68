import type { RefusalWords } from '.';

export const de: RefusalWords = {
  unknown: {
    what: 'Unter dieser Adresse gibt es keinen Kurs.',
    todo: 'Bitten Sie die Person, von der Sie den Kurs haben, um eine neue Adresse.',
  },
  notOpen: {
    what: 'Dieser Kurs ist hier nicht mehr offen.',
    todo: 'Fragen Sie die Person, von der Sie den Kurs haben. Was Sie bisher getan haben, bleibt erhalten.',
  },
  full: {
    what: 'Alle Plätze dieses Kurses sind vergeben.',
    todo: 'Bitten Sie die Person, von der Sie den Kurs haben, um einen weiteren Platz.',
  },
  elsewhere: {
    what: 'Dieser Kurs darf von hier aus nicht geöffnet werden.',
    todo: 'Öffnen Sie ihn in der Lernplattform, für die er bestimmt ist.',
  },
  nobody: {
    what: 'Die Lernplattform hat nicht mitgeteilt, wer Sie sind.',
    todo: 'Melden Sie sich dort an und öffnen Sie den Kurs noch einmal.',
  },
  fault: {
    what: 'Der Kurs lässt sich gerade nicht öffnen.',
    todo: 'Versuchen Sie es gleich noch einmal. Was Sie bisher getan haben, bleibt erhalten.',
  },
};
