#include "several_line.h"

#include <QHBoxLayout>

#include "finding_words.h"
#include "widgets/wrapped_button.h"

namespace throughline::editor {

namespace {

constexpr int kSeveralIndent = 40;

CheckMark markOfSeveral(const CheckLine& line) {
  check::Finding one;
  one.rule = line.rule;
  return line.aside ? CheckMark::setAside : markOf(one);
}

}  // namespace

SeveralLine::SeveralLine(const LineLook& look, QWidget* parent)
    : QWidget(parent), m_mark(new MarkSign(look, this)), m_button(new WrappedButton(this)) {
  setObjectName("several");
  m_button->setObjectName("openSeveral");
  m_button->setProperty("look", "row");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(kSeveralIndent, 2, 12, 3);
  layout->addWidget(m_mark);
  layout->addWidget(m_button, 1);
  setFocusProxy(m_button);
  connect(m_button, &QPushButton::clicked, this, &SeveralLine::openWanted);
}

void SeveralLine::say(const CheckLine& line) {
  m_mark->setMark(markOfSeveral(line));
  m_button->setWords(wordsOf(line) + (line.opened ? QStringLiteral("  ▴") : QStringLiteral("  ▾")));
}

}  // namespace throughline::editor
