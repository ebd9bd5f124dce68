export const lost = {
  what_one: '{{name}} hatte {{count}} Ergebnis verloren, das es schon bestätigt hatte',
  what_other: '{{name}} hatte {{count}} Ergebnisse verloren, die es schon bestätigt hatte',
  whatPackages_one: '{{name}} hatte {{count}} Paket verloren, das es schon bestätigt hatte',
  whatPackages_other: '{{name}} hatte {{count}} Pakete verloren, die es schon bestätigt hatte',
  why: 'Das geschieht, wenn dort eine Sicherung zurückgespielt wird. Nichts ist verloren: Hier ist noch alles, und es wird noch einmal gesendet.',
  read: 'Verstanden',
  didSessions_one: '{{count}} Sitzung fehlte dort oder war älter: noch einmal gesendet',
  didSessions_other: '{{count}} Sitzungen fehlten dort oder waren älter: noch einmal gesendet',
  didPackages_one: '{{count}} Paket fehlte dort',
  didPackages_other: '{{count}} Pakete fehlten dort',
};
