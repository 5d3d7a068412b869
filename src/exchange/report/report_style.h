#pragma once

#include <string_view>

namespace throughline::exchange {

/// How the report looks: always light, one page of A4 on paper, one column below 700 pixels.
inline constexpr std::string_view kReportStyle = R"css(
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1b2430;font:14px/1.45 Inter,"Noto Sans","Segoe UI",Helvetica,Arial,sans-serif}
main{max-width:980px;margin:0 auto;padding:36px 28px 24px}
header{display:flex;gap:24px;justify-content:space-between;align-items:flex-end}
header p{margin:2px 0;color:#5b6675}
header .next{text-align:right;white-space:nowrap}
header .next b{display:block;color:#1b2430}
h1{margin:0 0 4px;font-size:27px;line-height:1.2;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{margin:26px 0 6px;font-size:16px;break-after:avoid}
h2 small{margin-left:8px;font-size:12.5px;font-weight:400;color:#5b6675}
p{margin:6px 0;overflow-wrap:anywhere}
.quiet{color:#5b6675}
.weakest{display:grid;grid-template-columns:auto auto 1fr;gap:4px 36px;margin-top:18px;padding:14px 22px 16px;background:#fff0ea;border-left:5px solid #cf4a18;border-radius:0 8px 8px 0;break-inside:avoid}
.weakest h2{grid-column:1/-1;margin:0 0 6px}
.flag{display:inline-block;margin-right:10px;padding:3px 10px;border-radius:4px;background:#c2410c;color:#fff;font-size:13px}
.side b{display:block}
.side small{color:#5b6675}
.now b{color:#c2410c}
.chance{align-self:center;padding-left:18px;border-left:1px solid #e3b9a8}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
thead{display:table-header-group}
tr{break-inside:avoid}
th{padding:4px 6px;text-align:left;font-size:12px;font-weight:500;color:#5b6675;border-bottom:1px solid #d5dae1}
td{padding:6px;border-bottom:1px solid #e5e8ed;vertical-align:top;overflow-wrap:break-word}
th:first-child,td:first-child{padding-left:0}
.n{text-align:right;white-space:nowrap}
.strong{font-weight:600}
.dense{font-size:13px}
.dense td,.dense th{padding-left:5px;padding-right:5px}
.dense td:first-child,.dense th:first-child{padding-left:0}
.q{white-space:nowrap}
.is-weakest td:first-child{color:#c2410c;font-weight:600}
.meets{color:#1f7a3a}
.dot{display:inline-block;width:9px;height:9px;margin-right:6px;border-radius:50%}
.changes{margin:0;padding:0;list-style:none;columns:2;column-gap:28px;border-top:1px solid #e5e8ed}
.changes li{display:grid;grid-template-columns:78px 104px 1fr;gap:8px;padding:6px 0;border-bottom:1px solid #e5e8ed;break-inside:avoid}
.changes span{min-width:0;overflow-wrap:anywhere}
.mark{align-self:start;padding:2px 6px;border-radius:4px;font-size:11.5px;font-weight:600;white-space:nowrap}
.added{color:#0b6f69;background:#e6f5f3}
.removed{color:#5b6675;background:#eceff4}
.removed-title{text-decoration:line-through}
.moved{color:#6a41d9;background:#f1edfe}
.changed{color:#1d5fc4;background:#eaf2fe}
.open{margin:6px 0;padding-left:20px}
.open li{margin:3px 0}
footer{display:flex;gap:24px;justify-content:space-between;margin-top:32px;padding-top:10px;border-top:1px solid #d5dae1;font-size:12px;color:#5b6675}
.all{break-before:page}
@media (max-width:700px){
main{padding:20px 16px}
header,footer{display:block}
header .next{text-align:left;margin-top:8px}
footer span{display:block}
.weakest{grid-template-columns:1fr}
.chance{padding:8px 0 0;border:0}
.changes{columns:1}
.wide{overflow-x:auto}
}
@media print{
@page{size:A4;margin:12mm}
body{font-size:10.5px}
.dense{font-size:9.5px}
main{max-width:none;padding:0}
h1{font-size:20px}
h2{margin:14px 0 3px;font-size:12.5px}
h2 small,th,footer{font-size:9px}
.mark{font-size:8.5px}
td{padding:3px 5px}
.changes li{padding:3px 0;grid-template-columns:62px 84px 1fr}
.weakest{margin-top:10px;padding:8px 14px}
footer{margin-top:16px}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
)css";

}  // namespace throughline::exchange
