#include "ways.h"

#include <QApplication>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "throughline/editor/plain_text.h"
#include "throughline/editor/workspace.h"

namespace throughline::editor {

namespace {

constexpr int kWaysWidth = 280;
constexpr int kWayHeight = 38;
constexpr int kSignSide = 36;
constexpr int kHintEdge = 14;

PlainLabel* wrapped(const QString& text, const char* look, QWidget* parent) {
  auto* label = new PlainLabel(text, parent);
  label->setProperty("look", look);
  label->setWordWrap(true);
  label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  return label;
}

/// A button that says at its right which key does the same, or what it takes.
class WayButton : public QPushButton {
 public:
  WayButton(const QString& text, QString hint, bool primary, QWidget* parent)
      : QPushButton(text, parent), m_hint(std::move(hint)), m_primary(primary) {
    setProperty("look", primary ? "primaryWay" : "way");
    setMinimumHeight(kWayHeight);
  }

 protected:
  void paintEvent(QPaintEvent* event) override {
    QPushButton::paintEvent(event);
    if (m_hint.isEmpty()) return;
    QPainter painter(this);
    QFont small = font();
    small.setPixelSize(11);
    small.setWeight(QFont::Normal);
    const QPalette colors = QApplication::palette();
    painter.setFont(small);
    painter.setPen(colors.color(m_primary ? QPalette::Base : QPalette::PlaceholderText));
    if (m_primary) painter.setOpacity(0.8);
    const int room = width() - 2 * kHintEdge - fontMetrics().horizontalAdvance(text()) - 12;
    if (QFontMetrics(small).horizontalAdvance(m_hint) > room) return;
    painter.drawText(rect().adjusted(0, 0, -kHintEdge, 0), Qt::AlignRight | Qt::AlignVCenter,
                     m_hint);
  }

 private:
  QString m_hint;
  bool m_primary;
};

}  // namespace

Ways::Ways(Workspace& workspace, QWidget& page) : QFrame(&page) {
  setObjectName("ways");
  setFixedWidth(kWaysWidth);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kSignSide, kSignSide, kSignSide - 12, 28);
  layout->setSpacing(8);
  layout->addWidget(wrapped("Throughline", "title", this));
  layout->addWidget(
      wrapped(tr("Map how customers come to you, see where they stop, and fix that first."),
              "field", this));
  layout->addSpacing(14);
  addWays(*layout, workspace, page);
  addSteps(*layout);
  layout->addStretch(1);
  layout->addWidget(wrapped(tr("Everything stays on this computer."), "small", this));
}

void Ways::addWays(QVBoxLayout& layout, Workspace& workspace, QWidget& page) {
  const auto add = [&](const QString& id, const QString& text, const QKeySequence& key,
                       const QString& hint, void (Workspace::*way)(QWidget*)) {
    const QString keyText = key.toString(QKeySequence::NativeText);
    auto* button = new WayButton(text, hint.isEmpty() ? keyText : hint, !m_first, this);
    button->setObjectName(id);
    if (!m_first) m_first = button;
    m_last = button;
    if (!key.isEmpty()) {
      connect(new QShortcut(key, &page), &QShortcut::activated, button, &QPushButton::click);
      button->setToolTip(keyText);
    }
    connect(button, &QPushButton::clicked, &page,
            [&workspace, &page, way] { (workspace.*way)(&page); });
    layout.addWidget(button);
  };
  add("newMap", tr("New map"), QKeySequence::New, {}, &Workspace::newMap);
  add("openMap", tr("Open…"), QKeySequence::Open, {}, &Workspace::chooseFile);
  add("openExample", tr("Open the example"), {}, {}, &Workspace::openExample);
  add("importFile", tr("Import…"), {}, tr("JSON, table"), &Workspace::chooseImport);
}

void Ways::addSteps(QVBoxLayout& layout) {
  m_steps = new QWidget(this);
  m_steps->setObjectName("sevenSteps");
  auto* grid = new QGridLayout(m_steps);
  grid->setContentsMargins(0, 10, 12, 0);
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(5);
  grid->setColumnStretch(1, 1);
  auto* line = new QFrame(m_steps);
  line->setObjectName("waysLine");
  line->setFixedHeight(1);
  grid->addWidget(line, 0, 0, 1, 2);
  auto* heading = new PlainLabel(tr("From an empty map to a decision"), m_steps);
  heading->setProperty("look", "strongField");
  grid->setRowMinimumHeight(1, 6);
  grid->addWidget(heading, 2, 0, 1, 2);
  const QStringList steps{tr("Collect insight"),        tr("Stages and jobs"),
                          tr("Touchpoints and owners"), tr("Two metrics a stage"),
                          tr("The weakest link"),       tr("Experiments"),
                          tr("Keep it alive")};
  for (int i = 0; i < steps.size(); ++i) {
    auto* number = new PlainLabel(QString::number(i + 1), m_steps);
    number->setProperty("look", "step");
    number->setFixedSize(18, 18);
    number->setAlignment(Qt::AlignCenter);
    auto* words = new PlainLabel(steps[i], m_steps);
    words->setProperty("look", "field");
    grid->addWidget(number, i + 3, 0);
    grid->addWidget(words, i + 3, 1);
  }
  layout.addWidget(m_steps);
}

void Ways::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  const int others = layout()->sizeHint().height() -
                     (m_steps->isHidden() ? 0 : m_steps->sizeHint().height() + layout()->spacing());
  m_steps->setVisible(others + m_steps->sizeHint().height() + layout()->spacing() <= height());
}

}  // namespace throughline::editor
