/** The style sheet. Colours stay apart for the colour-blind (after Okabe and Ito) and have the contrast of WCAG AA in both schemes; forms and words repeat what they say. */
export const css = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1a1f24;--soft:#566069;--rule:#d8d6cf;--link:#0a5c99;--sea:#e9eff2;--land:#cfd3cf;--coast:#fbfaf7;
--from:#b8430b;--from-land:#efb48f;--to:#0a5c99;--to-land:#9cc3de;--flow:#5b6670;--halo:#fbfaf7;
--critical:#8d1128;--high:#b8430b;--medium:#79600a;--low:#3f6172;--info:#566069;--on:#fff;
--p0:#b8430b;--p1:#efb74f;--p2:#0a5c99;--p3:#66717a;--p4:#d3d7da;--t0:#fff;--t1:#1a1f24;--t2:#fff;--t3:#fff;--t4:#1a1f24;
--s0:#0a5c99;--s1:#b8430b;--s2:#0f7a5c;--s3:#8a3f86;--whole:#aab2b8;--warn:#fff1cf;--warn-ink:#4d3800;--warn-rule:#d69e00}
@media screen and (prefers-color-scheme:dark){:root{--paper:#12161a;--card:#1a2026;--ink:#e8eaec;--soft:#a5afb8;--rule:#323b44;--link:#7fc0f5;--sea:#171d23;--land:#37414a;--coast:#171d23;
--from:#ff9a5c;--from-land:#8a4a25;--to:#7fc0f5;--to-land:#2b5d85;--flow:#b3bdc6;--halo:#12161a;
--critical:#ff8da1;--high:#ff9a5c;--medium:#e5c55a;--low:#9cc5d8;--info:#a5afb8;--on:#12161a;
--p0:#ff9a5c;--p1:#f3d08a;--p2:#7fc0f5;--p3:#8d98a2;--p4:#4a545d;--t0:#12161a;--t1:#12161a;--t2:#12161a;--t3:#12161a;--t4:#fff;
--s0:#7fc0f5;--s1:#ff9a5c;--s2:#6fd3b1;--s3:#d9a3d6;--whole:#5d6972;--warn:#3a2e08;--warn-ink:#ffe7a6;--warn-rule:#d69e00}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:74rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:1.6rem}
h1{font-size:2.1rem;line-height:1.15;letter-spacing:-.02em;margin:0 0 .5rem}
header p{margin:.15rem 0;color:var(--soft)}
h2{font-size:1.45rem;line-height:1.25;letter-spacing:-.01em;margin:0 0 .4rem}
h3{font-size:1rem;margin:1rem 0 .2rem}
section{margin:1.6rem 0 2.8rem}
.lead{max-width:48rem;margin:.2rem 0 1rem;color:var(--soft)}
.lead,.abstract{text-wrap:pretty}
a{color:var(--link)}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
bdi,code,td,th{unicode-bidi:isolate}
bdi,code{overflow-wrap:anywhere}
pre{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:.7rem .9rem;margin:.5rem 0;white-space:pre-wrap}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
main:focus{outline:none}
.skip{position:absolute;left:-99rem;top:0;background:var(--card);padding:.5rem 1rem;z-index:3}
.skip:focus{left:.5rem;top:.5rem}
.banner{position:sticky;top:0;z-index:2;background:var(--warn);color:var(--warn-ink);border-bottom:2px solid var(--warn-rule);padding:.45rem 1.5rem;text-align:center;font-size:.95rem}
.headlines{list-style:none;margin:.8rem 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(15.5rem,1fr));gap:.9rem}
.headlines>li{background:var(--card);border:1px solid var(--rule);border-radius:8px;padding:.9rem 1.1rem .7rem}
.headlines p{margin:0 0 .4rem}
.figure{display:block;font-size:2.1rem;line-height:1.15;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
nav ul{list-style:none;padding:.6rem 0;margin:0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;border:solid var(--rule);border-width:1px 0}
nav a{display:inline-block;padding:.15rem 0;text-underline-offset:.2em}
summary{cursor:pointer;padding:.2rem 0}
.headlines summary,figure summary{color:var(--soft);font-size:.9rem}
dl{margin:.4rem 0 0;font-size:.92rem}
dl div{display:grid;grid-template-columns:minmax(6rem,14rem) 1fr;gap:.2rem 1rem;padding:.35rem 0;border-top:1px solid var(--rule)}
.headlines dl div{grid-template-columns:5rem 1fr;font-size:.88rem}
dt{color:var(--soft)}dd{margin:0}
.card{background:var(--card);border:1px solid var(--rule);border-left:5px solid var(--rule);border-radius:6px;margin:.6rem 0;padding:.45rem 1rem}
.card[data-tone=critical]{border-left-color:var(--critical)}.card[data-tone=high]{border-left-color:var(--high)}.card[data-tone=medium]{border-left-color:var(--medium)}.card[data-tone=low]{border-left-color:var(--low)}
.card ul{margin:.2rem 0;padding-left:1.2rem}
.abstract{font-size:1.16rem;max-width:58rem;margin:.2rem 0 1rem}
.note{font-size:.88rem;color:var(--soft);max-width:60rem;margin:.5rem 0}
table{width:100%;border-collapse:collapse;margin:.8rem 0 .4rem;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.2rem 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-top:1px solid var(--rule);font-weight:400}
thead th{border-top:0;border-bottom:2px solid var(--rule);color:var(--soft);font-size:.84rem;line-height:1.3;vertical-align:bottom}
tbody tr:first-child>*{border-top:0}
.n{text-align:right;padding-right:1.8rem;font-variant-numeric:tabular-nums}
.line{display:block}
tbody .line+.line{color:var(--soft);font-size:.94em}
#findings td:nth-child(3){width:48%}
#findings td:nth-child(3) .line:nth-child(2){color:var(--ink);font-size:1em;margin:.1rem 0}
#subscribers td:last-child .line{color:inherit;font-size:1em}
#findings tbody th,#findings td:nth-child(2),#subscribers td:last-child{white-space:nowrap}
th[data-tone] strong{display:inline-block;color:var(--on);background:var(--info);border-radius:4px;padding:.05rem .5rem;font-size:.86rem}
th[data-tone=critical] strong{background:var(--critical)}th[data-tone=high] strong{background:var(--high)}th[data-tone=medium] strong{background:var(--medium)}th[data-tone=low] strong{background:var(--low)}
figure{margin:1rem 0}
figcaption{font-weight:600;margin-bottom:.3rem}
figure svg{max-width:100%;display:block}
figure>svg{width:100%;height:auto}
.key{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;margin:.2rem 0 .6rem;padding:0;font-size:.9rem}
.key li{display:flex;align-items:center;gap:.45rem}
.key svg{flex:none}
.sea{fill:var(--sea)}
.land{fill:var(--land);stroke:var(--coast);stroke-width:.6;fill-rule:evenodd}
.land.from{fill:var(--from-land)}.land.to{fill:var(--to-land)}
circle.from{fill:var(--from);stroke:var(--halo);stroke-width:1.2}
path.to:not(.land){fill:var(--to);stroke:var(--halo);stroke-width:1.2}
.flow{fill:none;stroke:var(--flow);stroke-dasharray:5 4;stroke-linecap:round;opacity:.85}
.flow.got{stroke:var(--from);stroke-dasharray:none}
.leader{fill:none;stroke:var(--soft);stroke-width:1}
.names text{fill:var(--ink);stroke:var(--halo);stroke-width:.28em;stroke-linejoin:round;paint-order:stroke;font-weight:600}
.narrow{display:none}
.axis{fill:var(--soft);font-size:13px}
.grid{stroke:var(--rule);stroke-width:1;fill:none}
.whole{fill:var(--whole)}
path.line{fill:none;stroke-width:2.4;stroke-linejoin:round;display:inline}
.s0{stroke:var(--s0)}.s1{stroke:var(--s1)}.s2{stroke:var(--s2)}.s3{stroke:var(--s3)}
.bridge{fill:none;stroke-width:1.4;stroke-dasharray:1 5;stroke-linecap:round;opacity:.8}
.stretch{fill:var(--rule);opacity:.35}
path.line.s1{stroke-dasharray:8 3}path.line.s2{stroke-dasharray:3 3}path.line.s3{stroke-dasharray:10 3 2 3}
.point{stroke:var(--paper);stroke-width:1.2}
.point.s0{fill:var(--s0)}.point.s1{fill:var(--s1)}.point.s2{fill:var(--s2)}.point.s3{fill:var(--s3)}
.point.s0,.point.s1,.point.s2,.point.s3{stroke:var(--paper)}
.bars{margin:.4rem 0 .8rem}
.bar{display:grid;grid-template-columns:13rem 1fr 3rem;gap:.8rem;align-items:center;padding:.12rem 0}
.bar .sum{font-variant-numeric:tabular-nums;font-weight:600}
.bar rect{stroke:var(--paper);stroke-width:1.5}
rect.p0{fill:var(--p0)}rect.p1{fill:var(--p1)}rect.p2{fill:var(--p2)}rect.p3{fill:var(--p3)}rect.p4{fill:var(--p4)}
.bar text{font-size:13px;font-weight:600}
text.p0{fill:var(--t0)}text.p1{fill:var(--t1)}text.p2{fill:var(--t2)}text.p3{fill:var(--t3)}text.p4{fill:var(--t4)}
footer{border-top:1px solid var(--rule);margin-top:2rem;padding-top:1rem;padding-bottom:2rem;color:var(--soft);font-size:.92rem}
@media screen and (max-width:46rem){
header,main,footer{padding-left:1rem;padding-right:1rem}
h1{font-size:1.7rem}
.wide{display:none}.narrow{display:block}
.headlines{grid-template-columns:1fr}
dl div{grid-template-columns:1fr;gap:0}
.bar{grid-template-columns:1fr 2.4rem;gap:.1rem .6rem;padding:.3rem 0}.bar .name{grid-column:1/-1;font-size:.92rem}
.key{flex-direction:column}
table,tbody,tr,th,td,caption{display:block;width:auto}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
tbody tr{border:1px solid var(--rule);border-radius:6px;background:var(--card);padding:.5rem .8rem;margin:.6rem 0}
tbody th,tbody td{border:0;padding:.18rem 0;text-align:left}
tbody th,tbody td.n{text-align:left}tbody td.n{padding-right:0}
tbody th{font-weight:600}tbody th .line+.line{font-weight:400}
tbody td{display:grid;grid-template-columns:8.2rem 1fr;gap:0 .7rem}
tbody td::before{content:attr(data-label);color:var(--soft);grid-row:1/99}
tbody td .line{grid-column:2}
table.compact tbody tr{display:flex;flex-wrap:wrap;gap:.1rem 1rem;padding:.4rem .8rem;margin:.45rem 0}
table.compact tbody td{display:block;font-size:.92em}table.compact tbody td::before{content:attr(data-label) " "}
table.compact td:nth-child(2){flex:1 1 70%;font-size:1em}table.compact td:nth-child(2)::before{display:none}
#findings td:nth-child(3){display:block;width:auto}#findings td:nth-child(3)::before{display:none}
}
@media print{
@page{margin:18mm 14mm 14mm}
body{font-size:10pt;background:#fff}
table{font-size:8.5pt}
main,header,footer{max-width:none;padding-left:0;padding-right:0}
nav,.skip{display:none}
.banner{position:static;border:1px solid var(--warn-rule);print-color-adjust:exact;-webkit-print-color-adjust:exact}
details::details-content{content-visibility:visible;display:block;block-size:auto}
summary{list-style:none}
tbody th{min-width:26mm}
#findings details,.headlines details,figure details{display:none}
.headlines{grid-template-columns:repeat(4,1fr);gap:3mm}.headlines>li{padding:2.5mm 3mm}.figure{font-size:16pt}
figure>svg,.bars,tr,.headlines>li{break-inside:avoid}
h2,h3,.lead,caption,figcaption,.key{break-after:avoid}
thead{display:table-header-group}
svg,th[data-tone] strong{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`

/** Says on every printed page what the banner says on the screen. */
export const bannerOnPaper = `@media print{
@page{@top-center{content:"Not real traffic: a synthetic re-enactment";font:600 9pt system-ui,sans-serif;color:#4d3800}}
}
`
