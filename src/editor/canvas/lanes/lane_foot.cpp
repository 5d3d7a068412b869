#include "canvas/lanes/lane_foot.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <utility>

#include "canvas/lanes/lane_icons.h"
#include "canvas/lanes/lane_name_edit.h"
#include "frame/worded.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::Ink;
using journey::OwnLane;

namespace {

constexpr int kEye = 16;

QPushButton* linkButton(const QString& name, const QString& text, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(name);
  button->setFlat(true);
  return button;
}

}  // namespace

LaneFoot::LaneFoot(CanvasContext& context, LaneVerbs& verbs, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_verbs(verbs),
      m_eye(new QLabel(this)),
      m_hidden(new PlainLabel(QString(), this)),
      m_showAll(linkButton("showAllLanes", tr("Show all"), this)),
      m_add(linkButton("addLane", tr("+ Lane of your own"), this)) {
  setObjectName("laneFoot");
  setAttribute(Qt::WA_StyledBackground);
  m_hidden->setObjectName("hiddenLanes");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(10, 2, 8, 2);
  layout->setSpacing(6);
  for (QWidget* each : std::initializer_list<QWidget*>{m_eye, m_hidden, m_showAll, m_add}) {
    layout->addWidget(each);
  }
  connect(m_showAll, &QPushButton::clicked, this, [this] { m_verbs.showAll(); });
  auto* menu = new QMenu(m_add);
  menu->addAction(tr("Text in each stage"), this, [this] { askName(OwnLane::text); });
  menu->addAction(tr("Cards"), this, [this] { askName(OwnLane::cards); });
  menu->addAction(tr("Score curve"), this, [this] { askName(OwnLane::curve); });
  m_add->setMenu(menu);
  for (QPushButton* button : {m_showAll, m_add}) button->installEventFilter(this);
  connect(&context.map, &OpenMap::accessChanged, this, &LaneFoot::refresh);
  setTheme(drawing::Theme::light());
}

void LaneFoot::setTheme(const drawing::Theme& theme) {
  m_eye->setPixmap(laneIcon(LaneIcon::hidden, theme.of(Ink::secondText)).pixmap(QSize(kEye, kEye)));
  setStyleSheet(
      QStringLiteral("#laneFoot { background: %3; }"
                     "QLabel { color: %1; background: transparent; }"
                     "QPushButton { color: %2; border: none; padding: 2px 4px;"
                     " background: transparent; }"
                     "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
                     "QPushButton:disabled { color: %1; }"
                     "QPushButton::menu-indicator { width: 0; }")
          .arg(theme.of(Ink::secondText).name(), theme.of(Ink::selection).name(),
               theme.of(Ink::paper).name()));
}

QString LaneFoot::hiddenWords() const {
  QStringList names;
  for (const drawing::LaneId lane : m_verbs.hidden()) names << m_verbs.nameOf(lane);
  QStringList said;
  if (!names.isEmpty()) {
    said << tr("%n lanes hidden: %1", nullptr, static_cast<int>(names.size()))
                .arg(names.join(QStringLiteral(", ")));
  }
  QStringList bands;
  for (const journey::Side side : kBandSides) {
    // Where the cards stand in bands, each says so itself.
    if (m_verbs.hasLineOfVisibility() || !m_verbs.isSideHidden(side)) continue;
    bands << worded(bandName(side));
  }
  if (!bands.isEmpty()) said << tr("cards hidden: %1").arg(bands.join(QStringLiteral(", ")));
  return said.join(QStringLiteral(" · "));
}

void LaneFoot::refresh() {
  constexpr int kMostShown = 160;
  const QString words = hiddenWords();
  m_hidden->setText(oneLine(words, kMostShown));
  m_hidden->setToolTip(words.size() > kMostShown ? plainTip(words) : QString());
  for (QWidget* each : std::initializer_list<QWidget*>{m_eye, m_hidden, m_showAll}) {
    each->setVisible(!words.isEmpty());
  }
  m_add->setEnabled(m_context.canEdit());
  m_add->setToolTip(m_context.canEdit() ? plainTip(tr("A lane with texts, cards or a curve"))
                                        : plainTip(m_context.map.whyReadOnly()));
  emit resized();
}

void LaneFoot::askName(OwnLane kind) {
  if (m_edit) return;
  if (!m_context.canEdit()) return m_context.say(m_context.map.whyReadOnly());
  m_edit = new LaneNameEdit(QString(), this);
  layout()->addWidget(m_edit);
  m_add->hide();
  emit resized();
  emit entered();
  connect(m_edit, &LaneNameEdit::named, this, [this, kind](const QString& name) {
    endNaming();
    m_verbs.add(name, kind);
  });
  connect(m_edit, &LaneNameEdit::givenUp, this, &LaneFoot::endNaming);
  m_edit->show();
  emit resized();
  m_edit->setFocus();
}

void LaneFoot::endNaming() {
  LaneNameEdit* edit = std::exchange(m_edit, nullptr);
  const bool had = edit->hasFocus();
  edit->hide();
  edit->deleteLater();
  m_add->show();
  if (had) m_context.mapView.setFocus();
  emit resized();
}

bool LaneFoot::eventFilter(QObject* watched, QEvent* event) {
  // Not by a click: what moved away under the mouse would not be clicked.
  if (event->type() == QEvent::FocusIn) {
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason != Qt::MouseFocusReason && reason != Qt::PopupFocusReason) emit entered();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace throughline::editor
