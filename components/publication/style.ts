const light =
  "--bg:#f5f6f5;--surface:#fff;--line:#d6dad8;--strong:#78817c;--text:#171c19;--muted:#545d58;--accent:#12683f;--link:#0f5e38;--sunken:#edefee;--warn:#7d4b00;--danger:#a9231b";
const dark =
  "--bg:#101312;--surface:#191d1b;--line:#363d39;--strong:#838d88;--text:#e9edea;--muted:#a9b2ad;--accent:#4cc08a;--link:#74d4a5;--sunken:#222725;--warn:#f2c067;--danger:#ff9d93";

/** All the looks of the public pages; it stands in each of them, so that a page is one answer. */
export const style = `:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding-top:.5rem;border-bottom:1px solid var(--line)}
header a,nav a,.share{display:inline-flex;align-items:center;min-height:2.75rem}
header b{font-weight:600}
a{color:var(--link);text-underline-offset:.25em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--text);outline-offset:2px}
h1{font-size:1.75rem;line-height:1.2;margin:1.5rem 0 0;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.35;margin:2rem 0 .5rem}
p{margin:.25rem 0;max-width:65ch}
.kicker,.note,small,footer{color:var(--muted)}
.answer{font-size:1.125rem;margin:.75rem 0 1.25rem}
.sheet{background:var(--surface);border:1px solid var(--line);border-radius:.5rem;padding:1rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem;margin:0}
.figures dt{color:var(--muted)}
.figures dd{margin:0}
.figures strong{display:block;font-size:2rem;line-height:1.2}
.figures strong.date{font-size:1.25rem;line-height:1.9}
svg{display:block;width:100%;max-width:30rem;height:auto}
svg text{fill:var(--text);font-size:13px}
svg .quiet{fill:var(--muted)}
.bar{height:.625rem;margin-top:1rem;border-radius:.375rem;background:var(--sunken);border:1px solid var(--line)}
.grid{stroke:var(--line)}.goal{stroke:var(--strong);stroke-dasharray:6 5;stroke-width:1.5}.now{stroke:var(--accent);stroke-width:3;stroke-linejoin:round;stroke-linecap:round;fill:none}.dot,.full{fill:var(--accent)}.rest{fill:var(--sunken)}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;padding:.5rem .25rem;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600;color:var(--muted)}
tbody th{color:inherit}
.n{text-align:right;white-space:nowrap}
.n small{white-space:normal}
td small,th small{display:block;font-weight:400}
th[scope=row]{min-width:8rem}
.BEHIND,.NOT_STARTED{color:var(--warn)}.OVERDUE{color:var(--danger)}.REACHED,.ON_PACE{color:var(--link)}
summary{min-height:2.75rem;padding:.625rem 0;cursor:pointer;color:var(--link)}
ul{padding:0;margin:0;list-style:none}
li{border-bottom:1px solid var(--line)}
li a{display:block;padding:.625rem 0}
li small{display:inline-block;width:100%}
nav{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center}
.share{padding:.25rem 1rem;border:1px solid var(--strong);border-radius:.375rem;background:var(--surface);color:var(--text);font-weight:600;text-decoration:none;margin-top:1rem}
footer{margin-top:2.5rem;padding-bottom:2rem;border-top:1px solid var(--line);padding-top:1rem;font-size:.875rem}
@media print{@page{size:A4;margin:18mm}header a,nav,.share,summary{display:none}details::details-content{display:block;content-visibility:visible}tr,li,svg{break-inside:avoid}thead{display:table-header-group}body{background:none}}`;
