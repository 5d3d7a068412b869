#include "canvas/lanes/lane_names.h"

#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "canvas/lanes/lane_name_edit.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::Ink;
using drawing::Lane;
using drawing::LaneId;
using journey::Side;

LaneNames::LaneNames(CanvasContext& context, LaneVerbs& verbs, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_verbs(verbs),
      m_theme(&drawing::Theme::light()),
      m_bar(new LaneBar(parent)),
      m_line(new QWidget(parent)),
      m_switch(new QCheckBox(tr("Line of\nvisibility"), this)) {
  setObjectName("laneNames");
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Lanes"));
  m_line->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_line->setAutoFillBackground(true);
  m_line->hide();
  m_switch->setObjectName("lineOfVisibility");
  m_switch->setAccessibleName(tr("Line of visibility"));
  m_switch->setToolTip(plainTip(tr("Sets the cards in bands by who sees them")));
  connect(m_switch, &QCheckBox::clicked, this,
          [this](bool on) { m_verbs.setLineOfVisibility(on); });
  for (const Side side : kBandSides) {
    auto* eye = new QToolButton(this);
    eye->setObjectName("bandEye");
    eye->setAutoRaise(true);
    eye->setFixedSize(kBandEyeSide, kBandEyeSide);
    eye->setFocusPolicy(Qt::TabFocus);
    connect(eye, &QToolButton::clicked, this,
            [this, side] { m_verbs.setSideHidden(side, !m_verbs.isSideHidden(side)); });
    m_eyes.push_back(eye);
  }
  m_bar->grip().installEventFilter(this);
  m_bar->installEventFilter(this);
  connect(m_bar, &LaneBar::foldAsked, this, [this] {
    if (m_hovered) m_verbs.setFolded(*m_hovered, !m_verbs.isFolded(*m_hovered));
  });
  connect(m_bar, &LaneBar::hideAsked, this, [this] {
    if (m_hovered) m_verbs.setHidden(*m_hovered, true);
  });
  connect(m_bar, &LaneBar::menuAsked, this, [this](QPoint global) {
    if (m_hovered) take(*m_hovered);
    emit menuAsked(global);
  });
  connect(&context.board, &Board::shownChanged, this, [this] {
    if (m_hovered && !m_context.board.shown().lane(*m_hovered)) hover(nullptr);
    tellNames();
    placeParts();
  });
  connect(&context.comments, &CommentMarks::lanesChanged, this, qOverload<>(&QWidget::update));
  connect(&context.mapView, &MapView::focusChanged, this, [this](bool has) {
    if (has) m_active = false;
  });
  setTheme(*m_theme);
}

void LaneNames::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  m_bar->setTheme(theme);
  QPalette line = m_line->palette();
  line.setColor(QPalette::Window, theme.of(Ink::selection));
  m_line->setPalette(line);
  m_switch->setStyleSheet(QStringLiteral("QCheckBox { color: %1; background: transparent; }")
                              .arg(theme.of(drawing::Ink::text).name()));
  placeParts();
  update();
}

void LaneNames::tellNames() {
  QStringList names;
  for (const Lane& lane : m_context.board.shown().lanes) {
    if (lane.head) names << drawing::titleOf(*lane.head);
  }
  const QString told = names.join(QStringLiteral(", "));
  if (told != accessibleDescription()) setAccessibleDescription(told);
  tellCurrent();
}

// A screen reader reads the name of what has the keyboard, and again when it changes.
void LaneNames::tellCurrent() {
  QString name = tr("Lanes");
  const Lane* lane = hasFocus() && m_current ? m_context.board.shown().lane(*m_current) : nullptr;
  if (lane) {
    name = tr("Lane %1").arg(m_verbs.nameOf(lane->id));
    if (lane->folded) name = tr("%1, folded").arg(name);
    for (const drawing::LanePicture& said : lane->pictures) {
      if (!lane->folded) break;
      for (const drawing::Part& part : said.picture->parts)
        name += QStringLiteral(": ") + part.text;
    }
  }
  if (name != accessibleName()) setAccessibleName(name);
}

int LaneNames::widthAt(qreal zoom) const {
  constexpr int kPlainWidth = 96;
  const auto& layout = m_context.board.shown();
  if (layout.columns.empty()) return 0;
  if (zoom < kReadableZoom) return kPlainWidth;
  return static_cast<int>(std::ceil(layout.laneHeadWidth * zoom));
}

std::optional<LaneId> LaneNames::current() const {
  if (m_active) return m_current;
  const drawing::Element* element = m_context.focus.element();
  if (m_context.view.current().kind == journey::Kind::lane) {
    return LaneId{m_context.view.current().id};
  }
  if (!element || element->kind == drawing::ElementKind::stageHeader) return m_current;
  return element->lane;
}

void LaneNames::take(LaneId lane) {
  m_current = lane;
  if (!hasFocus()) setFocus();
  if (m_verbs.isOwn(lane)) {
    m_context.view.selectOnly({journey::Kind::lane, static_cast<std::int64_t>(lane)});
  }
  tellCurrent();
  update();
  emit moved();
}

