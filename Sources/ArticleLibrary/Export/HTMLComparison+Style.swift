extension HTMLComparison {
  /// Two columns from 48 em on, one below; signs and underlines carry what colour carries.
  static let style = """
    :root { --ink: #1b1b1b; --paper: #fdfcf9; --faint: #5f5b54; --line: #d9d4ca;
      --number: #ffe3a3; --quotation: #cfe6d4; --changed: #dbe4f5; --warn: #a3230f; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e8e6e1; --paper: #17181b; --faint: #a5a29b; --line: #3b3d42;
        --number: #5c4508; --quotation: #1f4a2c; --changed: #2b3c5e; --warn: #ff9d8a; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 78rem; padding: 1rem; color: var(--ink);
      background: var(--paper); font: 1rem/1.5 Georgia, "Times New Roman", serif;
      overflow-wrap: anywhere; }
    h1 { font-size: 1.1rem; margin: 0; }
    h2 { font-size: 1.2rem; line-height: 1.25; margin: 0; }
    h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
    p { margin: 0 0 .4rem; }
    a { color: inherit; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0;
      margin: .4rem 0 1rem; color: var(--faint); font-size: .85rem; }
    section { border-top: 2px solid var(--line); padding: 1rem 0; }
    .row { display: grid; grid-template-columns: minmax(0, 1fr); }
    .paths, .summary, .agree, .aliases, .copies, small { color: var(--faint); font-size: .85rem; }
    .differences { padding-left: 1.2rem; margin: 0 0 .8rem; }
    .rows .row { border-top: 1px solid var(--line); padding: .5rem 0; }
    .a, .b { min-width: 0; }
    .b { padding-left: .8rem; border-left: 3px solid var(--line); }
    .b:empty { display: none; }
    .sign { font-weight: bold; color: var(--warn); }
    .only .a, .only .b { color: var(--faint); }
    .place { color: var(--faint); font-size: .75rem; }
    .letter { color: var(--faint); font-family: system-ui, sans-serif; }
    details.agreeing { border-top: 1px solid var(--line); padding: .5rem 0; }
    summary { color: var(--faint); cursor: pointer; }
    mark { color: inherit; background: var(--changed); text-decoration: underline; }
    mark.number { background: var(--number); font-size: inherit; font-weight: bold; }
    mark.quotation { background: var(--quotation); }
    :target { outline: 2px solid var(--warn); }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .9rem; overflow-wrap: normal; }
    th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left;
      vertical-align: top; }
    @media screen and (max-width: 47.99em) {
      table, tbody, tr, th, td { display: block; border-width: 0; }
      thead { display: none; }
      tr { border-top: 1px solid var(--line); padding: .4rem 0; }
      td::before { content: attr(data-report) ": "; color: var(--faint); font-size: .85em; } }
    .silent { color: var(--faint); font-style: italic; }
    @media (min-width: 48em), print {
      .row { grid-template-columns: minmax(0, 1fr) 2rem minmax(0, 1fr); }
      .sign { text-align: center; }
      .b { padding-left: 0; border-left: 0; }
      .b:empty { display: block; } }
    @media print {
      :root { --ink: #000; --paper: #fff; --faint: #444; --line: #999; --number: #eee;
        --quotation: #eee; --changed: #eee; --warn: #000; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      .row, tr, li { break-inside: avoid; }
      h2, h3 { break-after: avoid; } }
    """
}
