/** Colours have a contrast of at least 4.5 to what they stand on, dark and light. */
export const htmlStyle = `
:root { color-scheme: dark; --ground: #16181d; --card: #1f2229; --line: #383d48; --ink: #e8eaed; --dim: #a4abb8; --error: #ff8a8a; --warning: #f5c04f; --info: #7fc1ff; --good: #6fd492 }
@media (prefers-color-scheme: light) { :root { color-scheme: light; --ground: #f6f7f9; --card: #fff; --line: #d5d9e0; --ink: #1b1e24; --dim: #565d6b; --error: #b3191e; --warning: #855300; --info: #11599c; --good: #14692f } }
@media print { :root { color-scheme: light; --ground: #fff; --card: #fff; --line: #bbb; --ink: #000; --dim: #444; --error: #b3191e; --warning: #855300; --info: #11599c; --good: #14692f } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
h1 { margin: 0; font-size: 1.5rem }
h2 { margin: 0; font-size: 1.125rem; overflow-wrap: anywhere }
p { margin: .25rem 0 }
.dim { color: var(--dim) }
.counts { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.5rem 0; padding: 0; list-style: none }
.counts li { flex: 1 1 8rem; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
.counts b { display: block; font-size: 1.5rem; font-weight: 600 }
section { margin: 1.5rem 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; table-layout: fixed }
th:nth-child(1) { width: 6rem }
th:nth-child(2) { width: 12rem }
th:nth-child(4) { width: 14rem }
th, td { padding: .5rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere }
th { color: var(--dim); font-weight: 600; white-space: nowrap }
td:first-child { white-space: nowrap; font-weight: 600 }
code { font: .875rem/1.5 ui-monospace, monospace }
summary { margin-top: .75rem; cursor: pointer }
.error { color: var(--error) }
.warning { color: var(--warning) }
.info { color: var(--info) }
.good { color: var(--good) }
`;
