/** How a report looks: plain, in the manner of GOV.UK, on a screen of any width and on paper. */
export const STYLE = `
*{box-sizing:border-box}
html{background:#f3f2f1}
body{margin:0;background:#fff;color:#0b0c0c;font-family:Arial,Helvetica,sans-serif;font-size:19px;line-height:1.32;-webkit-text-size-adjust:100%}
.width{max-width:1020px;margin:0 auto;padding:0 30px}
.skip{position:absolute;left:-999px;padding:10px 15px;background:#fd0;color:#0b0c0c}
.skip:focus{position:static;display:block}
header{background:#0b0c0c;color:#fff;border-bottom:10px solid #1d70b8}
header .width{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline;padding-top:12px;padding-bottom:10px}
header p{margin:0}
.brand{font-size:24px;font-weight:bold}
main{padding:30px 0 50px}
h1{font-size:40px;line-height:1.1;margin:0 0 20px;max-width:20em}
h2{font-size:30px;line-height:1.15;margin:0 0 18px}
h3{font-size:22px;line-height:1.2;margin:32px 0 10px}
h4{font-size:19px;margin:22px 0 8px}
p,li,dd,dt{max-width:42em}
p{margin:0 0 16px}
.lead{font-size:22px}
ul,ol{margin:0 0 18px;padding-left:22px}
li{margin-bottom:8px}
a{color:#1d70b8;text-underline-offset:.1em}
a:visited{color:#4c2c92}
a:hover{color:#003078}
a:focus,[tabindex]:focus{outline:3px solid #fd0;box-shadow:0 0 0 5px #0b0c0c}
section{border-top:1px solid #b1b4b6;padding-top:30px;margin-top:44px}
.inset,.warning{border-left:10px solid #b1b4b6;padding:14px 16px;margin:0 0 26px;max-width:46em}
.warning{border-color:#0b0c0c;font-weight:bold}
.inset>:last-child,.warning>:last-child,.short>:last-child{margin-bottom:0}
.short{border:5px solid #1d70b8;padding:20px 24px;margin:0 0 28px}
.short h2{font-size:27px}
.short h3{margin-top:24px}
.note{font-size:16px;color:#484949}
.contents{margin:0 0 10px}
.contents h2{font-size:22px;margin-bottom:8px}
.contents ol{columns:2;column-gap:40px}
.contents li{break-inside:avoid;margin-bottom:5px}
.table,.drawing{overflow-x:auto;margin:0 0 8px}
table{border-collapse:collapse;width:100%;font-size:16px;line-height:1.3;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:bold;font-size:19px;padding:6px 0 8px}
th,td{text-align:left;vertical-align:top;padding:8px 14px 8px 0;border-bottom:1px solid #b1b4b6}
th:last-child,td:last-child{padding-right:0}
thead th{vertical-align:bottom;border-bottom:2px solid #0b0c0c}
tbody th{font-weight:normal;min-width:11em}
th.number,td.number{text-align:right}
td.number{white-space:nowrap}
td small,th small{display:block;font-size:14px;color:#484949;white-space:normal}
td.number small{white-space:nowrap}
.group th{font-weight:bold;padding-top:18px;background:#fff}
.many table{font-size:14px}
.many td.number,.many td.number small{white-space:normal}
.many th,.many td{padding-right:10px}
.many small{font-size:12.5px}
.changed{font-weight:bold}
.csv{font-size:16px;margin:0 0 28px}
figure{margin:22px 0 8px}
figcaption{font-weight:bold;margin-bottom:6px;max-width:42em}
.drawing svg{display:block;max-width:100%;height:auto}
.chart .drawing svg{min-width:620px;max-width:820px;width:100%}

.legend{list-style:none;padding:0;margin:0 0 4px;font-size:16px;display:flex;flex-wrap:wrap;gap:2px 24px}
.legend li{margin:0}
dl{margin:0 0 20px}
dt{font-weight:bold;margin-top:14px}
dd{margin:2px 0 0}
.entry{border-bottom:1px solid #b1b4b6;padding:12px 0;break-inside:avoid}
.entry h4{margin:0 0 4px}
.entry p{font-size:16px;margin:0 0 3px;max-width:56em}
code{font-family:Menlo,Consolas,monospace;font-size:.88em;overflow-wrap:anywhere}
footer{background:#f3f2f1;border-top:1px solid #b1b4b6;padding:26px 0;font-size:16px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:640px){
body{font-size:16px}
.width{padding:0 15px}
h1{font-size:30px}h2{font-size:24px}h3{font-size:19px}
.lead{font-size:19px}
.short{padding:15px}
.contents ol{columns:1}
table{font-size:15px}
tbody th{min-width:8em}
th,td{padding-right:9px}
td.number,td.number small{white-space:normal}
}
@page{size:A4;margin:16mm 14mm}
@media print{
html,body{background:#fff}
body{font-size:10.5pt}
.width{max-width:none;padding:0}
header{background:#fff;color:#0b0c0c;border-bottom:2pt solid #0b0c0c}
.skip,.csv{display:none}
main{padding:14pt 0}
h1{font-size:22pt}h2{font-size:16pt}h3{font-size:12.5pt}h4{font-size:10.5pt}
.lead{font-size:12pt}
h2,h3,h4,caption,figcaption,.legend{break-after:avoid}
section{margin-top:20pt;padding-top:12pt}
.apart{break-before:page}
figure,.inset,.warning,.short li{break-inside:avoid}
.table,.drawing{overflow:visible}
table{font-size:8.5pt}
caption{font-size:10.5pt}
.many table{font-size:7.5pt}
.many small,.many td.number small{font-size:6.5pt}
thead{display:table-header-group;break-after:avoid}
tr{break-inside:avoid}
.whole table{break-inside:avoid}
tbody tr:nth-child(-n+2),.group{break-after:avoid}
th,td{padding:3pt 6pt 3pt 0}
td.number{white-space:normal}
td small,th small,td.number small{font-size:7.5pt;white-space:normal}
tbody th{min-width:0}
.chart .drawing svg,.map .drawing svg{min-width:0!important;max-width:100%}
.chart .drawing svg{max-width:150mm}
.map .drawing svg{max-height:235mm;margin:0 auto}
a{color:#0b0c0c;text-decoration:none}
.entries{columns:2;column-gap:8mm}
.entry{padding:5pt 0}
.entry h4{font-size:9pt}
.entry p,.entry .note{font-size:7.5pt}
.note,.legend,footer{font-size:8.5pt}
}
`;
