#include "review/review_style.h"

#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace throughline::editor {

namespace {

using drawing::Ink;

// Numbers before "u" are in the units of slides.
constexpr auto kReviewStyle = R"(
#reviewWindow { background: @paper; }
#reviewWindow QLabel, #reviewWindow QPushButton, #reviewWindow QLineEdit, #reviewWindow QPlainTextEdit,
#reviewWindow QCheckBox { font-size: 22u; color: @text; }
#reviewSide, #reviewSide > QWidget, #reviewSide > QWidget > QWidget,
#reviewDecisions, #reviewDecisions > QWidget, #reviewDecisions > QWidget > QWidget,
#openingPage, #closingPage, #weakestPage, #stopRow { background: @surface; }
#reviewSide { border: none; border-right: 1px solid @line; }
#reviewDecisions { border: none; border-left: 1px solid @line; }
#reviewQuestions, #reviewQuestions > QWidget, #reviewQuestions > QWidget > QWidget#questions { background: @paper; border: none; }
QFrame[look="question"] { background: @surface; border: 1px solid @line; border-radius: 10u; }
QFrame[look="question"][current="true"] { border: 2px solid @selection; }
QFrame[look="newDecision"] { background: @paper; border: 1px dashed @strongLine; border-radius: 10u; }
#reviewWindow QCheckBox[look="question"] { font-size: 25u; font-weight: 600; spacing: 14u; background: transparent; }
#reviewWindow QCheckBox[look="question"]::indicator { width: 22u; height: 22u; border: 2px solid @faintText; border-radius: 4u; background: @surface; }
#reviewWindow QCheckBox[look="question"]::indicator:checked { background: @selection; border-color: @selection; image: url(:/icons/check.svg); }
#reviewWindow QCheckBox[look="question"]:focus { color: @selection; }
#reviewWindow QLabel { background: transparent; }
#reviewWindow QLabel[look="quietReview"] { font-size: 19u; color: @secondText; }
#reviewWindow QLabel[look="faultReview"] { font-size: 19u; color: @fault; font-weight: 600; }
#reviewWindow QLabel[look="reviewHeading"] { font-size: 21u; color: @secondText; font-weight: 600; }
#reviewWindow QLabel[look="decisionText"] { font-size: 23u; font-weight: 600; }
#reviewWindow QPushButton[look="answer"] { background: @surface; border: 1px solid @strongLine; border-radius: 7u; padding: 4u 14u; }
#reviewWindow QPushButton[look="answer"]:hover { border-color: @faintText; }
#reviewWindow QPushButton[look="answer"]:checked { background: @text; color: @surface; border-color: @text; font-weight: 600; }
#reviewWindow QPushButton[look="answer"]:focus { border: 2px solid @selection; }
#reviewWindow QPushButton[look="answer"][small="true"] { font-size: 19u; padding: 4u 11u; }
#reviewWindow QPushButton[look="primary"] { background: @text; color: @surface; border: 1px solid @text; border-radius: 7u; padding: 8u 22u; font-weight: 600; }
#reviewWindow QPushButton[look="primary"]:focus { border: 2px solid @selection; }
#reviewWindow QPushButton[look="link"] { background: transparent; color: @selection; border: 1px solid transparent; padding: 2u 4u; }
#reviewWindow QPushButton[look="link"]:focus { border: 1px solid @selection; }
#reviewWindow QPushButton[look="headPeriod"] { background: transparent; color: @secondText; border: 1px solid transparent; border-radius: 4px; padding: 0px; font-size: 21u; text-align: right; }
#reviewWindow QPushButton[look="headPeriod"]:hover { color: @text; border-color: @strongLine; }
#reviewWindow QPushButton[look="headPeriod"]:focus { color: @text; border-color: @selection; }
#reviewWindow QPushButton[look="folded"] { background: @surface; border: none; border-left: 1px solid @line; font-weight: 600; padding: 6u; }
#reviewWindow QLineEdit, #reviewWindow QPlainTextEdit { background: @surface; border: 1px solid @strongLine; border-radius: 7u; padding: 3u 10u; }
#reviewWindow QPlainTextEdit#stopNote[written="true"] { background: transparent; border-color: transparent; padding-left: 0u; }
#reviewWindow QPlainTextEdit#stopNote[written="true"]:hover { border-color: @strongLine; }
#reviewWindow QLineEdit:focus, #reviewWindow QPlainTextEdit:focus { border: 2px solid @selection; }
#reviewWindow QLineEdit[gap="true"] { border-color: @fault; }
#reviewFoot { background: @paper; border-top: 1px solid @line; }
#stopRow { border-top: 1px solid @line; }
#reviewFoot QLabel { font-size: 18u; color: @secondText; }
)";

}  // namespace

QString reviewStyle(const drawing::Theme& theme, qreal scale) {
  QString sheet = QString::fromUtf8(kReviewStyle);
  static const std::pair<const char*, Ink> names[]{
      {"@paper", Ink::paper}, {"@surface", Ink::surface},       {"@strongLine", Ink::strongLine},
      {"@line", Ink::line},   {"@secondText", Ink::secondText}, {"@faintText", Ink::faintText},
      {"@text", Ink::text},   {"@selection", Ink::selection},   {"@fault", Ink::fault}};
  for (const auto& [name, ink] : names) sheet.replace(QLatin1String(name), theme.of(ink).name());
  static const QRegularExpression size(QStringLiteral("([0-9]+)u"));
  qsizetype from = 0;
  for (auto match = size.match(sheet, from); match.hasMatch(); match = size.match(sheet, from)) {
    const qreal units = match.captured(1).toDouble();
    // Text stays readable on a small window, too.
    const int pixels = std::max(units >= 18 ? 11 : 2, static_cast<int>(units * scale + 0.5));
    const QString text = QString::number(pixels) + QStringLiteral("px");
    sheet.replace(match.capturedStart(), match.capturedLength(), text);
    from = match.capturedStart() + text.size();
  }
  return sheet;
}

}  // namespace throughline::editor
