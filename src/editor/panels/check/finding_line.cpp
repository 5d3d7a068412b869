#include "finding_line.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>
#include <QStyle>
#include <utility>

#include "throughline/editor/plain_text.h"
#include "widgets/ask_line.h"
#include "widgets/flow_layout.h"
#include "widgets/lines_label.h"

namespace throughline::editor {

namespace {

constexpr int kTitleLines = 2;
constexpr int kFindingIndent = 28;  // under the name of its step

void setState(QWidget& widget, const char* name, bool on) {
  if (widget.property(name).toBool() == on) return;
  widget.setProperty(name, on);
  widget.style()->unpolish(&widget);
  widget.style()->polish(&widget);
}

PlainLabel* smallWrapped(QWidget* parent, const char* look) {
  auto* label = new PlainLabel(parent);
  label->setWordWrap(true);
  label->setObjectName(look);
  label->setProperty("look", "small");
  return label;
}

}  // namespace

FindingLine::FindingLine(const LineLook& look, QWidget* parent)
    : QFrame(parent),
      m_look(look),
      m_card(new QFrame(this)),
      m_mark(new MarkSign(look, m_card)),
      m_title(new LinesLabel(kTitleLines, m_card)),
      m_place(smallWrapped(m_card, "findingPlace")),
      m_reason(smallWrapped(m_card, "findingReason")),
      m_buttons(new QWidget(m_card)),
      m_remedy(new QPushButton(m_buttons)),
      m_aside(new QPushButton(tr("Set aside…"), m_buttons)),
      m_back(new QPushButton(tr("Bring back"), m_buttons)) {
  setObjectName("finding");
  setFocusPolicy(Qt::StrongFocus);
  build();
  connect(m_remedy, &QPushButton::clicked, this, &FindingLine::remedyWanted);
  connect(m_aside, &QPushButton::clicked, this, &FindingLine::asideWanted);
  connect(m_back, &QPushButton::clicked, this, &FindingLine::backWanted);
}

void FindingLine::build() {
  m_card->setObjectName("findingCard");
  m_title->setObjectName("findingTitle");
  m_remedy->setObjectName("remedy");
  m_remedy->setProperty("look", "small");
  m_aside->setObjectName("setAside");
  m_aside->setProperty("look", "quiet");
  m_back->setObjectName("bringBack");
  m_back->setProperty("look", "link");
  auto* buttons = new FlowLayout(m_buttons, 4);
  buttons->setContentsMargins(0, 3, 0, 0);
  for (QPushButton* button : {m_remedy, m_aside, m_back}) buttons->addWidget(button);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  for (PlainLabel* label : {m_title, m_place, m_reason}) words->addWidget(label);
  words->addWidget(m_buttons);
  auto* card = new QHBoxLayout(m_card);
  card->setContentsMargins(8, 6, 8, 6);
  card->setSpacing(8);
  card->addWidget(m_mark, 0, Qt::AlignTop);
  card->addLayout(words, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kFindingIndent, 2, 12, 3);
  layout->addWidget(m_card);
}

void FindingLine::say(const FindingWords& words) {
  m_words = words;
  m_mark->setMark(words.mark);
  m_title->setText(words.title);
  m_place->setText(breakable(words.place));
  m_reason->setText(breakable(words.reason));
  m_remedy->setText(words.menu ? words.remedy + QStringLiteral(" ▾") : words.remedy);
  const bool blocked = !words.whyNot.isEmpty();
  m_remedy->setEnabled(!blocked || !words.edits);
  m_remedy->setToolTip(m_remedy->isEnabled() ? QString() : plainTip(words.whyNot));
  for (QPushButton* button : {m_aside, m_back}) {
    button->setEnabled(!blocked);
    button->setToolTip(plainTip(words.whyNot));
  }
  setState(*m_card, "faint", isSetAside() || isMended());
  setAccessibleName(words.title);
  const QString what = isSetAside() ? m_back->text() : words.remedy;
  setAccessibleDescription(QStringList{words.reason, words.place, what}.join(u'\n').trimmed());
  follow();
}

void FindingLine::follow() {
  const bool folds = m_look.compact && !isSetAside();
  m_place->setVisible(!folds && !m_words.place.isEmpty());
  m_reason->setVisible(!folds && !m_words.reason.isEmpty());
  setToolTip(folds ? plainTip(m_words.place + u'\n' + m_words.reason) : QString());
  m_remedy->setVisible(!m_words.remedy.isEmpty() && !isSetAside());
  m_aside->setVisible(!isSetAside() && !isMended());
  m_back->setVisible(isSetAside());
  m_buttons->setVisible(!isMended() && !m_ask);
  m_mark->update();
}

void FindingLine::setCurrent(bool current) { setState(*m_card, "current", current); }

void FindingLine::ask(const QString& question, const std::function<void(const QString&)>& take) {
  if (!m_words.whyNot.isEmpty()) return emit said(m_words.whyNot);
  stopAsking();
  m_ask = new AskLine(question, m_card);
  m_ask->setObjectName("ask");
  static_cast<QHBoxLayout*>(m_card->layout())->itemAt(1)->layout()->addWidget(m_ask);
  m_buttons->hide();
  connect(m_ask, &AskLine::left, this, [this] {
    stopAsking();
    setFocus();
  });
  connect(m_ask, &AskLine::answered, this, [this, take](const QString& answer) {
    stopAsking();
    setFocus();
    take(answer);
  });
  m_ask->show();
  m_ask->setFocus();
}

void FindingLine::stopAsking() {
  if (!m_ask) return;
  AskLine* asked = std::exchange(m_ask, nullptr);
  asked->hide();
  asked->deleteLater();
  follow();
}

void FindingLine::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QFrame::mousePressEvent(event);
  setFocus(Qt::MouseFocusReason);
  emit goWanted();
}

void FindingLine::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!hasFocus() || isMended()) return QFrame::keyPressEvent(event);
  if (enter && isSetAside()) return emit backWanted();
  if (enter && !m_words.remedy.isEmpty()) return emit remedyWanted();
  if (event->key() == Qt::Key_Delete && !isSetAside()) return emit asideWanted();
  QFrame::keyPressEvent(event);
}

}  // namespace throughline::editor