void LaneNames::go(LaneId lane) {
  take(lane);
  if (const Lane* shown = m_context.board.shown().lane(lane)) {
    QRectF part = shown->rect;
    part.setLeft(m_context.mapView.toMap({}).x());
    part.setWidth(1);
    m_context.mapView.showRect(part);
  }
}

void LaneNames::goBy(int step) {
  const auto& lanes = m_context.board.shown().lanes;
  if (lanes.empty()) return;
  const auto at = std::ranges::find(lanes, m_current.value_or(LaneId{}), &Lane::id);
  const auto last = static_cast<int>(lanes.size()) - 1;
  const int from = at == lanes.end() ? -step : static_cast<int>(at - lanes.begin());
  go(lanes[static_cast<std::size_t>(std::clamp(from + step, 0, last))].id);
}

const Lane* LaneNames::laneAt(int y) const {
  const auto& lanes = m_context.board.shown().lanes;
  const auto found = std::ranges::find_if(lanes, [&](const Lane& each) {
    const QRect rect = rectOf(each);
    return y >= rect.top() && y <= rect.bottom();
  });
  return found == lanes.end() ? nullptr : &*found;
}

const Lane* LaneNames::laneWithEdgeAt(int y) const {
  constexpr int kEdgeReach = 4;  // pixels around the lower edge
  const auto& lanes = m_context.board.shown().lanes;
  const auto found = std::ranges::find_if(lanes, [&](const Lane& each) {
    return !each.folded && std::abs(rectOf(each).bottom() + 1 - y) <= kEdgeReach;
  });
  return found == lanes.end() ? nullptr : &*found;
}

QRect LaneNames::rectOf(const Lane& lane) const {
  const int top = static_cast<int>(std::lround(m_context.mapView.fromMap(lane.rect.topLeft()).y()));
  const int end =
      static_cast<int>(std::lround(m_context.mapView.fromMap(lane.rect.bottomLeft()).y()));
  return {0, top, width(), end - top};
}

void LaneNames::rename(LaneId lane) {
  if (!m_verbs.isOwn(lane) || !m_context.canEdit() || m_edit) return;
  const journey::Id<journey::Lane> id{static_cast<std::int64_t>(lane)};
  const QString name = QString::fromStdString(m_context.journey().get(id).name);
  m_edited = lane;
  m_edit = new LaneNameEdit(name, this);
  const auto close = [this] {
    m_context.map.typing().ended(this);
    LaneNameEdit* edit = std::exchange(m_edit, nullptr);
    const bool had = edit->hasFocus();
    edit->hide();
    edit->deleteLater();
    if (had) setFocus();
  };
  connect(m_edit, &QLineEdit::textEdited, this, [this, id](const QString& text) {
    m_context.map.typing().typed(this, {.kind = journey::Kind::lane,
                                        .ids = {id.value},
                                        .field = "name",
                                        .text = text.toStdString()});
  });
  connect(m_edit, &LaneNameEdit::named, this, [this, lane, name, close](const QString& typed) {
    close();
    if (typed != name) m_verbs.rename(lane, typed);
  });
  connect(m_edit, &LaneNameEdit::givenUp, this, close);
  placeEdit();
  m_edit->show();
  m_edit->setFocus();
}

void LaneNames::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Keyboard) {
    const Lane* lane = m_current ? m_context.board.shown().lane(*m_current) : nullptr;
    if (lane) emit menuAsked(mapToGlobal(rectOf(*lane).center()));
    return;
  }
  if (const Lane* lane = laneAt(event->pos().y())) {
    take(lane->id);
    emit menuAsked(event->globalPos());
  }
}

void LaneNames::keyPressEvent(QKeyEvent* event) {
  const auto& lanes = m_context.board.shown().lanes;
  if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier) {
    return QWidget::keyPressEvent(event);
  }
  switch (event->key()) {
    case Qt::Key_Up:
      return goBy(-1);
    case Qt::Key_Down:
      return goBy(1);
    case Qt::Key_Home:
      if (!lanes.empty()) go(lanes.front().id);
      return;
    case Qt::Key_End:
      if (!lanes.empty()) go(lanes.back().id);
      return;
    case Qt::Key_Escape:
      if (m_held) return cancel();
      return m_context.mapView.setFocus();
    default:
      return QWidget::keyPressEvent(event);
  }
}

void LaneNames::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  const auto& layout = m_context.board.shown();
  if ((!m_current || !layout.lane(*m_current)) && !layout.lanes.empty()) {
    m_current = layout.lanes.front().id;
  }
  m_active = true;
  tellCurrent();
  update();
  emit moved();
}

void LaneNames::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  if (m_held) cancel();
  tellCurrent();
  update();
}

void LaneNames::wheelEvent(QWheelEvent* event) {
  QCoreApplication::sendEvent(m_context.mapView.viewport(), event);
}

}  // namespace throughline::editor
