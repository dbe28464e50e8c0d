/** 转义放进 HTML 的文字。 */
export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (char) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char] ?? char,
  );

const STYLE = `
:root{color-scheme:light;--ink:#1f2328;--soft:#59636e;--line:#e4e2de;--paper:#faf8f5;--card:#fff;--red:#b3261e}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-width:960px;margin:0 auto;padding:28px 16px 48px}
main.narrow{max-width:480px}
h1{font-size:24px;line-height:1.3;margin:0 0 6px}
h2{font-size:17px;margin:28px 0 10px}
p{margin:0 0 12px}
.soft{color:var(--soft);font-size:14px}
a{color:var(--red)}
.badge{display:inline-block;border:1px solid var(--red);color:var(--red);border-radius:999px;font-size:13px;padding:1px 10px;margin-bottom:14px}
.list{list-style:none;margin:0;padding:0;display:grid;gap:10px}
.person{display:flex;gap:12px;align-items:center;width:100%;min-height:64px;padding:12px 14px;border:1px solid var(--line);border-radius:12px;background:var(--card);color:inherit;font:inherit;text-align:left;cursor:pointer}
.person:hover,.person:focus-visible{border-color:var(--red);outline:none;box-shadow:0 0 0 2px #b3261e22}
.face{flex:none;width:40px;height:40px;border-radius:50%;background:#f3e4e2;color:var(--red);display:grid;place-items:center;font-weight:600}
.person b{display:block;font-weight:600}
.person.new{border-style:dashed;background:transparent}
table{border-collapse:collapse;width:100%;background:var(--card);font-size:14px}
th,td{border:1px solid var(--line);padding:6px 10px;text-align:left;vertical-align:top}
th{background:#f4f1ec;font-weight:600;white-space:nowrap}
.scroll{overflow-x:auto}
pre{margin:0;padding:12px;background:var(--card);border:1px solid var(--line);border-radius:10px;overflow-x:auto;font:13px/1.55 ui-monospace,SFMono-Regular,Menlo,"Noto Sans Mono CJK SC",monospace;white-space:pre-wrap;word-break:break-word}
.stack{display:grid;gap:10px}
.pager{display:flex;gap:16px;align-items:center;margin:14px 0}
`;

/** 本机云页面的外壳。 */
export const layout = (title: string, body: string, narrow = false): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main class="${narrow ? 'narrow' : ''}">${body}</main></body></html>`;
