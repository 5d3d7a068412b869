#include "marking_bar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include "throughline/editor/plain_text.h"
#include "widgets/elided_tool_button.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

using journey::Feeling;

namespace {

constexpr int kSpacing = 6;

ElidedToolButton* menuButton(QWidget* parent, const char* name, const QString& says) {
  auto* button = new ElidedToolButton(parent);
  button->setObjectName(name);
  button->setProperty("look", "quiet");
  button->setPopupMode(QToolButton::InstantPopup);
  button->setMenu(new QMenu(button));
  button->setFocusPolicy(Qt::NoFocus);
  button->setAccessibleName(says);
  return button;
}

QString named(const std::string& name) { return oneLine(QString::fromStdString(name)); }

}  // namespace

MarkingBar::MarkingBar(const OpenMap& map, QWidget* parent)
    : QFrame(parent),
      m_map(map),
      m_stage(menuButton(this, "markStage", tr("Stage (S)"))),
      m_touchpoint(menuButton(this, "markTouchpoint", tr("Touchpoint"))) {
  setObjectName("markingBar");
  setAccessibleName(tr("What the selected words become"));
  setCursor(Qt::ArrowCursor);
  auto* buttons = new FlowLayout(nullptr, kSpacing);
  addButton(*buttons, "markHigh", QStringLiteral("▲ ") + tr("High"), "H",
            [this] { emit findingWanted(Feeling::high); });
  addButton(*buttons, "markLow", QStringLiteral("▼ ") + tr("Low"), "L",
            [this] { emit findingWanted(Feeling::low); });
  addButton(*buttons, "markNeutral", QStringLiteral("◆ ") + tr("Neutral"), "N",
            [this] { emit findingWanted(Feeling::neutral); });
  addButton(*buttons, "markQuestion", tr("Question"), "Q", [this] { emit questionWanted(); });
  auto* place = new QHBoxLayout;
  place->setSpacing(2);
  auto* at = new PlainLabel(tr("at"), this);
  at->setProperty("look", "small");
  place->addWidget(at);
  place->addWidget(m_stage);
  place->addWidget(m_touchpoint);
  place->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 8, 10, 6);
  layout->setSpacing(4);
  layout->addLayout(buttons);
  layout->addLayout(place);
  connect(m_stage->menu(), &QMenu::aboutToShow, this, &MarkingBar::fillStages);
  connect(m_touchpoint->menu(), &QMenu::aboutToShow, this, &MarkingBar::fillTouchpoints);
  showPlace();
}

void MarkingBar::addButton(QLayout& layout, const QString& name, const QString& text,
                           const QString& key, const std::function<void()>& run) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setProperty("look", "box");
  button->setText(text + "  " + key);
  button->setAccessibleName(text);
  button->setToolTip(tr("Key: %1").arg(key));
  button->setFocusPolicy(Qt::NoFocus);  // the keyboard stays in the note, where the keys are
  connect(button, &QToolButton::clicked, this, run);
  layout.addWidget(button);
  m_buttons.push_back(button);
}

void MarkingBar::setPlace(const journey::LikelyPlace& place) {
  m_place = place;
  showPlace();
}

void MarkingBar::showPlace() {
  const auto* stage = m_map.journey().find(m_place.stage);
  const auto* touchpoint = m_place.touchpoint ? m_map.journey().find(*m_place.touchpoint) : nullptr;
  m_stage->setMenuText(stage ? named(stage->name) : tr("No stage yet"));
  m_touchpoint->setMenuText(touchpoint ? named(touchpoint->title) : tr("No touchpoint"));
  m_touchpoint->setEnabled(stage != nullptr);
  for (QToolButton* button : m_buttons) button->setEnabled(stage != nullptr);
}

void MarkingBar::askStage() { m_stage->showMenu(); }

void MarkingBar::fillStages() {
  QMenu* menu = m_stage->menu();
  menu->clear();
  for (const auto* stage : m_map.journey().list<journey::Stage>()) {
    QAction* action =
        menu->addAction(plainMenuText(named(stage->name)), this, [this, id = stage->id] {
          setPlace({id, std::nullopt});
        });
    action->setCheckable(true);
    action->setChecked(stage->id == m_place.stage);
    if (action->isChecked()) menu->setActiveAction(action);
  }
}

void MarkingBar::fillTouchpoints() {
  QMenu* menu = m_touchpoint->menu();
  menu->clear();
  const auto add = [&](const QString& name, std::optional<journey::Id<journey::Touchpoint>> id) {
    QAction* action = menu->addAction(plainMenuText(name), this, [this, id] {
      setPlace({m_place.stage, id});
    });
    action->setCheckable(true);
    action->setChecked(id == m_place.touchpoint);
  };
  add(tr("No touchpoint"), std::nullopt);
  for (const auto* each : m_map.journey().in<journey::Touchpoint>(m_place.stage)) {
    add(named(each->title), each->id);
  }
}

}  // namespace throughline::editor
