/// The style sheet of the page. A change needs the new ``hash``: a test computes it.
package enum PageStyle {
  /// What the page's content security policy allows.
  package static let hash = "sha256-RV/E25LLe8rnadGt9+PVloyWpMRcT91xlRZqrzW3wAE="

  package static let code = """

    :root { color-scheme: light dark; --ink: #1b1b1f; --paper: #ffffff; --quiet: #55555f;
      --line: #8a8a94; --panel: #f3f3f6; --mark: #ffe48a; --mark-ink: #1b1b1f; --link: #0b4fb3;
      --error: #b3001b; --warning: #7a4a00; --note: #0b4fb3; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececf1; --paper: #17171b; --quiet: #b4b4bf; --line: #7c7c88;
        --panel: #232329; --mark: #6b5600; --mark-ink: #ffffff; --link: #9cc4ff;
        --error: #ff9aa5; --warning: #ffc66b; --note: #9cc4ff; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.55 system-ui, "Noto Sans", "Segoe UI", sans-serif;
      overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    h2 { font-size: 1.25rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }
    h3, h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
    a { color: var(--link); }
    .skip { position: absolute; left: -100vw; background: var(--paper); padding: .5rem; }
    .skip:focus { left: 1rem; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: right; }
    th:first-child { text-align: left; font-weight: 500; }
    form { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center;
      background: var(--panel); padding: .75rem; border-radius: .4rem; margin: 1rem 0; }
    form[hidden] { display: none; }
    fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
    legend { float: left; padding: 0 1rem 0 0; }
    label { display: inline-flex; gap: .4rem; align-items: center; min-height: 1.75rem; }
    select, input[type=search], button { font: inherit; color: inherit; background: var(--paper);
      border: 1px solid var(--line); border-radius: .25rem; min-height: 1.75rem;
      max-width: 100%; padding: 0 .4rem; }
    input[type=checkbox] { width: 1.5rem; height: 1.5rem; }
    article { border-left: .3rem solid var(--line); padding: .25rem 0 .25rem .9rem;
      margin: 1rem 0; break-inside: avoid; }
    article.error { border-color: var(--error); }
    article.warning { border-color: var(--warning); }
    article.note { border-color: var(--note); }
    article p { margin: .25rem 0; }
    .severity { font-weight: 700; }
    .error .severity { color: var(--error); }
    .warning .severity { color: var(--warning); }
    .note .severity { color: var(--note); }
    .place, .more, figcaption { color: var(--quiet); font-size: .92rem; }
    pre { background: var(--panel); padding: .5rem .7rem; margin: .4rem 0; border-radius: .25rem;
      white-space: pre-wrap; }
    pre, code, kbd { font-family: ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
      font-size: .95rem; }
    mark { background: var(--mark); color: var(--mark-ink); font-weight: 700;
      text-decoration: underline; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; margin: .4rem 0; }
    dt { color: var(--quiet); }
    dd { margin: 0; }
    figure { margin: .5rem 0; }
    .rule { margin: .4rem 0; }
    summary { cursor: pointer; min-height: 1.75rem; }
    .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); }
    dialog { color: inherit; background: var(--paper); border: 1px solid var(--line); }
    @media (max-width: 30rem) { dl { display: block; } body { padding: .6rem; } }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print {
      @page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) "/" counter(pages); } }
      :root { --ink: #000000; --paper: #ffffff; --quiet: #333333; --panel: #ffffff;
        --mark: #ffffff; --mark-ink: #000000; --link: #000000;
        --error: #8a0015; --warning: #5c3800; --note: #083a85; }
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      form, .skip, dialog { display: none !important; }
      article[hidden], section[hidden] { display: block !important; }
      details::details-content { content-visibility: visible; block-size: auto; }
      pre { border: 1px solid #777777; }
      figure, tr, .rule summary { break-inside: avoid; }
      h2, h3, h4 { break-after: avoid; }
    }

    """
}
